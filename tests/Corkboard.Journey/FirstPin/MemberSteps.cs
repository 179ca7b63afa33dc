using Microsoft.Playwright;

namespace Corkboard.Journey.FirstPin;

/// <summary>Becoming a member.</summary>
internal static class MemberSteps
{
    public static readonly Step SignUp = new(
        "sign-up",
        async (scene, isSabotaged) =>
        {
            await scene.OpenAsync("/sign-up");
            await scene.FillAsync("Your name", Scene.Name);
            await scene.FillAsync("E-mail address", Scene.Email);
            await scene.FillAsync("Password", isSabotaged ? "too short" : scene.Password);
            await scene.FillAsync("Name of your workspace", "Lamps of cork");
            await scene.Field("Time zone").SelectOptionAsync(Berlin.Name);
            await scene.ClickAsync("Sign up");
            scene.SignedUpAt = TimeProvider.System.GetUtcNow();
        },
        async scene =>
        {
            await scene.SeeAsync("Look into your mail.");

            return null;
        });

    public static readonly Step Confirm = new(
        "confirm",
        async (scene, isSabotaged) =>
        {
            await scene.OpenAsync("/outbox");
            var link = scene.Page.Locator("article", new() { HasText = Scene.Email }).GetByRole(AriaRole.Link).First;
            var address = await link.InnerTextAsync();
            await ScanAsync(address, scene);
            await link.ClickAsync();
            if (!isSabotaged)
            {
                await scene.ClickAsync("Yes, confirm it");
            }
        },
        async scene =>
        {
            await scene.SeeAsync($"{Scene.Email} is confirmed.");

            return new { scannersAnswers = scene.ScannersAnswers };
        });

    public static readonly Step SignIn = new(
        "sign-in",
        async (scene, isSabotaged) =>
        {
            await scene.OpenAsync("/sign-in");
            await SignInAsync(scene, isSabotaged ? "not the password" : scene.Password);
        },
        async scene =>
        {
            await scene.SeeAsync("What next?");
            await Assertions.Expect(scene.Page.Locator("header")).ToContainTextAsync(Scene.Name);

            return null;
        });

    public static async Task SignInAsync(Scene scene, string password)
    {
        await scene.FillAsync("E-mail address", Scene.Email);
        await scene.FillAsync("Password", password);
        await scene.ClickAsync("Sign in");
    }

    // A scanner of mails opens every link before the person does, more than once.
    private static async Task ScanAsync(string address, Scene scene)
    {
        using var scanner = new HttpClient();
        for (var visit = 0; visit < 2; visit++)
        {
            using var answer = await scanner.GetAsync(new Uri(address), scene.Cancel);
            answer.EnsureSuccessStatusCode();
            scene.ScannersAnswers.Add((int)answer.StatusCode);
        }
    }
}

using Corkboard.Pinterest;
using Microsoft.Extensions.DependencyInjection;

// Calls an operation of every family against a simulator, compiled ahead of time: whatever needs reflection fails here.
// Arguments: the simulator's address, the app's id. Environment: PINTEREST_ACCESS_TOKEN, PINTEREST_APP_SECRET.
var host = PinterestHost.At(new Uri(args[0]));
var token = new PinterestAccessToken(Environment.GetEnvironmentVariable("PINTEREST_ACCESS_TOKEN")!, host);
var app = new PinterestApp(args[1], Environment.GetEnvironmentVariable("PINTEREST_APP_SECRET")!);

await using var services = new ServiceCollection().AddPinterest().Services.BuildServiceProvider();
var clients = services.GetRequiredService<PinterestClients>();
var pinterest = clients.For(token);
var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

var account = await pinterest.User.GetAsync();
Tell("user", account.Username is not null);
Tell("followers", await pinterest.User.ListFollowersAsync().CountAsync() >= 0);

var board = await pinterest.Boards.CreateAsync(new NewBoard { Name = "Ahead of time", Privacy = BoardPrivacy.Public });
var section = await pinterest.Boards.CreateSectionAsync(board.Id, "Compiled");
Tell("board", (await pinterest.Boards.GetAsync(board.Id)).Name == "Ahead of time");
Tell("boards", await pinterest.Boards.ListAsync().AnyAsync(one => one.Id == board.Id));
Tell("sections", await pinterest.Boards.ListSectionsAsync(board.Id).AnyAsync(one => one.Id == section.Id));

var pin = await pinterest.Pins.CreateAsync(new NewPin
{
    BoardId = board.Id,
    BoardSectionId = section.Id,
    Title = "A lamp",
    MediaSource = new MediaSource.ImageBase64(ImageContentType.Jpeg, await File.ReadAllBytesAsync(args[2])),
});
Tell("pin", (await pinterest.Pins.GetAsync(pin.Id)).Title == "A lamp");
Tell("pins", await pinterest.Pins.ListAsync().AnyAsync(one => one.Id == pin.Id));

var days = new AccountAnalyticsQuery { From = today.AddDays(-30), To = today.AddDays(-1) };
Tell("account's numbers", (await pinterest.Analytics.GetForAccountAsync(days)).All.DailyMetrics.Count > 0);
var daysOfPin = new PinAnalyticsQuery { From = today.AddDays(-30), To = today.AddDays(-1), Metrics = [MetricType.Impression] };
Tell("Pin's numbers", (await pinterest.Analytics.GetForPinAsync(pin.Id, daysOfPin)).Splits.Count > 0);

Tell("search", await pinterest.Search.ListBoardsAsync(new BoardSearchQuery { Text = "Ahead" }).CountAsync() >= 0);
Tell("trends", (await pinterest.Trends.GetKeywordsAsync(TrendRegion.UnitedStates, TrendType.Growing)).Count >= 0);
Tell("ad accounts", await pinterest.AdAccounts.ListAsync().CountAsync() >= 0);
Tell("delivery metrics", (await pinterest.Resources.GetDeliveryMetricsAsync()).Count >= 0);

var upload = await pinterest.Media.RegisterAsync();
Tell("media", (await pinterest.Media.GetAsync(upload.MediaId)).MediaId == upload.MediaId);

await pinterest.Pins.DeleteAsync(pin.Id);
var gone = await FailureOf(() => pinterest.Pins.GetAsync(pin.Id));
Tell("refusal", gone is { Kind: PinterestErrorKind.NotFound, Resource: PinterestResource.Pin });

var grant = await clients.OAuth(app, host).RequestClientCredentialsAsync([PinterestScopes.UserAccountsRead]);
Tell("tokens", grant.AccessToken.Reveal().Length > 0);

Console.WriteLine("All of it works.");

static void Tell(string what, bool works) =>
    Console.WriteLine(works ? $"{what}: works" : throw new InvalidOperationException($"{what}: does not work"));

static async Task<PinterestException?> FailureOf(Func<Task> call)
{
    try
    {
        await call();
        return null;
    }
    catch (PinterestException failure)
    {
        return failure;
    }
}

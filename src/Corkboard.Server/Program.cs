using Corkboard.Server.Accounts;
using Corkboard.Server.Analytics;
using Corkboard.Server.Drafts;
using Corkboard.Server.Guarding;
using Corkboard.Server.Hosting;
using Corkboard.Server.Hosting.Commands;
using Corkboard.Server.Hosting.SetUp;
using Corkboard.Server.Members;
using Corkboard.Server.Pins;
using Corkboard.Server.Publishing;
using Corkboard.Server.Reviews;
using Corkboard.Server.Safety;
using Corkboard.Server.Sample;
using Corkboard.Server.Schedule;
using Corkboard.Server.Ui;
using Corkboard.Server.Workspaces;

Umask.OwnerOnly();

try
{
    if (await CommandLine.TryRunAsync(args) is { } exitCode)
    {
        return exitCode;
    }

    var arguments = ServerArguments.Translate(args, Environment.GetEnvironmentVariable);
    var builder = WebApplication.CreateBuilder(
        new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
    var settings = builder.ReadSettings();
    if (!settings.IsComplete)
    {
        var site = SetUpSite.Build(arguments, settings);
        site.RefuseTakenAddresses(settings);
        await site.RunAsync();
        return 0;
    }

    builder.AddHosting(settings);

    builder.AddMembers();
    builder.AddWorkspaces();
    builder.AddAccounts();
    builder.AddGuarding();

    builder.AddDrafts();
    builder.AddReviews();
    builder.AddSchedule();
    builder.AddPublishing();
    builder.AddAnalytics();
    builder.AddPins();

    builder.AddSafety();
    builder.AddSample();
    builder.AddUi();

    var app = builder.Build();
    await app.PrepareAsync();

    app.UseHosting();

    app.MapMembers();
    app.MapWorkspaces();
    app.MapAccounts();
    app.MapGuarding();

    app.MapDrafts();
    app.MapReviews();
    app.MapSchedule();
    app.MapPublishing();
    app.MapAnalytics();
    app.MapPins();

    app.MapSafety();
    app.MapSample();
    app.MapUi();

    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refused)
{
    await Console.Error.WriteLineAsync($"Corkboard does not start: {refused.Message}");
    return StartRefusedException.ExitCode;
}

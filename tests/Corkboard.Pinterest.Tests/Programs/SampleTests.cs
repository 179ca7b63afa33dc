using System.Globalization;
using System.Security.Cryptography;
using Corkboard.Pinterest.Tests.Simulated;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Programs;

/// <summary>The samples, judged by what the simulator has accepted and by what it tells of itself.</summary>
public sealed class SampleTests(SimulatedPinterest pinterest) : IClassFixture<SimulatedPinterest>
{
    private const string Lamp = "samples/api/lamp.jpg";

    [Fact]
    public async Task A_picture_is_published_on_the_board_of_that_name()
    {
        var somebody = await pinterest.SomebodyNewAsync();
        var board = await somebody.Client.Boards.CreateAsync(new NewBoard { Name = "Lamps" }, Cancel);

        var ended = await ChildProgram.SampleAsync("PublishPicture", somebody, "lamps", Lamp, "A brass lamp", "https://shop.example/lamp");

        ended.Code.ShouldBe(0, ended.Errors);
        var entry = (await pinterest.LedgerAsync("pin-created")).Single(pin => (string?)pin["board"] == board.Id.Value);
        ((string?)entry["title"]).ShouldBe("A brass lamp");
        ((string?)entry["link"]).ShouldBe("https://shop.example/lamp");
        var picture = await File.ReadAllBytesAsync(Path.Combine(ChildProgram.Root, Lamp), Cancel);
        ((string?)entry["picture"]).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(picture)));
        ended.Output.ShouldContain($"/pin/{entry["pin"]}/");
    }

    [Fact]
    public async Task A_board_that_is_not_there_is_named_with_those_that_are()
    {
        var somebody = await pinterest.SomebodyNewAsync();
        await somebody.Client.Boards.CreateAsync(new NewBoard { Name = "Trees" }, Cancel);

        var ended = await ChildProgram.SampleAsync("PublishPicture", somebody, "Lamps", Lamp, "A lamp");

        ended.Code.ShouldBe(1);
        ended.Errors.Trim().ShouldBe("There is no board 'Lamps'. There are: Trees.");
    }

    [Theory]
    [InlineData("lost-answer-after-accept", 3, "It may have taken effect all the same")]
    [InlineData("rate-limited", 1, "The quota is spent")]
    [InlineData("spam-link", 1, "Do not send it again")]
    [InlineData("authentication-failed", 1, "connect the account again")]
    public async Task A_failure_ends_with_what_to_do_about_it(string fault, int code, string words)
    {
        await using var own = new SimulatedPinterest();
        await own.InitializeAsync();
        var somebody = await own.SomebodyNewAsync();
        await somebody.Client.Boards.CreateAsync(new NewBoard { Name = "Lamps" }, Cancel);
        await own.PlanFaultAsync(fault, "pins/create");

        var ended = await ChildProgram.SampleAsync("PublishPicture", somebody, "Lamps", Lamp, "A lamp");

        ended.Code.ShouldBe(code, ended.Errors);
        ended.Errors.ShouldContain(words);
        ended.Errors.ShouldNotContain(somebody.Token);
        ended.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Without_a_token_the_variable_is_named()
    {
        var somebody = await pinterest.SomebodyNewAsync();

        var ended = await ChildProgram.SampleAsync("PublishPicture", somebody with { Token = "" }, "Lamps", Lamp, "A lamp");

        ended.Code.ShouldBe(1);
        ended.Errors.ShouldContain("PINTEREST_ACCESS_TOKEN");
    }

    [Fact]
    public async Task Ninety_days_of_numbers_are_written_day_by_day_as_the_API_has_them()
    {
        var somebody = await pinterest.SomebodyOfOldAsync("anna_bakes");
        var file = Path.Combine(Directory.CreateTempSubdirectory("csv-").FullName, "numbers.csv");

        var ended = await ChildProgram.SampleAsync("AnalyticsToCsv", somebody, file);

        ended.Code.ShouldBe(0, ended.Errors);
        var lines = (await File.ReadAllLinesAsync(file, Cancel)).Select(line => line.Split(',')).ToList();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        var days = lines[1..];
        days.Count.ShouldBe(90);
        var query = new AccountAnalyticsQuery { From = Day(days[0][0]), To = Day(days[^1][0]) };
        var report = (await somebody.Client.Analytics.GetForAccountAsync(query, Cancel)).All;
        report.SummaryMetrics[MetricType.Impression].ShouldBeGreaterThan(0);
        days.Sum(day => NumberIn(day, Array.IndexOf(lines[0], "IMPRESSION"))).ShouldBe(report.SummaryMetrics[MetricType.Impression]);
        days.Select(day => day[1]).ShouldBe(report.DailyMetrics.Select(day => $"{day.DataStatus}"));
    }

    [Fact]
    public async Task A_video_is_uploaded_awaited_and_published()
    {
        var somebody = await pinterest.SomebodyNewAsync();
        var board = await somebody.Client.Boards.CreateAsync(new NewBoard { Name = "Lamps" }, Cancel);
        var folder = Directory.CreateTempSubdirectory("video-").FullName;
        var file = Path.Combine(folder, "lamp.mp4");
        await File.WriteAllBytesAsync(file, AVideo.Mp4(), Cancel);

        var ended = await ChildProgram.SampleAsync("UploadVideo", somebody, "Lamps", file, "A lamp that turns", "1");

        Directory.Delete(folder, recursive: true);
        ended.Code.ShouldBe(0, ended.Errors);
        var entry = (await pinterest.LedgerAsync("pin-created")).Single(pin => (string?)pin["board"] == board.Id.Value);
        ((string?)entry["title"]).ShouldBe("A lamp that turns");
        ended.Output.ShouldContain($"/pin/{entry["pin"]}/");
        var media = await somebody.Client.Media.ListAsync(cancellationToken: Cancel).SingleAsync(Cancel);
        media.Status.ShouldBe(MediaStatus.Succeeded);
    }

    [Fact]
    public async Task A_file_that_is_no_video_ends_with_what_to_look_for()
    {
        var somebody = await pinterest.SomebodyNewAsync();
        await somebody.Client.Boards.CreateAsync(new NewBoard { Name = "Lamps" }, Cancel);
        var folder = Directory.CreateTempSubdirectory("video-").FullName;
        var file = Path.Combine(folder, "lamp.mp4");
        await File.WriteAllTextAsync(file, "This is no video.", Cancel);

        var ended = await ChildProgram.SampleAsync("UploadVideo", somebody, "Lamps", file, "A lamp");

        Directory.Delete(folder, recursive: true);
        ended.Code.ShouldBe(1);
        ended.Errors.ShouldContain("H.264");
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double NumberIn(string[] day, int column) =>
        day[column] is "" ? 0 : double.Parse(day[column], CultureInfo.InvariantCulture);
}

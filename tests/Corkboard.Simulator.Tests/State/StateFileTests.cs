using System.Text.Json.Nodes;

namespace Corkboard.Simulator.Tests.State;

public sealed class StateFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corkboard-simulator-").FullName;

    private string StateFile => Path.Combine(_folder, "kept", "state.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_answered_is_there_again_though_nobody_closed_anything()
    {
        await using var killed = await RunningSimulator.StartAsync(("StateFile", StateFile));
        var anna = await killed.CallerAsync();
        var board = await anna.BoardAsync();
        var section = await anna.SectionAsync(board);
        var picture = APin.Picture();
        var pin = (await anna.PostAsync("pins", APin.On(board, picture: picture).With("board_section_id", section))).ShouldBe(201);
        await killed.AdvanceAsync(TimeSpan.FromDays(1));

        await using var restarted = await RunningSimulator.StartAsync(("StateFile", CopyAsAfterAKill()));

        var entries = await restarted.LedgerAsync("pin-created");
        entries.ShouldHaveSingleItem().GetProperty("pin").GetString().ShouldBe(pin.Id);
        var clock = (await restarted.ControlAsync(HttpMethod.Get, "clock")).Body;
        clock.GetProperty("offset").GetString().ShouldBe("1.00:00:00");
        var again = await restarted.CallerAsync();
        var read = (await again.GetAsync($"pins/{pin.Id}")).ShouldBe(200).Body;
        read.GetProperty("board_section_id").GetString().ShouldBe(section);
        var original = read.GetProperty("media").GetProperty("images").GetProperty("originals").GetProperty("url").GetString();
        (await restarted.Http.GetByteArrayAsync(original, RunningSimulator.Cancel)).ShouldBe(picture);
    }

    [Fact]
    public async Task Tokens_live_on_and_dead_ones_stay_dead()
    {
        await using var killed = await RunningSimulator.StartAsync(("StateFile", StateFile));
        var form = new OAuth.ConsentForm(killed);
        var first = (await form.ExchangeAsync(await form.CodeAsync(scope: "user_accounts:read"))).Body;
        var second = (await form.RefreshAsync(first.GetProperty("refresh_token").GetString()!)).ShouldBe(200).Body;
        var code = await form.CodeAsync();

        await using var restarted = await RunningSimulator.StartAsync(("StateFile", CopyAsAfterAKill()));

        var again = new OAuth.ConsentForm(restarted);
        var caller = restarted.CallerWith(second.GetProperty("access_token").GetString()!);
        (await caller.GetAsync("user_account")).ShouldBe(200);
        (await again.RefreshAsync(first.GetProperty("refresh_token").GetString()!)).Status.ShouldBe(401);
        (await again.RefreshAsync(second.GetProperty("refresh_token").GetString()!)).ShouldBe(200);
        (await again.ExchangeAsync(code)).ShouldBe(200);
    }

    [Fact]
    public async Task Everything_that_can_be_changed_is_changed_again()
    {
        await using var killed = await RunningSimulator.StartAsync(("StateFile", StateFile));
        var anna = await killed.CallerAsync();
        await killed.TurnAsync(new { pinEdit = true });
        var board = await anna.BoardAsync();
        var other = await anna.BoardAsync("Chairs");
        var section = await anna.SectionAsync(other);
        var gone = await anna.SectionAsync(other, "Gone");
        var pin = await anna.PinAsync(board);
        await anna.PatchAsync($"boards/{board}", new { name = "Lights", privacy = "SECRET" });
        await anna.PatchAsync($"boards/{other}/sections/{section}", new { name = "Copper" });
        await anna.DeleteAsync($"boards/{other}/sections/{gone}");
        await anna.PatchAsync($"pins/{pin}", new { board_id = other, board_section_id = section, title = "Moved" });
        await anna.DeleteAsync($"pins/{await anna.PinAsync(board)}");
        await anna.DeleteAsync($"boards/{await anna.BoardAsync("Short-lived")}");
        var video = new { source_type = "video_id", media_id = await Media.Upload.ProcessedAsync(killed, anna), cover_image_key_frame_time = 1 };
        var moving = (await anna.PostAsync("pins", new { board_id = other, media_source = video, link = "https://shop.example/" })).ShouldBe(201).Id;
        var carousel = APin.On(other).With("media_source", APin.Carousel(APin.Picture(), APin.Picture()).With("index", 1));
        await anna.PostAsync("pins", carousel.With("ai_disclosures", new JsonObject { ["values"] = new JsonArray("AI_MODIFIED") }));
        await anna.PostAsync($"pins/{pin}/product_tags", new { product_tags = (object[])[new { pin_id = moving }] });
        await (await Media.Upload.RegisterAsync(killed, anna)).SendAsync(APin.Picture());
        await Media.Upload.RegisterAsync(killed, anna);
        await killed.AdvanceAsync(TimeSpan.FromMinutes(1));
        await killed.ControlAsync(HttpMethod.Put, $"boards/{other}/collaborators", new { users = (string[])["ben_outdoors"] });
        await killed.ControlAsync(HttpMethod.Post, "users", new { username = "dora" });
        await killed.ControlAsync(HttpMethod.Put, "users/ben_outdoors/username", new { username = "ben_indoors" });
        await killed.ControlAsync(HttpMethod.Put, "users/ben_indoors/answers", new { withoutId = true });
        await killed.ControlAsync(HttpMethod.Put, "users/dora/password");
        string[] paths = ["boards?page_size=250", "pins?page_size=250&include_product_tag_obj=true", $"boards/{other}/sections", $"pins/{pin}", "user_account", "media"];
        var before = await ReadAllAsync(anna, paths);
        var people = (await killed.ControlAsync(HttpMethod.Get, "users")).Text;

        await using var restarted = await RunningSimulator.StartAsync(("StateFile", CopyAsAfterAKill()));

        var after = await ReadAllAsync(await restarted.CallerAsync(), paths);
        after.ShouldBe(before.Replace(killed.Http.BaseAddress!.Authority, restarted.Http.BaseAddress!.Authority, StringComparison.Ordinal));
        (await restarted.ControlAsync(HttpMethod.Get, "users")).Text.ShouldBe(people);
    }

    [Fact]
    public async Task Half_a_last_line_is_cut_off_and_writing_goes_on_after_the_whole_ones()
    {
        await using (var killed = await RunningSimulator.StartAsync(("StateFile", StateFile)))
        {
            await (await killed.CallerAsync()).BoardAsync();
        }

        await File.AppendAllTextAsync(StateFile, """{"kind":"board-created","user":""", RunningSimulator.Cancel);

        await using (var restarted = await RunningSimulator.StartAsync(("StateFile", StateFile)))
        {
            await (await restarted.CallerAsync()).BoardAsync("Chairs");
        }

        await using var third = await RunningSimulator.StartAsync(("StateFile", StateFile));
        (await third.LedgerAsync("board-created")).Select(board => board.GetProperty("name").GetString())
            .ShouldBe(["Lamps", "Chairs"]);
    }

    [Fact]
    public async Task Only_its_owner_can_read_what_is_kept()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");

            return;
        }

        await using var simulator = await RunningSimulator.StartAsync(("StateFile", StateFile));
        var anna = await simulator.CallerAsync();
        await anna.PinAsync(await anna.BoardAsync());

        const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(StateFile)!, "*", SearchOption.AllDirectories))
        {
            File.GetUnixFileMode(file).ShouldBe(OwnerFile, file);
        }

        File.GetUnixFileMode(StateFile + ".pictures").ShouldBe(OwnerFile | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task One_file_belongs_to_one_simulator()
    {
        await using var first = await RunningSimulator.StartAsync(("StateFile", StateFile));

        await Should.ThrowAsync<IOException>(() => RunningSimulator.StartAsync(("StateFile", StateFile)));
    }

    [Fact]
    public async Task Ids_never_repeat_after_a_restart()
    {
        string before;
        await using (var first = await RunningSimulator.StartAsync(("StateFile", StateFile)))
        {
            before = await (await first.CallerAsync()).BoardAsync();
        }

        await using var second = await RunningSimulator.StartAsync(("StateFile", StateFile));

        (await (await second.CallerAsync()).BoardAsync("Chairs")).ShouldNotBe(before);
    }

    /// <summary>The files as a killed process leaves them: nobody has flushed or closed anything.</summary>
    private string CopyAsAfterAKill()
    {
        var copy = Path.Combine(_folder, "copy");
        var files = Directory.EnumerateFiles(Path.GetDirectoryName(StateFile)!, "*", SearchOption.AllDirectories);

        foreach (var file in files.Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Path.GetDirectoryName(StateFile)!, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var written = File.Create(target);
            source.CopyTo(written);
        }

        return Path.Combine(copy, "state.jsonl");
    }

    private static async Task<string> ReadAllAsync(Caller caller, IEnumerable<string> paths)
    {
        var texts = new List<string>();

        foreach (var path in paths)
        {
            texts.Add((await caller.GetAsync(path)).ShouldBe(200).Text);
        }

        return string.Join('\n', texts);
    }
}

using Corkboard.Pinterest.Tests.Wire;
using static Corkboard.Pinterest.Tests.Given;

namespace Corkboard.Pinterest.Tests.Boards;

public sealed class BoardOperationTests : IDisposable
{
    private static readonly BoardId s_board = new("12");
    private static readonly BoardSectionId s_section = new("34");

    private readonly HttpClient _http = AnHttpClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_board_is_changed_in_what_is_given_alone()
    {
        var sent = await SentAsync(
            """{"id":"12","name":"Lamps"}""",
            boards => boards.UpdateAsync(s_board, new() { Name = "Lamps", Description = "", Privacy = BoardPrivacy.Secret }, Cancel));

        sent.ShouldBe("""PATCH /v5/boards/12 {"name":"Lamps","description":"","privacy":"SECRET"}""");
    }

    [Fact]
    public async Task A_section_is_renamed() =>
        (await SentAsync("""{"id":"34","name":"Desk"}""", boards => boards.RenameSectionAsync(s_board, s_section, "Desk", Cancel)))
            .ShouldBe("""PATCH /v5/boards/12/sections/34 {"name":"Desk"}""");

    [Fact]
    public async Task A_board_and_a_section_are_deleted()
    {
        (await SentAsync("", boards => boards.DeleteAsync(s_board, Cancel))).ShouldBe("DELETE /v5/boards/12 ");
        (await SentAsync("", boards => boards.DeleteSectionAsync(s_board, s_section, Cancel))).ShouldBe("DELETE /v5/boards/12/sections/34 ");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(180)]
    public async Task A_section_has_a_name_of_1_to_180_characters(int length) =>
        (await SentAsync("""{"id":"34"}""", boards => boards.RenameSectionAsync(s_board, s_section, new('s', length), Cancel)))
            .ShouldContain(new string('s', length));

    [Theory]
    [InlineData(0)]
    [InlineData(181)]
    public async Task Another_name_is_refused_before_it_is_sent(int length) =>
        (await Should.ThrowAsync<PinterestLimitException>(
            SentAsync("", boards => boards.RenameSectionAsync(s_board, s_section, new('s', length), Cancel)))).Field.ShouldBe("name");

    [Fact]
    public async Task No_board_becomes_protected_later() =>
        (await Should.ThrowAsync<PinterestLimitException>(
            SentAsync("", boards => boards.UpdateAsync(s_board, new() { Privacy = BoardPrivacy.Protected }, Cancel)))).Field.ShouldBe("privacy");

    [Fact]
    public async Task No_board_loses_its_name() =>
        (await Should.ThrowAsync<PinterestLimitException>(
            SentAsync("", boards => boards.UpdateAsync(s_board, new() { Name = "" }, Cancel)))).Field.ShouldBe("name");

    private async Task<string> SentAsync(string answer, Func<BoardOperations, Task> call)
    {
        await using var server = WireServer.Answering(WireReply.Json(200, answer));

        await call(AClient(_http, server.Host).Boards);

        var request = server.Requests.ShouldHaveSingleItem();

        return $"{request.Method} {request.Target} {request.Text}";
    }
}

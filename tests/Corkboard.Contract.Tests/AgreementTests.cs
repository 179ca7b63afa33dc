using System.Text.Json.Nodes;
using Corkboard.Contract.Cases;
using Corkboard.Pinterest;
using CsCheck;

namespace Corkboard.Contract.Tests;

/// <summary>What the client refuses to send is what the simulator refuses to take, and what the description forbids is among it.</summary>
public sealed class AgreementTests(Verdicts verdicts) : IClassFixture<Verdicts>
{
    private const int Requests = 300;

    private static readonly byte[] s_picture = Pictures.Png(120, 120);
    private static readonly string s_base64 = Convert.ToBase64String(s_picture);

    private static readonly Gen<string> s_unit = Any("a", "é", "😀");

    [Fact]
    public Task About_the_words_and_ids_of_a_Pin() => SampleAsync(
        Gen.Select(Texts(100), Texts(800), Texts(500), Links, Ids, Ids, Colours),
        (title, description, altText, link, section, parent, colour) =>
        {
            var body = Pin(("title", title), ("description", description), ("alt_text", altText), ("link", link), ("parent_pin_id", parent), ("dominant_color", colour));
            body["board_section_id"] = section;

            return verdicts.AgreeAsync("POST", "/pins", body, () => PinLimits.Check(new NewPin
            {
                BoardId = new(verdicts.Board),
                BoardSectionId = section is null ? null : new BoardSectionId(section),
                Title = title,
                Description = description,
                AltText = altText,
                Link = link,
                ParentPinId = parent is null ? null : new PinId(parent),
                DominantColor = colour,
                MediaSource = new MediaSource.ImageBase64(ImageContentType.Png, s_picture),
            }));
        });

    [Fact]
    public Task About_the_board_of_a_Pin() => SampleAsync(
        Any("Lamps", "", "12a", "123", " 7", "٣"),
        board =>
        {
            var body = Pin();
            body["board_id"] = board;

            return verdicts.AgreeAsync("POST", "/pins", body, () => PinLimits.Check(new NewPin
            {
                BoardId = new(board),
                MediaSource = new MediaSource.ImageBase64(ImageContentType.Png, s_picture),
            }));
        });

    [Fact]
    public Task About_the_pictures_of_a_carousel() => SampleAsync(
        Gen.Select(Gen.Int[0, 7], Gen.Int[-2, 1]),
        (count, index) =>
        {
            var body = Pin();
            body["media_source"] = new JsonObject
            {
                ["source_type"] = "multiple_image_base64",
                ["items"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["content_type"] = "image/png", ["data"] = s_base64 })]),
                ["index"] = index,
            };

            return verdicts.AgreeAsync("POST", "/pins", body, () => _ = new MediaSource.ImagesBase64(
                [.. Enumerable.Range(0, count).Select(_ => new CarouselImageBase64(ImageContentType.Png, s_picture))]) { Index = index });
        });

    [Fact]
    public Task About_the_cover_of_a_video() => SampleAsync(
        Gen.Select(Gen.Int[-3, 3], Any("123", "", "abc")),
        (second, media) =>
        {
            var body = Pin();
            body["media_source"] = new JsonObject { ["source_type"] = "video_id", ["media_id"] = media, ["cover_image_key_frame_time"] = second };

            return verdicts.AgreeAsync("POST", "/pins", body, () => _ = new MediaSource.Video(new(media), new VideoCover.KeyFrame(second)));
        });

    [Fact]
    public Task About_a_picture_that_is_text() => SampleAsync(
        Any("", s_base64, $"data:image/png;base64,{s_base64}", s_base64.Insert(76, "\n"), s_base64.Replace('+', '-').Replace('/', '_') + "-"),
        data =>
        {
            var body = Pin();
            body["media_source"]!["data"] = data;

            return verdicts.AgreeAsync("POST", "/pins", body, () => MediaSource.ImageBase64.FromBase64(ImageContentType.Png, data));
        });

    [Fact]
    public Task About_the_name_of_a_section() => SampleAsync(
        Texts(180).Where(name => name is not null),
        name => verdicts.AgreeAsync(
            "PATCH", $"/boards/{verdicts.Board}/sections/{verdicts.Section}", new() { ["name"] = name }, () => BoardLimits.CheckSectionName(name!)));

    [Fact]
    public Task About_what_a_board_may_become() => SampleAsync(
        Gen.Select(Any<string?>(null, "", "Agreed upon"), Any<string?>(null, "PUBLIC", "PROTECTED", "SECRET", "public", "")),
        (name, privacy) => verdicts.AgreeAsync(
            "PATCH",
            $"/boards/{verdicts.Board}",
            With(new(), ("name", name), ("privacy", privacy)),
            () => BoardLimits.Check(new BoardChanges { Name = name, Privacy = privacy is null ? null : new BoardPrivacy(privacy) })));

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<string?> Texts(int limit) => Gen.Select(
        Gen.OneOf(Gen.Const(-1), Gen.Int[0, 12], Gen.Int[limit - 1, limit + 1]),
        s_unit,
        (length, unit) => length < 0 ? null : string.Concat(Enumerable.Repeat(unit, length)));

    private static Gen<string?> Links { get; } = Gen.OneOf(Gen.Const(-1), Gen.Int[0, 20], Gen.Int[2047 - 22, 2049 - 22])
        .Select(length => length < 0 ? null : $"https://lamps.example/{new string('l', length)}");

    private static Gen<string?> Ids { get; } = Any<string?>(null, null, null, "123456", "", "x1");

    private static Gen<string?> Colours { get; } = Any<string?>(null, null, null, "#6E7874", "#6e7874", "6E7874", "#6E787", "#6E78744", "#6E787G", "");

    private JsonObject Pin(params IEnumerable<(string Name, string? Value)> members) => With(
        new()
        {
            ["board_id"] = verdicts.Board,
            ["media_source"] = new JsonObject { ["source_type"] = "image_base64", ["content_type"] = "image/png", ["data"] = s_base64 },
        },
        members);

    private static JsonObject With(JsonObject body, params IEnumerable<(string Name, string? Value)> members)
    {
        foreach (var (name, value) in members.Where(member => member.Value is not null))
        {
            body[name] = value;
        }

        return body;
    }

    private Task SampleAsync<T>(Gen<T> inputs, Func<T, Task<bool>> agreeAsync) => SampleBothAsync(inputs, agreeAsync);

    private Task SampleAsync<T1, T2>(Gen<(T1, T2)> inputs, Func<T1, T2, Task<bool>> agreeAsync) =>
        SampleBothAsync(inputs, input => agreeAsync(input.Item1, input.Item2));

    private Task SampleAsync<T1, T2, T3, T4, T5, T6, T7>(
        Gen<(T1, T2, T3, T4, T5, T6, T7)> inputs, Func<T1, T2, T3, T4, T5, T6, T7, Task<bool>> agreeAsync) =>
        SampleBothAsync(inputs, i => agreeAsync(i.Item1, i.Item2, i.Item3, i.Item4, i.Item5, i.Item6, i.Item7));

    /// <summary>Tries many inputs, of which some have to be right and some wrong, or nothing was tried.</summary>
    private async Task SampleBothAsync<T>(Gen<T> inputs, Func<T, Task<bool>> agreeAsync)
    {
        verdicts.RequireDescription();
        var (right, wrong) = (0, 0);

        await inputs.SampleAsync(
            async input => _ = await agreeAsync(input) ? Interlocked.Increment(ref right) : Interlocked.Increment(ref wrong),
            iter: Requests,
            threads: 1);

        right.ShouldBeGreaterThan(0);
        wrong.ShouldBeGreaterThan(0);
    }
}

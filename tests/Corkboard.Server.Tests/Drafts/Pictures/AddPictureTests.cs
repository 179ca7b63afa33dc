using System.Net;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Drafts.Media;
using Corkboard.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Drafts.Pictures;

public sealed class AddPictureTests : IAsyncLifetime
{
    private const int Limit = 20 * 1024 * 1024;

    private CorkboardApp _app = null!;
    private TestWorkspace _alice = null!;

    private static CancellationToken Cancel => CorkboardApp.Cancel;

    public async ValueTask InitializeAsync()
    {
        _app = await CorkboardApp.StartAsync();
        _alice = await TestWorkspace.CreateAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_picture_comes_back_byte_for_byte_for_its_workspace_alone()
    {
        var bob = await TestWorkspace.CreateAsync(_app);
        var bytes = PictureFiles.Jpeg();

        var added = await _alice.UploadAsync(bytes, "image/jpeg");

        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        var file = await _alice.Api.GetAsync($"{added.Headers.Location}/file", Cancel);
        (await file.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(bytes);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        file.Headers.CacheControl!.Private.ShouldBeTrue();
        (await bob.Api.GetAsync($"{added.Headers.Location}/file", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_bytes_are_the_same_picture_within_a_workspace()
    {
        var bob = await TestWorkspace.CreateAsync(_app);
        var first = await (await _alice.UploadAsync(PictureFiles.Png())).JsonAsync();

        var again = await _alice.UploadAsync(PictureFiles.Png());
        var elsewhere = await bob.UploadAsync(PictureFiles.Png());

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await again.JsonAsync()).Text("id").ShouldBe(first.Text("id"));
        (await elsewhere.JsonAsync()).Text("id").ShouldNotBe(first.Text("id"));
    }

    [Fact]
    public async Task The_same_bytes_at_the_same_moment_are_one_picture()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _alice.UploadAsync(PictureFiles.Png())));

        var ids = await Task.WhenAll(added.Select(async answer => (await answer.JsonAsync()).Text("id")));
        ids.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_same_pixels_in_another_file_have_the_same_pixel_hash()
    {
        var png = PictureFiles.Png();
        await _alice.UploadAsync(png);
        await _alice.UploadAsync(PictureFiles.WithLength(png, 5_000));
        await _alice.UploadAsync(PictureFiles.Png(shade: 8));

        var pictures = await PicturesAsync();

        pictures.Count.ShouldBe(3);
        pictures.Select(picture => Convert.ToHexString(picture.PixelHash)).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData(Limit - 1, HttpStatusCode.Created)]
    [InlineData(Limit, HttpStatusCode.Created)]
    [InlineData(Limit + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_file_may_have_20_MB_and_no_byte_more(int length, HttpStatusCode status)
    {
        var file = PictureFiles.WithLength(PictureFiles.Png(), length);

        var added = await _alice.UploadAsync(file);

        file.Length.ShouldBe(length);
        added.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData(9_999, 5_000)]
    [InlineData(10_000, 5_000)]
    public async Task A_picture_may_have_50_megapixels(int width, int height)
    {
        var added = await _alice.UploadAsync(PictureFiles.Black(width, height));

        added.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_header_that_claims_a_pixel_more_is_refused_before_anything_is_decoded()
    {
        var claimed = await _alice.UploadAsync(PictureFiles.Claim(877_193, 57));

        var problem = await claimed.JsonAsync();
        problem.Text("type").ShouldBe("/problems/picture-too-many-pixels");
        problem.GetProperty("limit").GetInt64().ShouldBe(50_000_000);
        problem.GetProperty("value").GetInt64().ShouldBe(50_000_001);
    }

    [Fact]
    public async Task A_text_that_calls_itself_a_picture_is_refused()
    {
        var added = await _alice.UploadAsync([.. "This is not a picture at all."u8], "image/jpeg");

        await added.ShouldBeProblemAsync("picture-foreign");
    }

    [Fact]
    public async Task What_a_file_is_counts_more_than_what_its_sender_says()
    {
        var added = await _alice.UploadAsync(PictureFiles.Png(), "image/jpeg");

        (await added.JsonAsync()).Text("contentType").ShouldBe("image/png");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_picture_that_ends_too_early_is_refused_and_leaves_nothing(bool isJpeg)
    {
        var whole = isJpeg ? PictureFiles.Jpeg(400, 600) : PictureFiles.Png(400, 600);

        var added = await _alice.UploadAsync(whole[..(whole.Length / 2)]);

        await added.ShouldBeProblemAsync("picture-broken");
        Directory.GetFiles(Path.Combine(_app.DataFolder, "media"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_body_is_no_picture()
    {
        var added = await _alice.UploadAsync([]);

        await added.ShouldBeProblemAsync("picture-missing");
    }

    [Theory]
    [InlineData(1, 40, 60)]
    [InlineData(3, 40, 60)]
    [InlineData(6, 60, 40)]
    [InlineData(8, 60, 40)]
    public async Task A_picture_is_measured_as_it_is_shown(byte orientation, int width, int height)
    {
        var added = await _alice.UploadAsync(PictureFiles.Turned(PictureFiles.Jpeg(40, 60), orientation), "image/jpeg");

        var picture = await added.JsonAsync();
        picture.GetProperty("width").GetInt32().ShouldBe(width);
        picture.GetProperty("height").GetInt32().ShouldBe(height);
    }

    [Fact]
    public async Task A_form_with_a_file_is_taken_too()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("ignored"), "note" },
            { new ByteArrayContent(PictureFiles.Png()), "picture", "oak.png" },
        };

        var added = await _alice.Api.PostAsync("/api/pictures", form, Cancel);

        added.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Kept_files_are_their_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await _alice.UploadAsync(PictureFiles.Png());

        var kept = Directory.GetFiles(Path.Combine(_app.DataFolder, "media"), "*", SearchOption.AllDirectories).Single();

#pragma warning disable CA1416 // skipped on Windows above
        File.GetUnixFileMode(kept).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
#pragma warning restore CA1416
    }

    [Fact]
    public async Task What_is_kept_is_found_by_its_hash()
    {
        var media = _app.Services.GetRequiredService<MediaStore>();
        using var source = new MemoryStream([1, 2, 3]);

        var saved = await media.SaveAsync(source, limit: 3, Cancel);

        using var found = new MemoryStream();
        await using var file = media.OpenRead(saved!.Value.Sha256);
        await file.CopyToAsync(found, Cancel);
        found.ToArray().ShouldBe([1, 2, 3]);
    }

    private async Task<IReadOnlyList<Picture>> PicturesAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Server.Workspaces.CurrentWorkspace>().Enter(_alice.Id);

        return await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<Picture>().ToListAsync(Cancel);
    }
}

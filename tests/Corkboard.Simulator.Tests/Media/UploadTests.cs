using System.Net.Http.Headers;

namespace Corkboard.Simulator.Tests.Media;

/// <summary>The address that files go to takes them as a bucket of Amazon S3 does.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private RunningSimulator _simulator = null!;
    private Caller _anna = null!;
    private Upload _upload = null!;

    public async ValueTask InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync();
        _anna = await _simulator.CallerAsync();
        _upload = await Upload.RegisterAsync(_simulator, _anna);
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task A_token_is_refused_and_counted()
    {
        (await _upload.SendAsync(AVideo.Mp4(), authorization: "Bearer some-token"))
            .ShouldBeRefusedInXml(400, "InvalidArgument", "Unsupported Authorization Type");

        var violations = (await _simulator.ControlAsync(HttpMethod.Get, "requests")).Body.GetProperty("violations");
        violations.GetProperty("authorization-at-upload").GetInt64().ShouldBe(1);
        (await _upload.StatusAsync()).ShouldBe("registered");
    }

    [Theory]
    [InlineData("x-amz-date", "AccessDenied")]
    [InlineData("x-amz-signature", "SignatureDoesNotMatch")]
    [InlineData("x-amz-security-token", "SignatureDoesNotMatch")]
    [InlineData("x-amz-algorithm", "AccessDenied")]
    [InlineData("policy", "SignatureDoesNotMatch")]
    [InlineData("x-amz-credential", "SignatureDoesNotMatch")]
    [InlineData("Content-Type", "AccessDenied")]
    public async Task A_field_that_is_missing_or_changed_is_refused(string name, string code)
    {
        var changed = await _upload.With(name, "something else").SendAsync(AVideo.Mp4());
        var missing = await _upload.With(name, null).SendAsync(AVideo.Mp4());

        changed.ShouldBeRefusedInXml(403, code);
        missing.ShouldBeRefusedInXml(403, code);
        (await _upload.StatusAsync()).ShouldBe("registered");
    }

    [Fact]
    public async Task Without_its_key_nobody_knows_whose_a_file_is() =>
        (await _upload.With("key", null).SendAsync(AVideo.Mp4())).ShouldBeRefusedInXml(400, "InvalidArgument", "Bucket POST");

    [Fact]
    public async Task Another_uploads_key_does_not_fit()
    {
        var other = await Upload.RegisterAsync(_simulator, _anna);
        var key = other.Fields.Single(field => field.Key == "key").Value;

        (await _upload.With("key", key).SendAsync(AVideo.Mp4())).ShouldBeRefusedInXml(403, "SignatureDoesNotMatch");
    }

    [Fact]
    public async Task Fields_after_the_file_are_ignored()
    {
        var late = await _upload.SendAsync(AVideo.Mp4(), fieldsBefore: _upload.Fields.Count - 1);
        var beyond = await _upload.With("colour", "red").SendAsync(AVideo.Mp4(), fieldsBefore: _upload.Fields.Count - 1);

        late.Status.ShouldBe(403);
        beyond.ShouldBe(204);
    }

    [Fact]
    public async Task A_field_that_nobody_asked_for_is_refused() =>
        (await _upload.With("colour", "red").SendAsync(AVideo.Mp4())).ShouldBeRefusedInXml(403, "AccessDenied", "Extra input fields: colour");

    [Fact]
    public async Task A_form_is_taken_until_its_policy_expires()
    {
        var late = await Upload.RegisterAsync(_simulator, _anna);
        _simulator.Time.Advance(TimeSpan.FromSeconds(3599));
        (await _upload.SendAsync(AVideo.Mp4())).ShouldBe(204);
        _simulator.Time.Advance(TimeSpan.FromSeconds(1));

        (await late.SendAsync(AVideo.Mp4())).ShouldBeRefusedInXml(403, "AccessDenied", "Policy expired");
    }

    [Theory]
    [InlineData(-1, 204)]
    [InlineData(0, 204)]
    [InlineData(1, 400)]
    public async Task A_file_is_at_most_as_large_as_its_policy_says(int beyond, int expected)
    {
        await _simulator.TurnAsync(new { largestVideoBytes = 500_000 });
        var upload = await Upload.RegisterAsync(_simulator, _anna);

        var answer = await upload.SendAsync(new byte[500_000 + beyond]);

        answer.Status.ShouldBe(expected, answer.Text);
    }

    [Fact]
    public async Task A_file_of_nothing_is_too_small() => (await _upload.SendAsync([])).ShouldBeRefusedInXml(400, "EntityTooSmall");

    [Fact]
    public async Task A_form_without_a_file_is_refused()
    {
        using var form = new MultipartFormDataContent();
        _upload.Fields.ForEach(field => form.Add(new StringContent(field.Value), field.Key));

        (await _upload.SendAsync(form)).ShouldBeRefusedInXml(400, "InvalidArgument", "POST requires exactly one file upload");
    }

    [Fact]
    public async Task Only_a_form_is_taken()
    {
        using var bare = new ByteArrayContent(AVideo.Mp4());
        using var broken = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nab"u8.ToArray());
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        (await _upload.SendAsync(bare)).ShouldBeRefusedInXml(412, "PreconditionFailed");
        (await _upload.SendAsync(broken)).ShouldBeRefusedInXml(400, "MalformedPOSTRequest");
    }

    [Fact]
    public async Task A_file_that_comes_twice_is_processed_once()
    {
        (await _upload.SendAsync(AVideo.Mp4())).ShouldBe(204);
        _simulator.Time.Advance(TimeSpan.FromSeconds(2));

        (await _upload.SendAsync(APin.Picture())).ShouldBe(204);

        (await _upload.StatusAsync()).ShouldBe("succeeded");
        (await _simulator.LedgerAsync("media-uploaded")).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("status-503-before-accept", "registered")]
    [InlineData("status-503-after-accept", "processing")]
    public async Task Faults_strike_an_upload_by_its_name(string fault, string status)
    {
        await _simulator.FailAsync(fault, "media/upload");

        (await _upload.SendAsync(AVideo.Mp4())).Status.ShouldBe(503);

        (await _upload.StatusAsync()).ShouldBe(status);
    }
}

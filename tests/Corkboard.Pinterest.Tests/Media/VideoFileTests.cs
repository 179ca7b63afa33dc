namespace Corkboard.Pinterest.Tests.Media;

public sealed class VideoFileTests
{
    [Theory]
    [InlineData("clip.mp4", "video/mp4")]
    [InlineData("clip.MOV", "video/quicktime")]
    [InlineData("clip.m4v", "video/x-m4v")]
    public void The_name_tells_the_content_type(string name, string contentType) =>
        new VideoFile(new MemoryStream([1]), name).ContentType.ShouldBe(contentType);

    [Theory]
    [InlineData("clip.avi")]
    [InlineData("clip.mp4.jpg")]
    [InlineData("mp4")]
    public void Other_files_are_refused_by_name(string name) =>
        Should.Throw<PinterestLimitException>(() => new VideoFile(new MemoryStream([1]), name)).Message
            .ShouldBe($"file: must be a file that ends in .mp4, .mov or .m4v, but it is '{name}'.");

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(MediaLimits.LargestFile - 1, true)]
    [InlineData(MediaLimits.LargestFile, true)]
    [InlineData(MediaLimits.LargestFile + 1, false)]
    public void A_file_has_1_byte_to_2_GB(long length, bool fits)
    {
        var make = () => new VideoFile(new MemoryStream(), "clip.mp4", length);

        if (fits)
        {
            make().Length.ShouldBe(length);
        }
        else
        {
            Should.Throw<PinterestLimitException>(make).Field.ShouldBe("file");
        }
    }

    [Fact]
    public void The_length_is_what_is_left_of_the_stream() =>
        new VideoFile(new MemoryStream([1, 2, 3]) { Position = 1 }, "clip.mp4").Length.ShouldBe(2);

    [Fact]
    public void A_stream_that_cannot_tell_its_length_needs_one()
    {
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.In);

        Should.Throw<ArgumentException>(() => new VideoFile(pipe, "clip.mp4")).ParamName.ShouldBe("length");
        new VideoFile(pipe, "clip.mp4", 7).Length.ShouldBe(7);
    }
}

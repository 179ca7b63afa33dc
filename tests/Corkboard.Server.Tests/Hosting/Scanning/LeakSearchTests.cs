using System.Text;
using Corkboard.Server.Hosting.Scanning;

namespace Corkboard.Server.Tests.Hosting.Scanning;

/// <summary>What counts as a secret, in which encodings and at which places. Practice SEC-4.</summary>
public sealed class LeakSearchTests
{
    [Fact]
    public void A_token_is_one_from_24_characters_on()
    {
        Shapes(PlantedSecrets.AccessToken(23)).ShouldBeEmpty();
        Shapes(PlantedSecrets.AccessToken(24)).ShouldBe(["pinterest-access-token"]);
        Shapes(PlantedSecrets.RefreshToken(25)).ShouldBe(["pinterest-refresh-token"]);
        Shapes(PlantedSecrets.ClientToken(64)).ShouldBe(["pinterest-client-token"]);
        Shapes(PlantedSecrets.RefreshToken(60).Replace("_", ".eyJ", StringComparison.Ordinal)).ShouldBe(["pinterest-refresh-token"]);
    }

    [Theory]
    [InlineData("PINTEREST_APP_SECRET='{0}'")]
    [InlineData("export pinterest_client_secret={0}")]
    [InlineData("\"Pinterest\": {{\n  \"AppId\": \"1\",\n  \"AppSecret\": \"{0}\" }}")]
    [InlineData("config['pinterest']['secret'] = \"{0}\"")]
    public void An_app_secret_is_known_by_the_name_before_it(string form)
    {
        Shapes(In(form, PlantedSecrets.AppSecret(31))).ShouldBeEmpty();
        Shapes(In(form, PlantedSecrets.AppSecret(32))).ShouldBe(["pinterest-app-secret"]);
        Shapes(In(form, PlantedSecrets.AppSecret(40))).ShouldBe(["pinterest-app-secret"]);
        Shapes(In(form, PlantedSecrets.AppSecret(64))).ShouldBe(["pinterest-app-secret"]);
        Shapes(In(form, PlantedSecrets.AppSecret(65))).ShouldBeEmpty();
    }

    [Fact]
    public void What_only_resembles_a_secret_is_left_alone()
    {
        Shapes("pin" + "a_" + new string('x', 40)).ShouldBeEmpty();
        Shapes("pin" + "a_your_access_token_goes_here_please").ShouldBeEmpty();
        Shapes("s" + PlantedSecrets.AccessToken(40)).ShouldBeEmpty();
        Shapes($"\"sha\": \"{PlantedSecrets.AppSecret(40)}\"").ShouldBeEmpty();
        Shapes("PINTEREST_APP_SECRET=${PINTEREST_APP_SECRET}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void It_is_found_in_other_encodings_at_its_line(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes($"écrit à la main\n\ntoken: {PlantedSecrets.AccessToken(40)}\n");

        Search(bytes).ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Fact]
    public void It_is_found_in_Base64_and_has_the_same_fingerprint()
    {
        var token = PlantedSecrets.RefreshToken(60);

        var leak = Search(Encoding.ASCII.GetBytes($"data:\n  token: {Convert.ToBase64String(Encoding.ASCII.GetBytes(token))}\n")).ShouldHaveSingleItem();

        leak.Line.ShouldBe(2);
        leak.Shape.Id.ShouldBe("pinterest-refresh-token");
    }

    [Fact]
    public void In_a_binary_file_it_has_no_line()
    {
        byte[] bytes = [1, 0, 0, 2, (byte)'\n', 0xC3, .. Encoding.ASCII.GetBytes(PlantedSecrets.AccessToken(40)), 0, 3];

        Search(bytes).ShouldHaveSingleItem().Line.ShouldBeNull();
    }

    [Theory]
    [InlineData(-45)]
    [InlineData(-20)]
    [InlineData(0)]
    [InlineData(-8193)]
    [InlineData(-8192)]
    [InlineData(-8191)]
    [InlineData(-16384)]
    [InlineData(1)]
    public void In_a_huge_file_it_is_found_once_wherever_the_windows_part(int beside)
    {
        const int window = 1024 * 1024;
        var text = new StringBuilder(string.Concat(Enumerable.Repeat("0123456\n", 3 * window / 8)));
        var token = "\n" + PlantedSecrets.AccessToken(40) + "\n";
        text.Remove(window + beside, token.Length).Insert(window + beside, token);
        var line = text.ToString(0, window + beside + 1).Count(character => character == '\n') + 1;

        Search(Encoding.ASCII.GetBytes(text.ToString())).ShouldHaveSingleItem().Line.ShouldBe(line);
    }

    [Fact]
    public void A_leak_does_not_show_the_secret()
    {
        var token = PlantedSecrets.AccessToken(40);

        var told = Search(Encoding.ASCII.GetBytes(token)).ShouldHaveSingleItem().ToString();

        told.ShouldStartWith("a file:1: Pinterest access token (45 characters, fingerprint ");
        told.ShouldNotContain(token[5..13]);
    }

    private static string In(string form, string secret) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, secret);

    private static IEnumerable<string> Shapes(string text) => Search(Encoding.UTF8.GetBytes(text)).Select(leak => leak.Shape.Id);

    private static IReadOnlyList<Leak> Search(byte[] bytes)
    {
        using var content = new MemoryStream(bytes);

        return LeakSearch.Read(content, "a file");
    }
}

using System.Net;
using System.Text;
using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Media;

/// <summary>How a bucket of Amazon S3 refuses a form: in XML, with codes of its own.</summary>
internal static class UploadRefusals
{
    public static Answer SecondAuthentication => Refused(400, "InvalidArgument", "Unsupported Authorization Type");

    public static Answer NotAForm => Refused(412, "PreconditionFailed",
        "At least one of the pre-conditions you specified did not hold: Bucket POST must be of the enclosure-type multipart/form-data");

    public static Answer LengthIsMissing => Refused(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");

    public static Answer Malformed => Refused(400, "MalformedPOSTRequest",
        "The body of your POST request is not well-formed multipart/form-data.");

    public static Answer FileIsMissing => Refused(400, "InvalidArgument", "POST requires exactly one file upload per request.");

    public static Answer KeyIsMissing => Refused(400, "InvalidArgument",
        "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.");

    public static Answer SignatureDiffers => Refused(403, "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided. Check your key and signing method.");

    public static Answer PolicyExpired => Denied("Policy expired.");

    public static Answer TooLarge => Refused(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");

    public static Answer TooSmall => Refused(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");

    public static Answer FieldDiffers(string name, string expected) =>
        Denied($"""Policy Condition failed: ["eq", "${name}", "{expected}"]""");

    public static Answer FieldsAreUnknown(IEnumerable<string> names) =>
        Denied($"Extra input fields: {string.Join(", ", names)}");

    private static Answer Denied(string why) => Refused(403, "AccessDenied", "Invalid according to Policy: " + why);

    private static Answer Refused(int status, string code, string message) => new(status, Encoding.UTF8.GetBytes($"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Error><Code>{code}</Code><Message>{WebUtility.HtmlEncode(message)}</Message></Error>
        """))
    {
        ContentType = "application/xml",
    };
}

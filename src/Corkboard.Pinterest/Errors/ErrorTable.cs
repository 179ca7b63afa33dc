using static Corkboard.Pinterest.PinterestErrorKind;

namespace Corkboard.Pinterest;

/// <summary>Tells the kind of a refusal from its status, code and words; no one of them is enough.</summary>
/// <remarks>The first row that fits holds. A row's empty cell fits everything. Words are compared without case.</remarks>
internal static class ErrorTable
{
    private static readonly Row[] Rows =
    [
        // Spam is told by words first: the link block has been seen with other statuses and codes.
        new(null, null, "blocked this link", SpamLink),
        new(null, null, "may lead to spam", SpamLink),
        new(null, null, "to combat spam", SpamBlock),
        new(429, 9, "link", SpamLink),
        new(429, 9, "", SpamBlock),
        new(429, null, "spam", SpamBlock),
        new(429, null, "", RateLimited),

        new(null, 2787, "", ServerError),

        // Told from status 400 by their words, with whatever code and client status they come.
        new(null, null, "could not fetch the image", MediaFetch),
        new(null, null, "unable to reach the url", MediaFetch),
        new(null, null, "cover_image_url or cover_image_content_type", Validation),
        new(null, 233, "", MediaRejected),
        new(null, 235, "", MediaRejected),

        new(401, 3, "consumer type", AppNotActivated),
        new(401, 3, "scope", ScopeMissing),
        new(401, 3, "sufficient permissions", ScopeMissing),
        new(401, 3, "", FeatureRestricted),
        new(401, 7, "", Forbidden),
        new(401, null, "", AuthenticationFailed),

        new(403, 29, "trial access", AppTier),
        new(403, null, "", Forbidden),

        new(404, null, "", NotFound),
        new(409, null, "", Conflict),

        new(400, 58, "", DuplicateBoard),
        new(400, null, "already have a board with this name", DuplicateBoard),
        new(400, null, "", Validation),
    ];

    private static readonly (int? Code, string Words, PinterestResource Resource)[] Resources =
    [
        (30, "user not found", PinterestResource.User),
        (2031, "board section", PinterestResource.BoardSection),
        (40, "board not found", PinterestResource.Board),
        (50, "pin not found", PinterestResource.Pin),
        (null, "media upload not found", PinterestResource.Media),
    ];

    public static PinterestErrorKind KindOf(int status, int? code, string words) =>
        status switch
        {
            >= 500 or 408 or 425 or 499 => ServerError,
            >= 400 => Rows.FirstOrDefault(row => row.Fits(status, code, words))?.Kind ?? Refused,
            _ => UnreadableAnswer,
        };

    /// <summary>The kind of a refusal by the store of uploads, whose codes are not the API's.</summary>
    public static PinterestErrorKind KindOfUpload(int status) =>
        status switch
        {
            >= 500 => ServerError,
            >= 400 => Refused,
            _ => UnreadableAnswer,
        };

    /// <summary>The resource that a 404 speaks of: by its code, else by its words, as the code may be a placeholder.</summary>
    public static PinterestResource ResourceOf(int? code, string words) =>
        Resources.FirstOrDefault(row => row.Code is { } known && known == code) is { Words: not null } byCode
            ? byCode.Resource
            : Resources.FirstOrDefault(row => words.Contains(row.Words, StringComparison.OrdinalIgnoreCase)).Resource;

    /// <summary>Whether an answer of this status and kind proves that a write had no effect.</summary>
    public static PinterestOutcome OutcomeOf(int status, PinterestErrorKind kind) =>
        status is >= 400 and < 500 and not (408 or 499) && kind is not ServerError
            ? PinterestOutcome.NothingHappened
            : PinterestOutcome.Unknown;

    private sealed record Row(int? Status, int? Code, string Words, PinterestErrorKind Kind)
    {
        public bool Fits(int status, int? code, string words) =>
            (Status is null || Status == status)
            && (Code is null || Code == code)
            && words.Contains(Words, StringComparison.OrdinalIgnoreCase);
    }
}

namespace Corkboard.Pinterest;

/// <summary>A website of the account, claimed or not.</summary>
public sealed record UserWebsite
{
    /// <summary>The domain, with a path or without.</summary>
    public string? Website { get; init; }

    /// <summary>How far the verification came, for example <c>success</c>.</summary>
    public string? Status { get; init; }

    /// <summary>When it was verified; sometimes missing even then.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }
}

/// <summary>What a website has to show so that an account can claim it: any one of these.</summary>
public sealed record WebsiteVerification
{
    /// <summary>The code in all of the others.</summary>
    public string? VerificationCode { get; init; }

    /// <summary>A TXT record of the domain.</summary>
    public string? DnsTxtRecord { get; init; }

    /// <summary>A meta tag of the home page, as HTML.</summary>
    public string? Metatag { get; init; }

    /// <summary>The name of a file in the root of the website.</summary>
    public string? Filename { get; init; }

    /// <summary>The content of that file, as HTML.</summary>
    public string? FileContent { get; init; }
}

/// <summary>The body of a verification.</summary>
internal sealed record NewUserWebsite(string Website, WebsiteVerificationMethod? VerificationMethod);

namespace Corkboard.Pinterest;

/// <summary>One Pinterest: where its API answers and where its users are asked for consent.</summary>
/// <remarks>Production and sandbox share nothing: tokens and ids of one are unknown to the other.</remarks>
public sealed record PinterestHost
{
    private const string ApiVersion = "/v5/";

    private PinterestHost(Uri apiAddress, Uri consentPage)
    {
        ApiAddress = apiAddress;
        ConsentPage = consentPage;
    }

    /// <summary>The Pinterest of real users.</summary>
    public static PinterestHost Production { get; } =
        new(new Uri("https://api.pinterest.com/v5/"), new Uri("https://www.pinterest.com/oauth/"));

    /// <summary>Pinterest's sandbox: the same operations less analytics, search and video Pins, with data of its own.</summary>
    public static PinterestHost Sandbox { get; } =
        new(new Uri("https://api-sandbox.pinterest.com/v5/"), new Uri("https://www.pinterest.com/oauth/"));

    /// <summary>The address before every operation's path; ends with a slash.</summary>
    public Uri ApiAddress { get; }

    /// <summary>The page on which a user grants access.</summary>
    public Uri ConsentPage { get; }

    /// <summary>Another server that speaks the API, such as a simulator.</summary>
    /// <param name="apiAddress">Its address; <c>/v5</c> is added where it has no path.</param>
    /// <param name="consentPage">Its consent page; by default <c>/oauth/</c> on the same server.</param>
    /// <exception cref="ArgumentException">An address is neither https nor on the loopback, or carries a user, a query or a fragment.</exception>
    public static PinterestHost At(Uri apiAddress, Uri? consentPage = null)
    {
        ArgumentNullException.ThrowIfNull(apiAddress);
        RequireSafe(apiAddress, nameof(apiAddress));

        var path = apiAddress.AbsolutePath is "/" ? ApiVersion : $"{apiAddress.AbsolutePath.TrimEnd('/')}/";
        var page = consentPage ?? new Uri(apiAddress, "/oauth/");
        RequireSafe(page, nameof(consentPage));

        return new PinterestHost(new Uri(apiAddress, path), page);
    }

    private static void RequireSafe(Uri address, string parameter)
    {
        if (!address.IsAbsoluteUri)
        {
            throw new ArgumentException($"'{address}' is not an absolute address.", parameter);
        }

        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            throw new ArgumentException(
                $"'{address.Scheme}://{address.Authority}' is not safe for tokens: only https is, or http on the loopback.",
                parameter);
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw new ArgumentException("The address must have no user, query or fragment.", parameter);
        }
    }
}

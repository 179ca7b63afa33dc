namespace Corkboard.Pinterest;

internal static class UserLimits
{
    /// <summary>A name as it may stand in a path: the description refuses digits alone, which would be an id.</summary>
    public static string Username(string username) =>
        Limit.Given("username", username).All(char.IsAsciiDigit)
            ? throw PinterestLimitException.OutOfRange("username", "more than digits", username)
            : username;
}

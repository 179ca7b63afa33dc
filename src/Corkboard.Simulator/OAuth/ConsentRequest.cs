namespace Corkboard.Simulator.OAuth;

/// <summary>What an app asks for when it sends somebody to the consent page.</summary>
internal sealed record ConsentRequest(
    string ClientId, string RedirectUri, string ResponseType, IReadOnlyList<string> Scopes, string? State)
{
    public static ConsentRequest Of(Func<string, string?> parameter) => new(
        parameter("client_id") ?? "",
        parameter("redirect_uri") ?? "",
        parameter("response_type") ?? "",
        OAuth.Scopes.Split(parameter("asked_scope") ?? parameter("scope")),
        parameter("state"));

    /// <summary>What is wrong with it, in words for the person who set the app up.</summary>
    public string? Problem(RegisteredApp app) => this switch
    {
        _ when ClientId != app.Id => $"No app has the client_id '{ClientId}'.",
        _ when !app.Accepts(RedirectUri) =>
            $"The redirect_uri '{RedirectUri}' is not registered. It must equal a registered one letter by letter.",
        _ when ResponseType != "code" => $"The response_type is '{ResponseType}', not 'code'.",
        _ when Scopes.Count == 0 => "The scope is missing.",
        _ when !OAuth.Scopes.AreKnown(Scopes) => $"The scope '{string.Join(' ', Scopes)}' names one that does not exist.",
        _ => null,
    };

    /// <summary>The app's address with these parameters, and with the state as it came.</summary>
    public string Back(string name, string value)
    {
        var separator = RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var state = State is null ? "" : $"&state={Uri.EscapeDataString(State)}";

        return $"{RedirectUri}{separator}{name}={Uri.EscapeDataString(value)}{state}";
    }
}

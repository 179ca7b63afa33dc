namespace Corkboard.Server.Members.Sessions;

/// <summary>The sentences in which a person is told why their session is over.</summary>
internal static class SessionWords
{
    public static string Of(SessionEnd end) => end switch
    {
        SessionEnd.Idle => "You were signed out because nothing was done for a while.",
        SessionEnd.Absolute => "You were signed out because the session had lasted as long as a session may.",
        SessionEnd.SignedOut => "You are signed out.",
        SessionEnd.SignedOutElsewhere => "You were signed out from another browser.",
        SessionEnd.PasswordChanged => "You were signed out because your password was changed.",
        SessionEnd.SecondFactorChanged => "You were signed out because your second factor was changed.",
        SessionEnd.ByOperator => "An operator ended your session.",
        _ => throw new ArgumentOutOfRangeException(nameof(end), end, "Not an end of a session."),
    };
}

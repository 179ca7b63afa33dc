using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Faults;

/// <summary>A way for a request to go wrong: before anything was accepted, after it was, or while it is processed.</summary>
internal sealed record FaultKind(string Name, FaultStage Stage, FaultEffect Effect)
{
    public Answer? Answer { get; private init; }

    /// <summary>What it strikes where nothing else is named.</summary>
    public string Operation { get; private init; } = "pins/create";

    public static IReadOnlyDictionary<string, FaultKind> All { get; } = new[]
    {
        After("lost-answer-after-accept", FaultEffect.HangUp),
        After("status-500-after-accept", Refused(500)),
        After("status-502-after-accept", Refused(502)),
        After("status-503-after-accept", Refused(503)),
        After("status-504-after-accept", Refused(504)),
        After("hang-after-accept", FaultEffect.Hang),
        After("partial-body", FaultEffect.HalfABody),
        After("not-201-no-id", new Answer(200, "{}"u8.ToArray())),
        After("code-2787-after-accept", Refusals.SomethingWentWrong),
        new FaultKind("slow-media", FaultStage.Processing, FaultEffect.Slowness) { Operation = "media/upload" },
        Before("reset-before-accept", FaultEffect.HangUp),
        Before("status-500-before-accept", Refused(500)),
        Before("status-502-before-accept", Refused(502)),
        Before("status-503-before-accept", Refused(503)),
        Before("status-504-before-accept", Refused(504)),
        Before("section-conflict", Refusals.SectionConflict) with { Operation = "board_sections/create" },
        Before("html-error", Html),
        Before("hang", FaultEffect.Hang),
        Before("code-2787", Refusals.SomethingWentWrong),
        Before("image-fetch-failure", Refusals.UnfetchableImage),
        Before("rate-limited", Refusals.RateLimited(resetAfterSeconds: 1)),
        Before("spam-link", Refusals.LinkIsSpam),
        Before("spam-link-as-400", Refusals.LinkIsSpamAsInvalid),
        Before("url-unreachable", Refusals.UnreachableUrl),
        Before("cover-missing", Refusals.CoverMissing),
        Before("spam-block", Refusals.AccountIsBlocked),
        Before("authentication-failed", Refusals.AuthenticationFailed),
        Before("scope-missing", Refusals.ScopeMissing),
        Before("app-not-activated", Refusals.AppNotActivated),
        Before("written-too-fast", Refusals.WrittenTooFast(resetAfterSeconds: 1)),
    }.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    private static Answer Html => new(
        502,
        "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"u8.ToArray())
    {
        ContentType = "text/html",
    };

    private static Answer Refused(int status) => Answer.Refused(status, status, "Something went wrong on our end.");

    private static FaultKind After(string name, FaultEffect effect) => new(name, FaultStage.AfterAccept, effect);

    private static FaultKind After(string name, Answer answer) =>
        new(name, FaultStage.AfterAccept, FaultEffect.OtherAnswer) { Answer = answer };

    private static FaultKind Before(string name, FaultEffect effect) => new(name, FaultStage.BeforeAccept, effect);

    private static FaultKind Before(string name, Answer answer) =>
        new(name, FaultStage.BeforeAccept, FaultEffect.OtherAnswer) { Answer = answer };
}

internal enum FaultEffect
{
    OtherAnswer,
    HangUp,
    Hang,
    HalfABody,
    Slowness,
}

internal enum FaultStage
{
    BeforeAccept,
    AfterAccept,

    /// <summary>After the answer, while what was accepted is worked on.</summary>
    Processing,
}

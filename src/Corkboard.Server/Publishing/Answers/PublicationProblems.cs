using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Corkboard.Server.Publishing.Answers;

/// <summary>The refusals of publishing.</summary>
internal static class PublicationProblems
{
    public static ProblemDetails NoSuchPublication => ProblemTypes.Of(
        "no-such-publication", StatusCodes.Status404NotFound, "There is no such publication in this workspace.",
        "A scheduled Pin has one from its time on.");

    public static ProblemDetails CursorNotOurs => ProblemTypes.Of(
        "cursor-unreadable", StatusCodes.Status400BadRequest, "The cursor is none that this list gave out.", field: "cursor");

    public static ProblemDetails ChangedMeanwhile => ProblemTypes.Of(
        "changed-meanwhile", StatusCodes.Status409Conflict, "Somebody else changed this Pin meanwhile.", "Look at it again, then repeat your answer.");

    public static ProblemDetails AccountNotConnected => ProblemTypes.Of(
        "account-not-connected", StatusCodes.Status409Conflict, "The account is not connected.", "Connect it again, then say when the Pin should go out.");

    public static ProblemDetails PinIdMissing => ProblemTypes.Of(
        "pin-id-missing", StatusCodes.Status422UnprocessableEntity, "Say which Pin it is.",
        "Pinterest's ID of the Pin is the number in its address.", field: "pinId");

    public static ProblemDetails LimitOutOfRange(int limit) => ProblemTypes.Of(
        "limit-out-of-range", StatusCodes.Status400BadRequest, "Ask for 1 to 100 items at a time.",
        field: "limit", limit: Page<PublicationView>.MaximumLimit, value: limit);

    public static ProblemDetails NoSuchState(string state) => ProblemTypes.Of(
        "no-such-publication-state", StatusCodes.Status400BadRequest, "There is no such state of publications.",
        $"Use one of: {string.Join(", ", Enum.GetNames<PublicationState>())}.", field: "state", value: state);

    public static ProblemDetails NotAnswerable(PublicationState state, PublicationAnswer answer) => ProblemTypes.Of(
        "answer-does-not-fit", StatusCodes.Status409Conflict, "That answer does not fit the Pin as it is now.",
        $"The Pin is {state}; {answer} is no answer to that.", field: "answer", value: answer.ToString());

    public static ProblemDetails PinIsTaken(string pinId) => ProblemTypes.Of(
        "pin-is-anothers", StatusCodes.Status409Conflict, "That Pin came from another scheduled Pin.", field: "pinId", value: pinId);

    public static ProblemDetails TimeOutOfRange(Instant earliest, Instant latest, Instant asked) => ProblemTypes.Of(
        "time-out-of-range", StatusCodes.Status422UnprocessableEntity, "Choose a time from now on, within a year.",
        field: "at",
        limit: $"{InstantPattern.ExtendedIso.Format(earliest)} to {InstantPattern.ExtendedIso.Format(latest)}",
        value: InstantPattern.ExtendedIso.Format(asked));

    public static ProblemDetails SpacingOutOfRange(int minutes) => ProblemTypes.Of(
        "spacing-out-of-range", StatusCodes.Status422UnprocessableEntity, "Spread Pins 0 minutes to a day apart.",
        field: "minutesApart", limit: AnswerAllWaiting.MostMinutesApart, value: minutes);
}

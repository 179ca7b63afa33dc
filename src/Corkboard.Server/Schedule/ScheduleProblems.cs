using System.Globalization;
using Corkboard.Guard;
using Corkboard.Server.Guarding;
using Corkboard.Server.Hosting;
using Corkboard.Server.Reviews;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Corkboard.Server.Schedule;

internal static class ScheduleProblems
{
    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static ProblemDetails AddressNotConfirmed => ProblemTypes.Of(
        "address-not-confirmed", StatusCodes.Status403Forbidden, "Confirm your e-mail address first.",
        "Nothing can be scheduled before the address is confirmed: follow the link in the mail that was sent to it.");

    public static ProblemDetails NoConsent => ProblemTypes.Of(
        "consent-missing", StatusCodes.Status422UnprocessableEntity, "Each Pin needs your yes.",
        "Say that you have seen this Pin and want it published: consent has to be true.", field: "consent");

    public static ProblemDetails ReviewMissing => ProblemTypes.Of(
        "review-missing", StatusCodes.Status409Conflict, "This revision has not been checked yet.",
        "Ask for a review of the draft, then schedule it.");

    public static ProblemDetails Incomplete => ProblemTypes.Of(
        "draft-incomplete", StatusCodes.Status422UnprocessableEntity, "The draft needs a picture, an account and a board before it can be scheduled.");

    public static ProblemDetails TooLate => ProblemTypes.Of(
        "too-late-to-change", StatusCodes.Status409Conflict, "It is too late to change this Pin.",
        $"A Pin can be moved or cancelled until {ScheduledPin.ChangeEnds.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds before it is due. What became of it stands on its own page.");

    public static ProblemDetails NoSuchPin => ProblemTypes.Of(
        "no-such-pin", StatusCodes.Status404NotFound, "There is no such Pin in this workspace.");

    public static ProblemDetails ShiftTooFar(Shift shift) => ProblemTypes.Of(
        "shift-too-far", StatusCodes.Status422UnprocessableEntity, "That is too far to move a Pin.",
        $"A Pin is moved by at most {Shift.MostDays} days or {Shift.MostHours} hours at once.",
        field: Math.Abs(shift.Days) > Shift.MostDays ? "days" : "hours",
        limit: Math.Abs(shift.Days) > Shift.MostDays ? Shift.MostDays : Shift.MostHours,
        value: Math.Abs(shift.Days) > Shift.MostDays ? shift.Days : shift.Hours);

    public static ProblemDetails Cancelled => ProblemTypes.Of(
        "already-cancelled", StatusCodes.Status409Conflict, "This Pin was cancelled.");

    public static ProblemDetails ChangedMeanwhile => ProblemTypes.Of(
        "changed-meanwhile", StatusCodes.Status409Conflict, "Somebody else changed this Pin meanwhile.", "Look at it again, then repeat your change.");

    public static ProblemDetails DraftChanged(int seen, int newest) => ProblemTypes.Of(
        "draft-changed", StatusCodes.Status409Conflict, "The draft was edited after you looked at it.",
        "Look at what it says now: your yes is for exactly what you saw.", field: "revision", limit: newest, value: seen);

    public static ProblemDetails ReviewRefused(string findings) => ProblemTypes.Of(
        "review-refused", StatusCodes.Status422UnprocessableEntity, "This Pin may not go out.", findings);

    /// <summary>The Guard refuses the time: the plan is full around it, or the pace is too fast, or the member may not plan at all.</summary>
    public static ProblemDetails NoPlace(Verdict verdict)
    {
        var reasons = verdict.Reasons.ToList();
        var problem = ProblemTypes.Of(
            "no-place-in-plan", StatusCodes.Status422UnprocessableEntity, "This Pin cannot be planned then.",
            string.Join(' ', reasons.Select(reason => reason.Text)), field: "localTime");
        problem.Extensions["findings"] = reasons.Select(ReviewFinding.Of).ToList();
        if (verdict.RetryAt is { } at)
        {
            problem.Extensions["possibleAt"] = InstantPattern.ExtendedIso.Format(Instant.FromDateTimeOffset(at));
        }

        return problem;
    }

    public static ProblemDetails TimeUnreadable => ProblemTypes.Of(
        "time-unreadable", StatusCodes.Status422UnprocessableEntity, "Give a day and a time.",
        "Write it as in 2026-05-03T09:30.", field: "localTime");

    public static ProblemDetails NotAZone(string name) => ProblemTypes.Of(
        "not-a-time-zone", StatusCodes.Status422UnprocessableEntity, "That is not an IANA time zone.",
        "Name one as in Europe/Berlin.", field: "timeZone", value: name);

    public static ProblemDetails TooSoon(Instant earliest, Instant asked) => ProblemTypes.Of(
        "time-passed", StatusCodes.Status422UnprocessableEntity, "That time has passed, or is too near.",
        "Choose a time at least 10 seconds from now.", field: "localTime",
        limit: InstantPattern.ExtendedIso.Format(earliest), value: InstantPattern.ExtendedIso.Format(asked));

    public static ProblemDetails TooFar(Instant latest, Instant asked) => ProblemTypes.Of(
        "time-too-far", StatusCodes.Status422UnprocessableEntity, "That time is more than a year away.",
        field: "localTime", limit: InstantPattern.ExtendedIso.Format(latest), value: InstantPattern.ExtendedIso.Format(asked));

    public static ProblemDetails Skipped(LocalDateTime asked, WallTime.Skipped gap)
    {
        var problem = ProblemTypes.Of(
            "skipped-hour", StatusCodes.Status422UnprocessableEntity, "The clocks skip that time.",
            $"{Wall.Format(asked)} does not happen there: the clocks go from {Wall.Format(gap.LastBefore.PlusMinutes(1))} to {Wall.Format(gap.FirstAfter)}.",
            field: "localTime", value: Wall.Format(asked));
        problem.Extensions["before"] = Wall.Format(gap.LastBefore);
        problem.Extensions["after"] = Wall.Format(gap.FirstAfter);

        return problem;
    }

    public static ProblemDetails Doubled(LocalDateTime asked, WallTime.Doubled twice)
    {
        var problem = ProblemTypes.Of(
            "doubled-hour", StatusCodes.Status422UnprocessableEntity, "The clocks show that time twice.",
            $"{Wall.Format(asked)} happens twice there: at {twice.Earlier.Offset} and an hour or so later at {twice.Later.Offset}. Say which: earlier or later.",
            field: "which", value: Wall.Format(asked));
        problem.Extensions["earlier"] = InstantPattern.ExtendedIso.Format(twice.Earlier.ToInstant());
        problem.Extensions["later"] = InstantPattern.ExtendedIso.Format(twice.Later.ToInstant());

        return problem;
    }
}

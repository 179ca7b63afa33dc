using System.Globalization;
using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Schedule.Slots;

internal static class SlotProblems
{
    public static ProblemDetails TooMany(int count) => ProblemTypes.Of(
        "slots-out-of-range", StatusCodes.Status422UnprocessableEntity, $"An account has at most {WeekOfSlots.Most} slots a week.",
        $"These are {count.ToString(CultureInfo.InvariantCulture)}.", field: "slots", limit: WeekOfSlots.Most, value: count);

    public static ProblemDetails Unreadable(int place) => ProblemTypes.Of(
        "slot-unreadable", StatusCodes.Status422UnprocessableEntity, "A slot has a day of the week and a time in whole minutes.",
        "Write it as in monday, 09:30.", field: $"slots[{place.ToString(CultureInfo.InvariantCulture)}]");

    public static ProblemDetails NoDayOrTime => ProblemTypes.Of(
        "slot-unreadable", StatusCodes.Status422UnprocessableEntity, "A slot has a day of the week and a time in whole minutes.",
        "Tick at least one day, and give the time.", field: "slots");

    public static ProblemDetails TooClose(WeeklySlot one, WeeklySlot next, int minutes) => ProblemTypes.Of(
        "slots-too-close", StatusCodes.Status422UnprocessableEntity, $"Slots are at least {WeekOfSlots.MinutesApart} minutes apart.",
        $"{Words(one)} and {Words(next)} are {minutes.ToString(CultureInfo.InvariantCulture)} minutes apart.",
        field: "slots", limit: WeekOfSlots.MinutesApart, value: minutes);

    public static ProblemDetails CountOutOfRange(int count) => ProblemTypes.Of(
        "count-out-of-range", StatusCodes.Status422UnprocessableEntity, $"Ask for 1 to {FreeSlots.MostAtOnce} slots at a time.",
        field: "count", limit: FreeSlots.MostAtOnce, value: count);

    public static ProblemDetails DraftsOutOfRange(int count) => ProblemTypes.Of(
        "drafts-out-of-range", StatusCodes.Status422UnprocessableEntity, $"Name 1 to {FillSlots.Most} drafts, each once.",
        field: "drafts", limit: FillSlots.Most, value: count);

    public static ProblemDetails NothingTicked => ProblemTypes.Of(
        "drafts-out-of-range", StatusCodes.Status422UnprocessableEntity, $"Tick 1 to {FillSlots.Most} Pins.",
        "Nothing is published without your yes to it.", field: "drafts", limit: FillSlots.Most);

    public static ProblemDetails NoFreeSlot => ProblemTypes.Of(
        "no-free-slot", StatusCodes.Status409Conflict, "The account has no free slot.",
        "Give its week more slots on the account's page of slots, or give the Pin a time of its own.");

    public static ProblemDetails PlannedAlready => ProblemTypes.Of(
        "planned-already", StatusCodes.Status409Conflict, "This draft has a time already.",
        "To publish it once more, give it another time on its own page.");

    private static string Words(WeeklySlot slot) => $"{slot.Day}, {slot.Time.ToString("HH:mm", CultureInfo.InvariantCulture)},";
}

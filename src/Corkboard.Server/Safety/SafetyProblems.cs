using Corkboard.Server.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Safety;

internal static class SafetyProblems
{
    public static ProblemDetails ReviewUnknown => ProblemTypes.Of(
        "review-unknown", StatusCodes.Status404NotFound, "There is no such review.");

    public static ProblemDetails ReviewNotOpen => ProblemTypes.Of(
        "review-not-open", StatusCodes.Status409Conflict, "This review does not wait for a moderator.",
        "It was decided, or the draft was edited or put away meanwhile.");

    public static ProblemDetails NoteMissing => ProblemTypes.Of(
        "note-missing", StatusCodes.Status422UnprocessableEntity, "A Pin is turned down with a reason.",
        "The member reads the note: say what would have to be different.", field: "note");

    public static ProblemDetails NoteTooLong(int length) => ProblemTypes.Of(
        "note-too-long", StatusCodes.Status422UnprocessableEntity, "The note is too long.",
        field: "note", limit: ModeratorDecision.NoteLimit, value: length);
}

using System.Diagnostics.CodeAnalysis;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.Boards;
using Corkboard.Simulator.Spam;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pins;

/// <summary>Saves any public Pin to a board of the user's: a new Pin that names the first as its parent.</summary>
internal static class SavePin
{
    public static readonly Operation Operation =
        new("pins/save", RateCategory.OrgWrite, "boards:read", "boards:write", "pins:read", "pins:write")
        {
            AcceptsClientCredentials = false,
        };

    public static async Task<Answer> HandleAsync(ApiCall call)
    {
        var body = await RequestBody.ReadAsync(call.Http.Request, call.Cancelled);
        var boardId = body.IdOrNull("board_id");
        var sectionId = body.IdOrNull("board_section_id");

        return body.Problem ?? call.World.Locked(world =>
        {
            if (!world.Pins.TryGetValue(call.Route("pin_id"), out var source)
                || (source.Board.IsSecret && !source.Board.IsOpenTo(call.User)))
            {
                return Refusals.PinNotFound;
            }

            if (!TryFindBoard(call, boardId, out var board, out var refusal))
            {
                return refusal;
            }

            if (sectionId is not null && !board.Sections.Exists(section => section.Id == sectionId))
            {
                return Refusals.SectionNotFound;
            }

            var saved = call.Knobs.Settings.SavesDeduplicate
                ? call.User.Pins.Find(pin => pin.ParentPinId == source.Id && pin.Board == board && pin.Section?.Id == sectionId)
                : null;

            return saved is not null
                ? Answer.Created(PinView.Of(call, saved), WireJson.Default.PinView)
                : SpamFilter.RefusalOfHaste(call, board) ?? CreatePin.RefusalOfMore(call) ?? Save(call, world, source, board, sectionId);
        });
    }

    /// <summary>What happens without a board is documented nowhere; here it is the one that the user changed last.</summary>
    private static bool TryFindBoard(
        ApiCall call, string? id, [NotNullWhen(true)] out Board? board, [NotNullWhen(false)] out Answer? refusal)
    {
        if ((id ?? call.User.Boards.Where(own => !own.IsSecret).MaxBy(own => own.PinsModifiedAt)?.Id) is { } wanted)
        {
            return BoardAccess.TryFind(call, wanted, Reach.WritePins, out board, out refusal);
        }

        (board, refusal) = (null, Refusals.BoardNotFound);

        return false;
    }

    private static Answer Save(ApiCall call, World world, Pin source, Board board, string? sectionId)
    {
        var saved = call.Record(new PinCreated
        {
            User = call.User.Id,
            Pin = world.Ids.Of(world.NextNumber),
            Position = world.NextNumber,
            Board = board.Id,
            Section = sectionId,
            Title = source.Text.Title,
            Description = source.Text.Description,
            AltText = source.Text.AltText,
            Link = source.Text.Link,
            ParentPin = source.Id,
            Picture = source.Pictures[0].Sha256,
            Pictures = source.Pictures,
            Slots = source.Slots,
            Cover = source.CoverAt,
            Video = source.Video,
            VideoReadyAt = source.Video is null ? null : source.VideoReadyAt,
            AiDisclosures = source.AiDisclosures,
            Fingerprint = PinRequest.Fingerprint(
                board.Id, sectionId, source.Text, source.Pictures, source.Slots, source.Video),
        });

        return Answer.Created(PinView.Of(call, world.Pins[saved.Pin]), WireJson.Default.PinView);
    }
}

using Corkboard.Simulator.Api;
using Corkboard.Simulator.Boards;
using Corkboard.Simulator.Spam;

namespace Corkboard.Simulator.Pins;

/// <summary>Changes a Pin, where the app may: the operation is a beta that most apps do not have.</summary>
internal static class UpdatePin
{
    public static readonly Operation Operation =
        new("pins/update", RateCategory.OrgWrite, "boards:read", "boards:write", "pins:read", "pins:write");

    public static async Task<Answer> HandleAsync(ApiCall call)
    {
        if (!call.Knobs.Settings.PinEdit)
        {
            return Refusals.FeatureRestricted("pin_edit");
        }

        var body = await RequestBody.ReadAsync(call.Http.Request, call.Cancelled);
        var boardId = body.Id("board_id");
        var sectionId = body.IdOrNull("board_section_id");
        var text = PinRequest.ReadText(body);
        var disclosures = AiDisclosures.Read(body);
        var slots = body.Has("carousel_slots")
            ? body.Objects("carousel_slots", minimum: 1, maximum: 5).Select(CarouselSlot.Read).ToList()
            : null;
        var links = (slots ?? []).Select(slot => slot.Link).Append(text.Link).ToList();

        if ((body.Problem ?? (links.TrueForAll(PinRequest.IsUsable) ? null : Refusals.InvalidUrl)) is { } problem)
        {
            return problem;
        }

        return call.World.Locked(_ =>
        {
            if (!PinAccess.TryFind(call, Reach.WritePins, out var pin, out var refusal)
                || !BoardAccess.TryFind(call, boardId ?? pin.Board.Id, Reach.WritePins, out var board, out refusal))
            {
                return refusal;
            }

            // Others who work on the board may look at the Pin and take it off, but not change it.
            if (pin.Owner != call.User)
            {
                return Refusals.NotPermitted;
            }

            var section = body.Has("board_section_id")
                ? board.Sections.Find(candidate => candidate.Id == sectionId)
                : board == pin.Board ? pin.Section : null;

            if (section is null && sectionId is not null)
            {
                return Refusals.SectionNotFound;
            }

            if (slots is not null && slots.Count != (pin.Slots?.Count ?? 0))
            {
                return Refusals.Invalid(
                    $"Invalid request: body.carousel_slots holds {slots.Count} items for the {pin.Slots?.Count ?? 0} of the Pin");
            }

            if ((SpamFilter.RefusalOfLinks(call, links) ?? SpamFilter.RefusalOfHaste(call, board)) is { } spam)
            {
                return spam;
            }

            call.Record(new PinUpdated
            {
                User = call.User.Id,
                Pin = pin.Id,
                Board = board.Id,
                Section = section?.Id,
                Title = body.Has("title") ? text.Title : pin.Text.Title,
                Description = body.Has("description") ? text.Description : pin.Text.Description,
                AltText = body.Has("alt_text") ? text.AltText : pin.Text.AltText,
                Link = body.Has("link") ? text.Link : pin.Text.Link,
                Slots = slots ?? pin.Slots,
                AiDisclosures = body.Has(AiDisclosures.Name) ? disclosures : pin.AiDisclosures,
            });

            return Answer.Ok(PinView.Of(call, pin), WireJson.Default.PinView);
        });
    }
}

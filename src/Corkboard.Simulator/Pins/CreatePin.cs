using System.Diagnostics.CodeAnalysis;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.Boards;
using Corkboard.Simulator.Pictures;
using Corkboard.Simulator.Spam;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pins;

/// <summary>Publishes a Pin. There is no way to tell a repeated request from a second one: two equal ones make two Pins.</summary>
internal sealed class CreatePin(PictureIntake pictures)
{
    public static readonly Operation Operation =
        new("pins/create", RateCategory.OrgWrite, "boards:read", "boards:write", "pins:read", "pins:write");

    public async Task<Answer> HandleAsync(ApiCall call)
    {
        if (call.World.Name == StoreName.Production && call.Knobs.Settings.Tier == AccessTier.Trial)
        {
            return Refusals.TrialMayNotPublish;
        }

        var body = await RequestBody.ReadAsync(call.Http.Request, call.Cancelled);
        var request = PinRequest.Read(body);
        var media = MediaRequest.Read(body);

        var refusal = body.Problem
            ?? (request.SponsorId is null ? media.Refusal : Refusals.FeatureRestricted("sponsor_id"))
            ?? (media.Video is not null && call.World.Name == StoreName.Sandbox ? Refusals.VideoNotInSandbox : null)
            ?? (IsUsable(request, media) ? null : Refusals.InvalidUrl)
            ?? call.World.Locked(_ => TryPlace(call, request, media, out var _, out var _, out var _, out var unplaced) ? null : unplaced);

        if (refusal is not null)
        {
            return refusal;
        }

        // Fetching and decoding take their time, which nobody else has to wait for.
        var (taken, unfit) = await pictures.TakeAsync(media, call.Cancelled);

        return unfit ?? call.World.Locked(world => Publish(call, world, request, media, taken));
    }

    private static bool IsUsable(PinRequest request, MediaRequest media) =>
        PinRequest.IsUsable(request.Text.Link) && (media.Slots ?? []).All(slot => PinRequest.IsUsable(slot.Link));

    private static Answer Publish(
        ApiCall call, World world, PinRequest request, MediaRequest media, IReadOnlyList<Picture> taken)
    {
        if (!TryPlace(call, request, media, out var board, out var section, out var video, out var refusal))
        {
            return refusal;
        }

        var pictures = taken.Count > 0 ? taken : [media.Video!.Frame(video!)];

        var created = call.Record(new PinCreated
        {
            User = call.User.Id,
            Pin = world.Ids.Of(world.NextNumber),
            Position = world.NextNumber,
            Board = board.Id,
            Section = section?.Id,
            Title = request.Text.Title,
            Description = request.Text.Description,
            AltText = request.Text.AltText,
            Link = request.Text.Link,
            DominantColor = request.DominantColor,
            ParentPin = request.ParentPinId,
            Picture = pictures[0].Sha256,
            Pictures = pictures,
            Slots = media.Slots,
            Cover = media.Cover,
            Video = video,
            VideoReadyAt = video is null ? null : call.Clock.Now + TimeSpan.FromSeconds(call.Knobs.Settings.VideoPinSeconds),
            AiDisclosures = request.AiDisclosures,
            Fingerprint = PinRequest.Fingerprint(board.Id, section?.Id, request.Text, pictures, media.Slots, video),
        });

        return Answer.Created(PinView.Of(call, world.Pins[created.Pin]), WireJson.Default.PinView);
    }

    /// <summary>Whether the board and section are there for this token, and nothing speaks against a Pin on them now.</summary>
    private static bool TryPlace(
        ApiCall call,
        PinRequest request,
        MediaRequest media,
        [NotNullWhen(true)] out Board? board,
        out Section? section,
        out Video? video,
        [NotNullWhen(false)] out Answer? refusal)
    {
        (section, video) = (null, null);

        if (!BoardAccess.TryFind(call, request.BoardId, Reach.WritePins, out board, out refusal))
        {
            return false;
        }

        section = board.Sections.FirstOrDefault(candidate => candidate.Id == request.SectionId);
        refusal = section is null && request.SectionId is not null
            ? Refusals.SectionNotFound
            : SpamFilter.Refusal(call, [request.Text.Link, .. (media.Slots ?? []).Select(slot => slot.Link)])
                ?? SpamFilter.RefusalOfHaste(call, board)
                ?? RefusalOfMore(call);

        if (refusal is null && media.Video is { } wanted)
        {
            (video, refusal) = wanted.Find(call);
        }

        return refusal is null;
    }

    /// <summary>An account holds so many Pins and no more.</summary>
    public static Answer? RefusalOfMore(ApiCall call)
    {
        var most = call.Knobs.Settings.MostPins;

        return call.User.Pins.Count < most ? null : Refusals.TooMany("Pins", most);
    }
}

using System.Security.Cryptography;
using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Drafts.Media;
using Corkboard.Server.Members;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SkiaSharp;

namespace Corkboard.Server.Tests.Publishing;

/// <summary>What a scheduled Pin says; the ordinary case, of which a test changes what it is about.</summary>
internal sealed record PinWords
{
    public string Title { get; init; } = "A trail above the lake";

    public string Description { get; init; } = "Three hours, one climb.";

    public string? Link { get; init; } = "https://trails.example/lake";

    public string? SectionId { get; init; }

    public ReviewState Review { get; init; } = ReviewState.Allowed;
}

/// <summary>Lays the rows that drafting, reviewing and scheduling would have made.</summary>
internal sealed class LaidPins(IServiceProvider services, WorkspaceId workspace, MemberId member, AccountId account, string board)
{
    public async Task<ScheduledPinId> PlanAsync(PinWords words, Instant dueAt, CancellationToken cancellationToken)
    {
        await using var scope = services.GetRequiredService<WorkspaceScopes>().Enter(workspace);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        var picture = await PictureAsync(words.Title, scope.ServiceProvider, db, now, cancellationToken);
        var draft = new Draft
        {
            Id = EntityId.New<DraftId>(now),
            WorkspaceId = workspace,
            State = DraftState.Open,
            Revision = 1,
            CreatedBy = member,
            CreatedAt = now,
            ChangedAt = now,
        };
        var revision = new DraftRevision
        {
            DraftId = draft.Id,
            Number = 1,
            WorkspaceId = workspace,
            Title = words.Title,
            Description = words.Description,
            AltText = "A path with a view",
            Link = words.Link,
            PictureId = picture,
            AccountId = account,
            BoardId = board,
            SectionId = words.SectionId,
            ContentHash = SHA256.HashData(draft.Id.Value.ToByteArray()),
            WrittenBy = member,
            WrittenAt = now,
        };
        var pin = new ScheduledPin
        {
            Id = EntityId.New<ScheduledPinId>(now),
            WorkspaceId = workspace,
            DraftId = draft.Id,
            Revision = 1,
            AccountId = account,
            BoardId = board,
            SectionId = words.SectionId,
            LocalTime = dueAt.InUtc().LocalDateTime,
            TimeZone = "Etc/UTC",
            DueAt = dueAt,
            State = ScheduledPinState.Planned,
            CreatedBy = member,
            CreatedAt = now,
            Version = 1,
        };
        db.AddRange(draft, revision, pin);
        db.Add(new Review
        {
            Id = EntityId.New<ReviewId>(now),
            WorkspaceId = workspace,
            DraftId = draft.Id,
            Revision = 1,
            State = words.Review,
            Findings = "[]",
            RequestedBy = member,
            RequestedAt = now,
            DecidedAt = now,
        });
        db.Add(new Consent
        {
            Id = EntityId.New<ConsentId>(now),
            WorkspaceId = workspace,
            ScheduledPinId = pin.Id,
            MemberId = member,
            GivenAt = now,
            ContentHash = revision.ContentHash,
        });
        await db.SaveChangesAsync(cancellationToken);

        return pin.Id;
    }

    // Each title has a picture of its own.
    private async Task<PictureId> PictureAsync(
        string title, IServiceProvider scope, CorkboardDb db, Instant now, CancellationToken cancellationToken)
    {
        var (sha256, byteCount) = (await scope.GetRequiredService<MediaStore>()
            .SaveAsync(new MemoryStream(Paint(title.Sum(letter => letter * 31))), long.MaxValue, cancellationToken)).ShouldNotBeNull();
        if (await db.Set<Picture>().SingleOrDefaultAsync(row => row.Sha256 == sha256, cancellationToken) is { } known)
        {
            return known.Id;
        }

        var picture = new Picture
        {
            Id = EntityId.New<PictureId>(now),
            WorkspaceId = workspace,
            Sha256 = sha256,
            ContentType = "image/png",
            ByteCount = byteCount,
            Width = 400,
            Height = 600,
            PixelHash = sha256,
            AddedBy = member,
            AddedAt = now,
        };
        db.Add(picture);

        return picture.Id;
    }

    // Noise does not compress: the body of a request with it takes many writes.
    private static byte[] Paint(int seed)
    {
        using var bitmap = new SKBitmap(400, 600);
        var random = new Random(seed);
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x++)
            {
                bitmap.SetPixel(x, y, new((uint)random.Next() | 0xFF000000));
            }
        }

        using var png = bitmap.Encode(SKEncodedImageFormat.Png, quality: 100);

        return png.ToArray();
    }
}

using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Drafts;
using Corkboard.Server.Publishing;
using Corkboard.Server.Reviews;
using Corkboard.Server.Schedule;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Corkboard.Server.Tests.Pins;

/// <summary>Lays the rows that a Pin has at a stage, as the stages themselves would have written them.</summary>
internal sealed class LaidPin(CorkboardApp app, TestWorkspace workspace)
{
    private readonly List<object> _rows = [];

    public DraftId DraftId { get; } = EntityId.New<DraftId>(app.Now);

    public ScheduledPinId ScheduledPinId { get; } = EntityId.New<ScheduledPinId>(app.Now);

    public AccountId AccountId { get; init; } = EntityId.New<AccountId>(app.Now);

    public string Title { get; init; } = "A chair of oak";

    public Instant ChangedAt { get; init; } = app.Now;

    public Instant DueAt { get; init; } = app.Now + Duration.FromHours(1);

    public LaidPin Draft()
    {
        _rows.Add(new Draft
        {
            Id = DraftId,
            WorkspaceId = workspace.Id,
            State = DraftState.Open,
            Revision = 1,
            CreatedBy = workspace.MemberId,
            CreatedAt = ChangedAt,
            ChangedAt = ChangedAt,
        });
        _rows.Add(new DraftRevision
        {
            DraftId = DraftId,
            Number = 1,
            WorkspaceId = workspace.Id,
            Title = Title,
            Description = "It stands by the window.",
            AltText = "An oak chair",
            AccountId = AccountId,
            BoardId = "12345",
            ContentHash = [1],
            WrittenBy = workspace.MemberId,
            WrittenAt = ChangedAt,
        });

        return this;
    }

    public LaidPin Reviewed(ReviewState state, string findings = "[]")
    {
        _rows.Add(new Review
        {
            Id = EntityId.New<ReviewId>(app.Now),
            WorkspaceId = workspace.Id,
            DraftId = DraftId,
            Revision = 1,
            State = state,
            Findings = findings,
            RequestedBy = workspace.MemberId,
            RequestedAt = app.Now,
        });

        return this;
    }

    public LaidPin Scheduled(ScheduledPinState state = ScheduledPinState.Planned)
    {
        _rows.Add(new ScheduledPin
        {
            Id = ScheduledPinId,
            WorkspaceId = workspace.Id,
            DraftId = DraftId,
            Revision = 1,
            AccountId = AccountId,
            BoardId = "12345",
            LocalTime = DueAt.InUtc().LocalDateTime,
            TimeZone = "UTC",
            DueAt = DueAt,
            State = state,
            CreatedBy = workspace.MemberId,
            CreatedAt = app.Now,
            Version = 1,
        });
        _rows.Add(new Consent
        {
            Id = EntityId.New<ConsentId>(app.Now),
            WorkspaceId = workspace.Id,
            ScheduledPinId = ScheduledPinId,
            MemberId = workspace.MemberId,
            GivenAt = app.Now,
            ContentHash = [1],
        });

        return this;
    }

    public LaidPin Publication(PublicationState state)
    {
        _rows.Add(new Publication
        {
            Id = ScheduledPinId,
            WorkspaceId = workspace.Id,
            AccountId = AccountId,
            BoardId = "12345",
            State = state,
            PlannedFor = DueAt,
            ChangedAt = DueAt,
        });
        _rows.Add(new PublicationNote
        {
            Id = EntityId.New<PublicationNoteId>(DueAt),
            PublicationId = ScheduledPinId,
            WorkspaceId = workspace.Id,
            Number = 1,
            At = DueAt,
            Step = "claimed",
            Text = "Its time had come.",
        });

        return this;
    }

    public LaidPin Published(string pinId)
    {
        _rows.Add(new PublishedPin
        {
            PinId = pinId,
            WorkspaceId = workspace.Id,
            PublicationId = ScheduledPinId,
            AttemptId = EntityId.New<PublishAttemptId>(app.Now),
            AccountId = AccountId,
            BoardId = "12345",
            PublishedAt = DueAt + Duration.FromSeconds(1),
            Evidence = PinEvidence.Answer,
        });

        return Publication(PublicationState.Published);
    }

    public async Task<LaidPin> SaveAsync()
    {
        await using var scope = app.Services.GetRequiredService<WorkspaceScopes>().Enter(workspace.Id);
        var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
        db.AddRange(_rows.OrderBy(row => row is Draft ? 0 : row is ScheduledPin ? 1 : 2));
        await db.SaveChangesAsync(CorkboardApp.Cancel);
        _rows.Clear();

        return this;
    }
}

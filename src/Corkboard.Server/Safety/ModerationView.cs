using System.Text.Json;
using Corkboard.Guard;
using Corkboard.Server.Reviews;
using NodaTime;

namespace Corkboard.Server.Safety;

/// <summary>A review that waits for a moderator, as the API and the page show it.</summary>
internal sealed record ModerationView
{
    public required Guid Id { get; init; }

    public required ReviewState State { get; init; }

    public required Instant RequestedAt { get; init; }

    public required string Workspace { get; init; }

    public required string Member { get; init; }

    public required string Email { get; init; }

    public required Instant SignedUpAt { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string AltText { get; init; }

    public required string? Link { get; init; }

    /// <summary>Where a moderator's browser gets the picture.</summary>
    public required string Picture { get; init; }

    public required IReadOnlyList<ModerationFinding> Findings { get; init; }

    public static ModerationView Of(HeldReview held) => new()
    {
        Id = held.Review.Id.Value,
        State = held.Review.State,
        RequestedAt = held.Review.RequestedAt,
        Workspace = held.Workspace.Name,
        Member = held.Member.DisplayName,
        Email = held.Member.Email!,
        SignedUpAt = held.Member.SignedUpAt,
        Title = held.Revision.Title,
        Description = held.Revision.Description,
        AltText = held.Revision.AltText,
        Link = held.Revision.Link,
        Picture = $"/moderation/reviews/{held.Review.Id.Value}/picture",
        Findings = [.. JsonSerializer.Deserialize(held.Entry.Verdict!, GuardJson.Verdict)!.Findings.Select(ModerationFinding.Of)],
    };
}

/// <summary>A reason with the figures that are for moderators only: they may speak of other members.</summary>
internal sealed record ModerationFinding
{
    public required string Rule { get; init; }

    public required string Practice { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyDictionary<string, string> Figures { get; init; }

    public static ModerationFinding Of(Finding finding) => new()
    {
        Rule = finding.Rule,
        Practice = finding.Practice,
        Text = finding.Text,
        Figures = finding.Values.Concat(finding.Evidence).ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal),
    };
}

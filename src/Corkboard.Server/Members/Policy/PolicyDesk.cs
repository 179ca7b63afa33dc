using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Corkboard.Server.Members.Policy;

/// <summary>Writes the privacy policy, and shows it to everybody or no more.</summary>
internal sealed class PolicyDesk(CorkboardDb db, IClock clock)
{
    public sealed record Words
    {
        [Required(ErrorMessage = "Say who runs this server."), StringLength(PrivacyPolicy.NameLimit, ErrorMessage = "At most 100 characters.")]
        public string Name { get; init; } = "";

        [Required(ErrorMessage = "Say where to ask."), StringLength(PrivacyPolicy.ContactLimit, ErrorMessage = "At most 200 characters.")]
        public string Contact { get; init; } = "";

        // A browser sends two characters for each end of a line.
        [Required(ErrorMessage = "Say what is stored, how long, and how to have it removed.")]
        [StringLength(PrivacyPolicy.TextLimit, ErrorMessage = "At most 8,000 characters.")]
        public string Text { get; init => field = value?.ReplaceLineEndings("\n") ?? ""; } = "";
    }

    public Task<PrivacyPolicy?> FindAsync(CancellationToken cancellationToken) =>
        db.Set<PrivacyPolicy>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    public async Task<PrivacyPolicy?> PublishedAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) is { PublishedAt: not null } policy ? policy : null;

    /// <summary>Keeps the words. What is published already changes for everybody at once.</summary>
    public Task WriteAsync(Words words, bool isPublished, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            var (policy, now) = (await db.Set<PrivacyPolicy>().SingleOrDefaultAsync(token), clock.GetCurrentInstant());
            if (policy is null)
            {
                policy = new() { Id = PrivacyPolicy.OnlyId, Name = words.Name, Contact = words.Contact, Text = words.Text, ChangedAt = now };
                db.Add(policy);
            }

            (policy.Name, policy.Contact, policy.Text) = (words.Name.Trim(), words.Contact.Trim(), words.Text.Trim());
            (policy.ChangedAt, policy.PublishedAt) = (now, policy.PublishedAt ?? (isPublished ? now : null));
            await db.SaveChangesAsync(token);
        },
        cancellationToken);

    /// <summary>Nobody else reads it any more. The words stay.</summary>
    public Task TakeDownAsync(CancellationToken cancellationToken) => db.WriteAsync(
        token => db.Set<PrivacyPolicy>().ExecuteUpdateAsync(row => row.SetProperty(one => one.PublishedAt, (Instant?)null), token),
        cancellationToken);
}

using System.ComponentModel.DataAnnotations;
using Corkboard.Guard;
using Corkboard.Server.Data;
using Corkboard.Server.Guarding;
using Corkboard.Server.Members.Links;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Corkboard.Server.Members.Registration;

/// <summary>Takes the click that proves an address. Practice SPAM-1.</summary>
internal static class ConfirmAddress
{
    public sealed record Request
    {
        [Required, StringLength(100)]
        public string Token { get; init; } = "";
    }

    public sealed record Answer(string Email, Instant ConfirmedAt);

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> HandleAsync(
        Request request,
        CorkboardDb db,
        UserManager<Member> users,
        OneTimeLinks links,
        GuardHome guard,
        IClock clock,
        CancellationToken cancellationToken)
    {
        var link = await FindAsync(request.Token, links, cancellationToken);
        if (link is not { MemberId: { } memberId, Email: { } email }
            || await users.FindByIdAsync(memberId.Value.ToString()) is not { } member)
        {
            return TypedResults.Problem(MemberProblems.LinkNotUsable);
        }

        var now = clock.GetCurrentInstant();
        var isConfirmed = await db.WriteAsync(
            async token =>
            {
                var isFree = await users.FindByEmailAsync(email) is not { } owner || owner.Id == member.Id;
                if (!await links.TryUseAsync(link, token) || !isFree)
                {
                    return false;
                }

                member.Confirm(email, now);
                (await users.UpdateAsync(member)).OrThrow();
                return true;
            },
            cancellationToken);

        if (!isConfirmed)
        {
            return TypedResults.Problem(MemberProblems.LinkNotUsable);
        }

        await guard.DecideAsync(new MailConfirmation { Member = GuardKeys.Of(memberId) }, CancellationToken.None);

        return TypedResults.Ok(new Answer(email, now));
    }

    /// <summary>The link to confirm with. Looking uses nothing up: mail scanners open links before people do.</summary>
    public static async Task<OneTimeLink?> FindAsync(string? secret, OneTimeLinks links, CancellationToken cancellationToken) =>
        await links.FindAsync(secret, LinkPurpose.ConfirmAddress, cancellationToken)
            ?? await links.FindAsync(secret, LinkPurpose.ChangeAddress, cancellationToken);
}

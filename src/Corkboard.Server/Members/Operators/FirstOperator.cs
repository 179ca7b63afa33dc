using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Data;
using Corkboard.Server.Hosting;
using Corkboard.Server.Members.Links;
using Corkboard.Server.Members.Registration;
using Corkboard.Server.Members.Sessions;
using Corkboard.Server.Workspaces;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Corkboard.Server.Members.Operators;

/// <summary>Makes the first operator with the set-up link, which is then used up and its file gone.</summary>
internal sealed class FirstOperator(
    CorkboardDb db, UserManager<Member> users, OneTimeLinks links, NewWorkspace newWorkspace, SessionBook sessions, DataFolder data, IClock clock)
{
    public sealed record Request
    {
        [Required]
        public string Token { get; init; } = "";

        [Required(ErrorMessage = "Say your name."), StringLength(Member.NameLimit)]
        public string Name { get; init; } = "";

        [Required(ErrorMessage = "Say your e-mail address."), EmailAddress(ErrorMessage = "That is not an e-mail address."), StringLength(Member.EmailLimit)]
        public string Email { get; init; } = "";

        [Required(ErrorMessage = "Choose a password.")]
        [StringLength(MemberProblems.PasswordMaximum, MinimumLength = MemberProblems.PasswordMinimum,
            ErrorMessage = "A password has at least 12 and at most 200 characters.")]
        public string Password { get; init; } = "";
    }

    public Task<OneTimeLink?> FindAsync(string? token, CancellationToken cancellationToken) =>
        links.FindAsync(token, LinkPurpose.SetUp, cancellationToken);

    /// <summary>Makes the operator and signs them in, so that they can set up their second factor. Whoever holds the link runs this machine: the address counts as proved.</summary>
    public async Task<ProblemDetails?> MakeAsync(Request request, HttpContext http, CancellationToken cancellationToken)
    {
        if (await FindAsync(request.Token, cancellationToken) is not { } link)
        {
            return MemberProblems.LinkNotUsable;
        }

        var now = clock.GetCurrentInstant();
        var member = await db.WriteAsync(
            async token => await links.TryUseAsync(link, token) ? await AddAsync(request, now, token) : null,
            cancellationToken);
        if (member is null)
        {
            return MemberProblems.LinkNotUsable;
        }

        File.Delete(data.SetUpLinkFile);
        await sessions.StartAsync(http, member, secondFactor: false, cancellationToken);

        return null;
    }

    private async Task<Member> AddAsync(Request request, Instant now, CancellationToken cancellationToken)
    {
        // A server that ran before its first operator may know this person.
        var known = await users.FindByEmailAsync(request.Email.Trim());
        var member = known ?? new Member
        {
            Id = EntityId.New<MemberId>(now).Value,
            DisplayName = request.Name,
            State = MemberState.Active,
            Role = ServerRole.Operator,
            SignedUpAt = now,
            LockoutEnabled = true,
        };
        member.DisplayName = request.Name;
        member.State = MemberState.Active;
        member.Role = ServerRole.Operator;
        member.Confirm(request.Email.Trim(), now);
        member.PasswordHash = users.PasswordHasher.HashPassword(member, request.Password);
        (await (known is null ? users.CreateAsync(member) : users.UpdateSecurityStampAsync(member))).OrThrow();
        if (known is null)
        {
            await newWorkspace.AddAsync(member.MemberId, request.Name, "UTC", cancellationToken);
        }

        return member;
    }
}

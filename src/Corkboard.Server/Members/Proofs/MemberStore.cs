using Corkboard.Server.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Corkboard.Server.Members.Proofs;

/// <summary>Identity's store, with authenticator keys and recovery codes sealed: a copy of the database gives nobody a second factor.</summary>
internal sealed class MemberStore(CorkboardDb db, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Member, CorkboardDb, Guid>(db, describer)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Corkboard.Members.SecondFactor.v1");

    public override Task SetTokenAsync(
        Member user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : _seal.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(
        Member user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } value ? _seal.Unprotect(value) : null;
}

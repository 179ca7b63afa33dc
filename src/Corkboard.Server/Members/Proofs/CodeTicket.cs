using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Corkboard.Server.Members.Proofs;

/// <summary>Remembers between two pages that a password was right and a code is still wanted: for five minutes.</summary>
internal sealed class CodeTicket(IDataProtectionProvider protection, IClock clock)
{
    private static readonly Duration Lasts = Duration.FromMinutes(5);

    private readonly IDataProtector _seal = protection.CreateProtector("Corkboard.Members.CodeTicket.v1");

    public string Write(MemberId member) => _seal.Protect(string.Create(
        CultureInfo.InvariantCulture, $"{(clock.GetCurrentInstant() + Lasts).ToUnixTimeTicks()}|{member.Value}"));

    public MemberId? Read(string ticket)
    {
        string[] parts;
        try
        {
            parts = _seal.Unprotect(ticket).Split('|');
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Somebody else wrote it, or the keys have changed: it is no ticket.
            return null;
        }

        return clock.GetCurrentInstant() < Instant.FromUnixTimeTicks(long.Parse(parts[0], CultureInfo.InvariantCulture))
            ? new MemberId(Guid.Parse(parts[1]))
            : null;
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using Corkboard.Guard;
using Corkboard.Server.Data;
using Corkboard.Server.Data.Sql.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Corkboard.Server.Guarding;

/// <summary>The secret under which this installation's contents are compared: one row. It keeps a journal that was copied from telling what was pinned.</summary>
internal sealed class ContentSecret
{
    public const int OnlyId = 1;
    public const int SecretBytes = 32;

    public required int Id { get; init; }

    public required byte[] Secret { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ContentSecret>
    {
        public void Configure(EntityTypeBuilder<ContentSecret> secret) =>
            secret.Property(row => row.Id).ValueGeneratedNever();
    }
}

/// <summary>Makes of a Pin's content the keys by which the guard compares it.</summary>
internal sealed class KeyedContent(byte[] secret)
{
    private readonly ContentKeys _keys = new(secret);

    /// <param name="title">The title.</param>
    /// <param name="description">The description.</param>
    /// <param name="pixelHash">SHA-256 of the decoded picture.</param>
    /// <param name="link">The address that the Pin leads to.</param>
    public PinContent Of(string title, string description, byte[] pixelHash, string? link) => new()
    {
        Text = _keys.OfText(title, description),
        Pixels = new(BinaryPrimitives.ReadUInt128BigEndian(HMACSHA256.HashData(secret, pixelHash))),
        Link = link is null ? null : _keys.OfLink(new(link)),
    };
}

/// <summary>Opens the secret, and makes it at the first use of a new database.</summary>
internal sealed class ContentSecrets(Data.Database database, IWriteLane lane, IServiceScopeFactory scopes)
{
    private KeyedContent? _opened;

    public async ValueTask<KeyedContent> OpenAsync(CancellationToken cancellationToken) =>
        _opened ??= new(await FindAsync(cancellationToken) ?? await MakeAsync(cancellationToken));

    private async Task<byte[]?> FindAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<CorkboardDb>().Set<ContentSecret>()
            .Where(row => row.Id == ContentSecret.OnlyId)
            .Select(row => row.Secret)
            .SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<byte[]> MakeAsync(CancellationToken cancellationToken)
    {
        using (await lane.EnterAsync(WritePriority.Ordinary, cancellationToken))
        {
            await using var connection = await database.OpenDurableAsync(cancellationToken);
            await KeepContentSecret.RunAsync(
                connection, ContentSecret.OnlyId, RandomNumberGenerator.GetBytes(ContentSecret.SecretBytes), cancellationToken);
        }

        // Another server may have been first: what the database holds is what counts.
        return await FindAsync(cancellationToken)
            ?? throw new InvalidOperationException("The content secret that was just kept is not there.");
    }
}

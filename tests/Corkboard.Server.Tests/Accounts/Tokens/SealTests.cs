using System.Security.Cryptography;
using Corkboard.Server.Accounts;
using Corkboard.Server.Accounts.Tokens;
using Corkboard.Server.Workspaces;
using CsCheck;

namespace Corkboard.Server.Tests.Accounts.Tokens;

public sealed class SealTests
{
    private static readonly AccountId Account = new(Guid.CreateVersion7());

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(SealedBox.KeySize);
    private readonly WorkspaceId _workspace = new(Guid.CreateVersion7());

    private DataKey Key => new(_workspace, 1, _key);

    [Fact]
    public void What_was_sealed_opens_at_its_place() => Gen.String.Sample(token =>
        Key.Open(Key.Seal(token, TokenPlace.Access(Account, 1)), TokenPlace.Access(Account, 1)) == Clean(token));

    [Fact]
    public void The_same_token_is_never_sealed_the_same_twice() =>
        Key.Seal("token", TokenPlace.Access(Account, 1)).ShouldNotBe(Key.Seal("token", TokenPlace.Access(Account, 1)));

    [Fact]
    public void A_single_changed_byte_does_not_open()
    {
        var stored = Key.Seal("token", TokenPlace.Access(Account, 1));

        for (var at = sizeof(int); at < stored.Length; at++)
        {
            byte[] changed = [.. stored];
            changed[at] ^= 1;

            Should.Throw<CryptographicException>(() => Key.Open(changed, TokenPlace.Access(Account, 1)));
        }
    }

    [Fact]
    public void It_opens_for_no_other_account_column_version_workspace_or_key()
    {
        var stored = Key.Seal("token", TokenPlace.Access(Account, 1));

        Should.Throw<CryptographicException>(() => Key.Open(stored, TokenPlace.Access(new(Guid.CreateVersion7()), 1)));
        Should.Throw<CryptographicException>(() => Key.Open(stored, TokenPlace.Refresh(Account, 1)));
        Should.Throw<CryptographicException>(() => Key.Open(stored, TokenPlace.Access(Account, 2)));
        Should.Throw<CryptographicException>(() =>
            new DataKey(new(Guid.CreateVersion7()), 1, _key).Open(stored, TokenPlace.Access(Account, 1)));
        Should.Throw<CryptographicException>(() => new DataKey(_workspace, 2, _key).Open(stored, TokenPlace.Access(Account, 1)));
        Should.Throw<CryptographicException>(() => new DataKey(_workspace, 1, RandomNumberGenerator.GetBytes(SealedBox.KeySize))
            .Open(stored, TokenPlace.Access(Account, 1)));
    }

    // A lone surrogate has no UTF-8, and no token has one.
    private static string Clean(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}

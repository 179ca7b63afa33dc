namespace Corkboard.Guard;

/// <summary>
/// Refuses Pins of a member whose e-mail address is not confirmed, or was changed and not confirmed since. Practice SPAM-1.
/// </summary>
/// <remarks>Pinterest asks developers to require e-mail verification; there is no number to choose. No data counts as not confirmed.</remarks>
public sealed class ConfirmedAddressRule : IGuardRule
{
    /// <inheritdoc/>
    public string Id => "confirmed-address";

    /// <inheritdoc/>
    public string Practice => "SPAM-1";

    /// <inheritdoc/>
    public int Revision => 1;

    /// <inheritdoc/>
    public string Limits => "";

    /// <inheritdoc/>
    public Finding? Evaluate(Attempt attempt, GuardMemory memory, DateTimeOffset now) => attempt switch
    {
        PinAttempt { AddressConfirmedAt: null } => this.Refuse(
            "Confirm your e-mail address first: nothing can be planned or published before. Your work is kept."),
        PinAttempt { AddressConfirmedAt: { } confirmed, AddressChangedAt: { } changed } when confirmed < changed => this.Refuse(
            "You changed your e-mail address: confirm the new one before anything is planned or published. Your work is kept.",
            Words.Value("changedAt", changed)),
        _ => null,
    };
}

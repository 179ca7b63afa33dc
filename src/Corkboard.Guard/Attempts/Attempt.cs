using System.Text.Json.Serialization;

namespace Corkboard.Guard;

/// <summary>
/// Something that somebody tries to do, with every fact that was measured about it. The set is closed. A fact that is
/// <see langword="null"/> was not measured: it means "no data", never "clean".
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "attempt")]
[JsonDerivedType(typeof(SignUp), "sign-up")]
[JsonDerivedType(typeof(MailConfirmation), "mail-confirmation")]
[JsonDerivedType(typeof(Connect), "connect")]
[JsonDerivedType(typeof(PinSubmission), "pin-submission")]
[JsonDerivedType(typeof(PinPublication), "pin-publication")]
public abstract record Attempt
{
    private protected Attempt()
    {
    }

    /// <summary>Who tries it.</summary>
    public required MemberKey Member { get; init; }
}

namespace Corkboard.Server.Members.Proofs;

/// <summary>What came of a claim to be a member.</summary>
internal abstract record Proof
{
    private Proof()
    {
    }

    /// <summary>It is the member; whether a second factor was part of the proof is said.</summary>
    internal sealed record Proven(Member Member, bool SecondFactor) : Proof;

    /// <summary>The password is right, and a code is needed beside it.</summary>
    internal sealed record CodeWanted(Member Member) : Proof;

    /// <summary>Unknown address, wrong password or code, or a closed door: nobody is told which.</summary>
    internal sealed record Wrong : Proof;

    /// <summary>It is the member, but an operator has not approved them yet.</summary>
    internal sealed record NotApproved : Proof;

    /// <summary>It is the member, but an operator turned them away.</summary>
    internal sealed record Closed : Proof;
}

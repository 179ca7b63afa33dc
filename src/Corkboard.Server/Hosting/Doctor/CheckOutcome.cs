namespace Corkboard.Server.Hosting.Doctor;

internal enum CheckOutcome
{
    Fine,
    Warning,
    Failed,

    /// <summary>There was nothing to look at, or no way to.</summary>
    LeftOut,
}

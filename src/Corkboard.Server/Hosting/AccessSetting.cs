namespace Corkboard.Server.Hosting;

/// <summary>What <c>Pinterest:Access</c> says of the app's access at Pinterest.</summary>
internal enum AccessSetting
{
    /// <summary>The server learns it from Pinterest's answers.</summary>
    Detect,

    /// <summary>No Pin is sent.</summary>
    Trial,

    /// <summary>Believed at each start, until Pinterest says otherwise.</summary>
    Standard,
}

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>How much one file may hold, and how much of it is done at once.</summary>
internal static class ImportLimits
{
    public const int Bytes = 5 * 1024 * 1024;
    public const int Rows = 1000;

    /// <summary>Rows whose verdicts are found in one piece.</summary>
    public const int CheckedAtOnce = 25;

    /// <summary>Drafts that are made in one transaction.</summary>
    public const int MadeAtOnce = 50;

    /// <summary>Pictures of one file that are fetched side by side.</summary>
    public const int FetchedAtOnce = 4;

    /// <summary>Files that are worked on side by side.</summary>
    public const int FilesAtOnce = 3;
}

namespace Corkboard.Server.Hosting.Doctor;

/// <summary>Whether the data folder's disk has room for pictures and for the database.</summary>
internal sealed class DiskCheck(DataFolder data) : ICheck
{
    /// <summary>Bytes; less is a warning.</summary>
    public const long Enough = 1024 * Mebibyte;

    /// <summary>Bytes; less is a failure.</summary>
    public const long Least = 100 * Mebibyte;

    private const long Mebibyte = 1024 * 1024;

    public string Name => "disk";

    public Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        // A folder that is not there yet will be made on the disk of the nearest one above it.
        var folder = data.Path;
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder) ?? Path.GetPathRoot(data.Path)!;
        }

        return Task.FromResult(Judge(data.Path, new DriveInfo(folder).AvailableFreeSpace));
    }

    public static CheckResult Judge(string path, long free)
    {
        var found = $"{free / Mebibyte} MiB are free for {path}.";

        return free switch
        {
            < Least => CheckResult.Failed(found, $"Make room: below {Least / Mebibyte} MiB the database may not be able to write."),
            < Enough => CheckResult.Warning(found, $"Make room: {Enough / Mebibyte} MiB or more let pictures come in without worry."),
            _ => CheckResult.Fine(found),
        };
    }
}

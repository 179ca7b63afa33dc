namespace Corkboard.Server.Hosting.Doctor;

/// <summary>What one check found. It holds no secret.</summary>
/// <param name="Outcome">Whether it is as it should be.</param>
/// <param name="Found">What was found, in a sentence.</param>
/// <param name="ToDo">What mends it; none where nothing has to be mended.</param>
internal sealed record CheckResult(CheckOutcome Outcome, string Found, string? ToDo)
{
    public static CheckResult Fine(string found) => new(CheckOutcome.Fine, found, ToDo: null);

    public static CheckResult Warning(string found, string toDo) => new(CheckOutcome.Warning, found, toDo);

    public static CheckResult Failed(string found, string toDo) => new(CheckOutcome.Failed, found, toDo);

    public static CheckResult LeftOut(string why) => new(CheckOutcome.LeftOut, why, ToDo: null);
}

namespace Corkboard.Server.Hosting.Doctor;

/// <summary>One thing that the doctor looks at. It changes nothing.</summary>
internal interface ICheck
{
    string Name { get; }

    Task<CheckResult> RunAsync(CancellationToken cancellationToken);
}

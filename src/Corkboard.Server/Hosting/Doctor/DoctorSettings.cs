using Corkboard.Server.Hosting.Secrets;

namespace Corkboard.Server.Hosting.Doctor;

/// <summary>What a start of the server would read, as far as it can be read. Nothing is made: a data folder that is missing stays missing.</summary>
internal sealed record DoctorSettings
{
    public required IConfiguration Configuration { get; init; }

    /// <summary>The environment's variables.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    public required DataFolder Data { get; init; }

    /// <summary>What the server would start with; none where it would refuse to start.</summary>
    public StartSettings? Start { get; init; }

    /// <summary>Why the server would refuse to start.</summary>
    public string? Refusal { get; init; }

    public static DoctorSettings Read(
        ConfigurationManager configuration, IHostEnvironment environment, IReadOnlyDictionary<string, string> variables)
    {
        var data = DataFolder.At(configuration["Corkboard:Data"]);
        var settings = new DoctorSettings { Configuration = configuration, Variables = variables, Data = data };
        try
        {
            MisplacedSecrets.RefuseInSettingsFiles(configuration);

            return settings with { Start = StartSettings.Read(configuration, environment, variables, data) };
        }
        catch (StartRefusedException refused)
        {
            return settings with { Refusal = refused.Message };
        }
    }
}

namespace Corkboard.Journey;

/// <summary>What the walk was asked for.</summary>
internal sealed record JourneyArguments
{
    /// <summary>The step in which something wrong is done, so that the walk has to fail.</summary>
    public string? Sabotage { get; private init; }

    /// <summary>A stand-in for Pinterest other than ours.</summary>
    public Uri? Pinterest { get; private init; }

    /// <summary>Where that stand-in lists what it accepted, in the form of our simulator's ledger.</summary>
    public Uri? Ledger { get; private init; }

    /// <summary>The pages are walked through, in every look, instead of the way to a first Pin.</summary>
    public bool IsOfPages { get; private init; }

    public bool IsHelp { get; private init; }

    public static string Help(IReadOnlyList<string> steps) => $"""
        journey [options]: a person's way from the sign-up to a first Pin's numbers, in a browser, on a freshly started product
        journey pages [options]: the planner's pages at 1280 and 390 px, light and dark, each judged by Axe

          --sabotage STEP     does something wrong in that step, so that the walk has to fail
          --pinterest URL     a stand-in for Pinterest on this machine instead of the simulator
          --ledger URL        where that stand-in lists what it accepted, as the simulator does

        Steps: {string.Join(", ", steps)}

        The browser is Chromium, found in PATH or named by CORKBOARD_TEST_CHROMIUM.
        """;

    public static JourneyArguments Parse(IReadOnlyList<string> arguments, Func<bool, IReadOnlyList<string>> stepsOf)
    {
        var parsed = new JourneyArguments { IsOfPages = arguments is ["pages", ..] };
        var steps = stepsOf(parsed.IsOfPages);
        for (var index = parsed.IsOfPages ? 1 : 0; index < arguments.Count; index++)
        {
            var name = arguments[index];
            parsed = name switch
            {
                "--help" or "-h" => parsed with { IsHelp = true },
                "--sabotage" => parsed with { Sabotage = Known(Value(), steps) },
                "--pinterest" => parsed with { Pinterest = Address(name, Value()) },
                "--ledger" => parsed with { Ledger = Address(name, Value()) },
                _ => throw new UsageException($"There is no argument '{name}'. --help lists them."),
            };

            string Value() => ++index < arguments.Count ? arguments[index] : throw new UsageException($"{name} needs a value.");
        }

        return parsed;
    }

    private static string Known(string step, IReadOnlyList<string> steps) => steps.Contains(step, StringComparer.Ordinal)
        ? step
        : throw new UsageException($"There is no step '{step}'. There are {string.Join(", ", steps)}.");

    private static Uri Address(string name, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new UsageException($"{name} has to be an http or https address; '{text}' is none.");
}

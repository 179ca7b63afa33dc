using System.Runtime.CompilerServices;

namespace Corkboard.Guard.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public async Task The_code_of_the_packages_page_is_code_that_compiles()
    {
        var page = await File.ReadAllTextAsync(
            Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../src/Corkboard.Guard/README.md"), TestContext.Current.CancellationToken);
        var compiled = Unindented(await File.ReadAllTextAsync(ThisFile(), TestContext.Current.CancellationToken));

        var example = page.Split("```csharp\n")[1].Split("```")[0];

        compiled.ShouldContain(Unindented(example));
    }

    [Fact]
    public void The_example_does_what_it_says()
    {
        var unconfirmed = Ordinary.ASubmission() with { AddressConfirmedAt = null };

        Example(unconfirmed, Ordinary.Noon).Findings.ShouldHaveSingleItem().Rule.ShouldNotBeEmpty();
    }

    private static Verdict Example(Attempt attempt, DateTimeOffset now)
    {
        var engine = new GuardEngine(RuleSet.Standard(GuardLimits.Default), new GuardMemory());

        var decision = engine.Decide(attempt, now);
        engine.Apply(decision.Effects);

        foreach (var finding in decision.Verdict.Findings)
        {
            Console.WriteLine(finding.Text);
        }

        return decision.Verdict;
    }

    private static string Unindented(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

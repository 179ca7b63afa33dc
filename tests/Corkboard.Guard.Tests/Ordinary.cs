namespace Corkboard.Guard.Tests;

/// <summary>The ordinary case of everything that a test needs: an honest member of an honest workspace.</summary>
internal static class Ordinary
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly MemberKey Alice = new("alice");
    public static readonly MemberKey Bob = new("bob");
    public static readonly WorkspaceKey Studio = new("studio");
    public static readonly WorkspaceKey Bakery = new("bakery");

    public static readonly ContentKeys Keys = new("a secret for tests only"u8);

    public static GuardEngine AnEngine(RuleSet? rules = null, GuardMemory? memory = null) =>
        new(rules ?? RuleSet.Standard(GuardLimits.Default), memory ?? new());

    public static PlanLimits APlan() => new()
    {
        PinsPerDay = null,
        PinsPerWeek = null,
        Publishing = new(burst: 1000, TimeSpan.FromSeconds(1)),
        Submitting = new(burst: 1000, TimeSpan.FromSeconds(1)),
    };

    public static PinSubmission ASubmission(string draft = "draft-1") => new()
    {
        Member = Alice,
        Workspace = Studio,
        Draft = new(draft),
        Revision = 1,
        Plan = APlan(),
        SignedUpAt = Noon.AddDays(-30),
        AddressConfirmedAt = Noon.AddDays(-29),
        Content = new() { Text = AText(draft), Pixels = APicture(draft) },
    };

    public static PinPublication APublication(string pin = "pin-1") => new()
    {
        Member = Alice,
        Workspace = Studio,
        Draft = new($"draft of {pin}"),
        Pin = new(pin),
        Revision = 1,
        Plan = APlan(),
        SignedUpAt = Noon.AddDays(-30),
        AddressConfirmedAt = Noon.AddDays(-29),
        Content = new() { Text = AText(pin), Pixels = APicture(pin) },
    };

    public static FoldedText AText(string seed) => Keys.OfText($"A title about {seed}", "A description that says enough to be compared.")!.Value;

    public static PixelKey APicture(string seed) =>
        Keys.OfPixels(1, 1, [.. System.Text.Encoding.UTF8.GetBytes(seed.PadRight(4))[^4..]]);

    /// <summary>Decides and applies, as an owner of the engine does.</summary>
    public static Verdict Take(this GuardEngine engine, Attempt attempt, DateTimeOffset now)
    {
        var decision = engine.Decide(attempt, now);
        engine.Apply(decision.Effects);

        return decision.Verdict;
    }

    public static void Tell(this GuardEngine engine, Happening happening, DateTimeOffset now) =>
        engine.Apply(engine.EffectsOf(happening, now));

    public static GuardMemory Copy(this GuardMemory memory) => GuardMemory.Restore(memory.Snapshot());
}

#!/usr/bin/env dotnet
#:include build/*.cs
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false

using Corkboard.Build;

Target[] targets =
[
    new("restore", "", "Restores the packages and the tools.", Solution.RestoreAsync),
    new("build", "", "Builds everything, and the server once more with its fail-points.", Solution.BuildAsync),
    new("format", "[--fix]", "Checks layout and style; --fix mends what it can.", Formatting.RunAsync),
    new("test", "[--only PROJECT]... [--pinterest URL [--ledger URL]]",
        "Restores, builds, checks the format and runs every test on SQLite and PostgreSQL.", Tests.RunAsync) { TimesItself = true },
    new("journey", "[ARGUMENT]...", "Walks through the product in a browser; passes its arguments on.", Journey.RunAsync),
    new("contract", "", "Holds client and simulator against Pinterest's own description of the API.", Contract.RunAsync),
    new("bench", "client [--rounds N] [--seconds N] | simulator | pages",
        "Measures the Pinterest client beside a bare HttpClient, what a Pin costs the simulator, or how soon each page arrives.", Benches.RunAsync),
    new("migrations", "add NAME", "Adds a migration of that name for SQLite and for PostgreSQL.", Migrations.RunAsync),
    new("pack", "", "Packs the two libraries, and looks into the packages.", Packing.RunAsync),
    new("publish", "", "Publishes the server, and makes sure that no simulator went along.", Solution.PublishAsync),
    new("clean", "", "Removes everything that was built.", Solution.CleanAsync),
];

return await CommandLine.RunAsync(targets, args);

namespace Corkboard.Server.Hosting.SetUp;

/// <summary>The one page of a server that is not configured.</summary>
internal static class SetUpPage
{
    public static string Write(IEnumerable<string> missing) => $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Set up Corkboard</title>
            <style>
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 42rem; margin: 4rem auto; padding: 0 1rem; color: #24211d; background: #fbf9f6; }
                code { background: #efe9e1; padding: 0 .25em; border-radius: 4px; overflow-wrap: anywhere; }
                li { margin-bottom: .75rem; }
            </style>
        </head>
        <body>
            <h1>Corkboard is not set up yet</h1>
            <p>Nothing is served before it can be served safely. What is missing:</p>
            <ul>
                {{string.Join('\n', missing.Select(item => $"<li>{item}</li>"))}}
            </ul>
            <p>Then start the server again. Secrets never go into a settings file or onto a command line.</p>
            <p>To try Corkboard without a Pinterest app, start it with <code>--simulator</code>: Pinterest is then simulated on this machine.</p>
        </body>
        </html>
        """;
}

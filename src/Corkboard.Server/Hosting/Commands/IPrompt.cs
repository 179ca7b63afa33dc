namespace Corkboard.Server.Hosting.Commands;

/// <summary>Asks the person at the terminal, or reads what a program pipes in.</summary>
internal interface IPrompt
{
    string Ask(string question);

    /// <summary>Asks for something that must not be seen.</summary>
    string AskSecret(string question);
}

/// <summary>A terminal: questions are shown, secrets are not echoed.</summary>
internal sealed class TerminalPrompt : IPrompt
{
    public string Ask(string question)
    {
        Console.Write($"{question}: ");

        return Console.ReadLine()?.Trim() ?? "";
    }

    public string AskSecret(string question)
    {
        Console.Write($"{question}: ");
        var secret = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                secret.Length = Math.Max(0, secret.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                secret.Append(key.KeyChar);
            }
        }

        Console.WriteLine();

        return secret.ToString();
    }
}

/// <summary>Standard input that is not a terminal: one answer a line, and nothing is asked.</summary>
internal sealed class PipedPrompt(TextReader input) : IPrompt
{
    public string Ask(string question) => input.ReadLine()?.Trim() ?? "";

    public string AskSecret(string question) => Ask(question);
}

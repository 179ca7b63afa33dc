namespace Corkboard.Journey;

/// <summary>What a step was to show is not to be seen.</summary>
internal sealed class MisstepException(string message) : Exception(message)
{
    public static void ThrowUnless(bool isSeen, string message)
    {
        if (!isSeen)
        {
            throw new MisstepException(message);
        }
    }
}

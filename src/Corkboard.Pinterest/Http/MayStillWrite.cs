namespace Corkboard.Pinterest;

/// <summary>Says whether the caller may still write to Pinterest, for example because its lease has not ended.</summary>
/// <returns>
/// False to stop the request where it is: the bytes not yet written are never written, the connection is closed, and the call
/// ends with <see cref="PinterestErrorKind.WriteVetoed"/> and <see cref="PinterestOutcome.NothingHappened"/>.
/// </returns>
/// <remarks>Asked before every write, about once for each 16 KiB of a body, so it has to be quick and must not block.</remarks>
public delegate bool MayStillWrite();

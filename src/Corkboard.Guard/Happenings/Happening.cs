using System.Text.Json.Serialization;

namespace Corkboard.Guard;

/// <summary>Something that has happened and is not up for decision: how a publication ended, a label given or taken. The set is closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "happening")]
[JsonDerivedType(typeof(Commit), "commit")]
[JsonDerivedType(typeof(Release), "release")]
[JsonDerivedType(typeof(LabelGiven), "label-given")]
[JsonDerivedType(typeof(LabelTaken), "label-taken")]
[JsonDerivedType(typeof(HistoryAged), "history-aged")]
public abstract record Happening
{
    private protected Happening()
    {
    }

    internal abstract IEnumerable<Effect> Effects(GuardMemory memory, DateTimeOffset now);
}

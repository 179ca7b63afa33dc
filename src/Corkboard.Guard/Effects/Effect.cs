using System.Text.Json.Serialization;

namespace Corkboard.Guard;

/// <summary>
/// One change of the memory, as a value that can be stored and applied again. The set is closed. Effects on different
/// members, workspaces, buckets or labels may be applied in any order.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "effect")]
[JsonDerivedType(typeof(FirstContentRecorded), "first-content-recorded")]
[JsonDerivedType(typeof(ContentAccepted), "content-accepted")]
[JsonDerivedType(typeof(QuotaReserved), "quota-reserved")]
[JsonDerivedType(typeof(QuotaCommitted), "quota-committed")]
[JsonDerivedType(typeof(QuotaReleased), "quota-released")]
[JsonDerivedType(typeof(BucketAdvanced), "bucket-advanced")]
[JsonDerivedType(typeof(ContentSeen), "content-seen")]
[JsonDerivedType(typeof(LabelSet), "label-set")]
[JsonDerivedType(typeof(LabelCleared), "label-cleared")]
[JsonDerivedType(typeof(HistoryForgotten), "history-forgotten")]
public abstract record Effect
{
    private protected Effect()
    {
    }
}

using System.Diagnostics;

namespace Corkboard.Guard;

/// <summary>What the guard remembers: first contents, places in quotas, buckets, content seen and labels.</summary>
/// <remarks>
/// Only <see cref="GuardEngine.Apply"/> changes it. It is not safe for use by several threads, by design: it has one owner, and a
/// lock here could not make a decision and its effects one step.
/// </remarks>
public sealed partial class GuardMemory
{
    private readonly Dictionary<MemberKey, FirstContent> _firstContents = [];
    private readonly HashSet<MemberKey> _accepted = [];
    private readonly Dictionary<WorkspaceKey, QuotaLedger> _quotas = [];
    private readonly Dictionary<BucketKey, DateTimeOffset> _buckets = [];
    private readonly ContentIndex _content = new();
    private readonly Dictionary<(LabelSubject Subject, string Name), Label> _labels = [];

    /// <summary>How long the member took to the first content; <see langword="null"/> where none came yet.</summary>
    public FirstContent? FirstContentOf(MemberKey member) => _firstContents.GetValueOrDefault(member);

    /// <summary>Every measured first content, for a distribution of the times; in no particular order.</summary>
    public IReadOnlyCollection<FirstContent> FirstContents => _firstContents.Values;

    /// <summary>Whether content of the member was ever allowed.</summary>
    public bool HasAcceptedContent(MemberKey member) => _accepted.Contains(member);

    /// <summary>The place that the Pin has in the workspace's quota, if any.</summary>
    public QuotaPlace? PlaceOf(WorkspaceKey workspace, PinKey pin) => _quotas.GetValueOrDefault(workspace)?.Of(pin);

    /// <summary>All places in the workspace's quota, reserved and used, ordered by the instant at which they count.</summary>
    public IReadOnlyList<QuotaPlace> PlacesOf(WorkspaceKey workspace) => _quotas.GetValueOrDefault(workspace)?.Places ?? [];

    /// <summary>When the bucket is full again; <see langword="null"/> where it was never drawn from or has been full for long.</summary>
    public DateTimeOffset? BucketFullAt(BucketKey bucket) => _buckets.TryGetValue(bucket, out var fullAt) ? fullAt : null;

    /// <summary>The sightings of a text, oldest first.</summary>
    public IReadOnlyList<Sighting> SightingsOf(TextKey text) => _content.Of(text);

    /// <summary>The sightings of a picture, oldest first.</summary>
    public IReadOnlyList<Sighting> SightingsOf(PixelKey pixels) => _content.Of(pixels);

    /// <summary>The label of this name on the subject, if it is in force at the instant.</summary>
    public Label? LabelOn(LabelSubject subject, string name, DateTimeOffset now) =>
        _labels.GetValueOrDefault((subject, name)) is { } label && label.IsInForce(now) ? label : null;

    internal void Apply(Effect effect)
    {
        switch (effect)
        {
            case FirstContentRecorded first:
                _firstContents.TryAdd(first.Member, new(first.At, first.SinceSignUp, first.SinceConfirmation));
                break;
            case ContentAccepted accepted:
                _accepted.Add(accepted.Member);
                break;
            case QuotaReserved { Workspace: var workspace, Pin: var pin } reserved:
                QuotaOf(workspace).Set(new(pin, reserved.At, IsUsed: false));
                break;
            case QuotaCommitted { Workspace: var workspace, Pin: var pin } committed:
                QuotaOf(workspace).Set(new(pin, PlaceOf(workspace, pin)?.At ?? committed.At, IsUsed: true));
                break;
            case QuotaReleased { Workspace: var workspace, Pin: var pin }:
                ReleaseQuota(workspace, pin);
                break;
            case BucketAdvanced bucket:
                _buckets[bucket.Bucket] = bucket.FullAt;
                break;
            case ContentSeen seen:
                _content.Add(seen.Sighting);
                break;
            case LabelSet { Label: var label }:
                _labels[(label.Subject, label.Name)] = label;
                break;
            case LabelCleared cleared:
                _labels.Remove((cleared.Subject, cleared.Name));
                break;
            case HistoryForgotten forgotten:
                Forget(forgotten);
                break;
            default:
                throw new UnreachableException($"The memory does not know the effect {effect.GetType().Name}.");
        }
    }

    private QuotaLedger QuotaOf(WorkspaceKey workspace) =>
        _quotas.TryGetValue(workspace, out var quota) ? quota : _quotas[workspace] = new();

    private void ReleaseQuota(WorkspaceKey workspace, PinKey pin)
    {
        if (_quotas.TryGetValue(workspace, out var quota))
        {
            quota.Remove(pin);
            DropIfEmpty(workspace, quota);
        }
    }

    private void Forget(HistoryForgotten forgotten)
    {
        _content.Forget(forgotten.ContentBefore);

        foreach (var (workspace, quota) in _quotas)
        {
            quota.Forget(forgotten.PlacesBefore);
            DropIfEmpty(workspace, quota);
        }

        foreach (var (bucket, fullAt) in _buckets)
        {
            if (fullAt <= forgotten.At)
            {
                _buckets.Remove(bucket);
            }
        }

        foreach (var (key, label) in _labels)
        {
            if (!label.IsInForce(forgotten.At))
            {
                _labels.Remove(key);
            }
        }
    }

    private void DropIfEmpty(WorkspaceKey workspace, QuotaLedger quota)
    {
        if (quota.Places.Count == 0)
        {
            _quotas.Remove(workspace);
        }
    }
}

using System.Reflection;
using System.Text.Json.Serialization;
using Corkboard.Simulator.AdAccounts;
using Corkboard.Simulator.Boards;
using Corkboard.Simulator.Media;
using Corkboard.Simulator.OAuth;
using Corkboard.Simulator.Pins;
using Corkboard.Simulator.Users;

namespace Corkboard.Simulator.State;

/// <summary>One accepted change. The entries in their order are the store: replaying them makes it again.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(WorldSeeded), "world-seeded")]
[JsonDerivedType(typeof(ClockMoved), "clock-moved")]
[JsonDerivedType(typeof(ConsentGiven), "consent-given")]
[JsonDerivedType(typeof(ConsentSpent), "consent-spent")]
[JsonDerivedType(typeof(TokenIssued), "token-issued")]
[JsonDerivedType(typeof(TokenRefreshed), "token-refreshed")]
[JsonDerivedType(typeof(TokenRevoked), "token-revoked")]
[JsonDerivedType(typeof(TokensKilled), "tokens-killed")]
[JsonDerivedType(typeof(UserAdded), "user-added")]
[JsonDerivedType(typeof(UserRenamed), "user-renamed")]
[JsonDerivedType(typeof(UserAnswersChanged), "user-answers-changed")]
[JsonDerivedType(typeof(BoardCreated), "board-created")]
[JsonDerivedType(typeof(BoardUpdated), "board-updated")]
[JsonDerivedType(typeof(BoardDeleted), "board-deleted")]
[JsonDerivedType(typeof(BoardShared), "board-shared")]
[JsonDerivedType(typeof(SectionCreated), "section-created")]
[JsonDerivedType(typeof(SectionRenamed), "section-renamed")]
[JsonDerivedType(typeof(SectionDeleted), "section-deleted")]
[JsonDerivedType(typeof(MediaRegistered), "media-registered")]
[JsonDerivedType(typeof(MediaUploaded), "media-uploaded")]
[JsonDerivedType(typeof(PinCreated), "pin-created")]
[JsonDerivedType(typeof(PastPinHung), "past-pin-hung")]
[JsonDerivedType(typeof(PinUpdated), "pin-updated")]
[JsonDerivedType(typeof(PinDeleted), "pin-deleted")]
[JsonDerivedType(typeof(ProductTagsAdded), "product-tags-added")]
[JsonDerivedType(typeof(ProductTagsDeleted), "product-tags-deleted")]
[JsonDerivedType(typeof(AdAccountCreated), "ad-account-created")]
[JsonDerivedType(typeof(RolesGiven), "roles-given")]
[JsonDerivedType(typeof(UserFollowed), "user-followed")]
[JsonDerivedType(typeof(UserUnfollowed), "user-unfollowed")]
[JsonDerivedType(typeof(WebsiteVerified), "website-verified")]
[JsonDerivedType(typeof(WebsiteUnverified), "website-unverified")]
internal abstract record Entry
{
    private static readonly Dictionary<Type, string> Kinds = typeof(Entry)
        .GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
        .ToDictionary(kind => kind.DerivedType, kind => (string)kind.TypeDiscriminator!);

    public long Sequence { get; init; }

    /// <summary>When it was accepted, by the simulator's clock.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When its request arrived, by the host's clock, in UTC.</summary>
    public DateTimeOffset ArrivedAt { get; init; }

    /// <summary>Makes in memory what the entry says; at a replay again, with the same result.</summary>
    public abstract void Apply(World world);

    public static string KindOf(Entry entry) => Kinds[entry.GetType()];
}

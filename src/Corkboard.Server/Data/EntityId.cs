using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Corkboard.Server.Data;

/// <summary>A key of one kind of thing, so that the key of another kind cannot be passed by mistake.</summary>
internal interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf Of(Guid value);
}

internal static class EntityId
{
    /// <summary>A new key that sorts by the time of its making.</summary>
    public static TId New<TId>(Instant now)
        where TId : struct, IEntityId<TId> =>
        TId.Of(Guid.CreateVersion7(now.ToDateTimeOffset()));

    /// <summary>Stores every kind of key as the plain GUID that it is.</summary>
    public static void Convert(ModelConfigurationBuilder configuration)
    {
        var kinds = typeof(EntityId).Assembly.GetTypes().Where(type => type.IsValueType && IsKey(type));

        foreach (var kind in kinds)
        {
            configuration.Properties(kind).HaveConversion(typeof(Converter<>).MakeGenericType(kind));
        }
    }

    private static bool IsKey(Type type) => type.GetInterfaces()
        .Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityId<>));

    private sealed class Converter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Wrap<TId>(value))
        where TId : struct, IEntityId<TId>;

    // An expression tree cannot call a static abstract member.
    private static TId Wrap<TId>(Guid value)
        where TId : struct, IEntityId<TId> =>
        TId.Of(value);
}

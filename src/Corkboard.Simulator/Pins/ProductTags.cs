using System.Text.Json.Serialization;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.Boards;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Pins;

/// <summary>Pins of products that are tagged on another Pin (since 5.28 of the API).</summary>
internal static class ProductTags
{
    public static readonly Operation ListOperation =
        new("product_tags/list", RateCategory.OrgRead, "boards:read", "pins:read") { AcceptsClientCredentials = false };

    public static readonly Operation AddOperation = Write("product_tags/bulk_add");

    public static readonly Operation DeleteOperation = Write("product_tags/bulk_delete");

    private const int MostAtOnce = 24;

    public static Task<Answer> ListAsync(ApiCall call) => Task.FromResult(call.World.Locked(_ =>
        PinAccess.TryFind(call, Reach.ReadPins, out var pin, out var refusal) ? Show(pin) : refusal));

    /// <summary>Tags all or none; one that is there already is no problem.</summary>
    public static async Task<Answer> AddAsync(ApiCall call)
    {
        var body = await RequestBody.ReadAsync(call.Http.Request, call.Cancelled);
        var ids = Read(body);

        if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Count)
        {
            body.Refuse("product_tags", "names a pin_id twice");
        }

        return body.Problem ?? call.World.Locked(world =>
        {
            if (!PinAccess.TryFind(call, Reach.WritePins, out var pin, out var refusal))
            {
                return refusal;
            }

            if (ids.FirstOrDefault(id => !IsProduct(world, pin, id)) is { } other)
            {
                return Refusals.Invalid($"The request contains ineligible product tags: {other}");
            }

            var added = ids.Where(id => !pin.ProductTags.Any(tag => tag.Id == id)).ToList();

            if (added.Count > 0)
            {
                call.Record(new ProductTagsAdded { User = call.User.Id, Pin = pin.Id, Products = added });
            }

            return Show(pin);
        });
    }

    public static async Task<Answer> DeleteAsync(ApiCall call)
    {
        var body = await RequestBody.ReadAsync(call.Http.Request, call.Cancelled);
        var ids = Read(body);

        return body.Problem ?? call.World.Locked(_ =>
        {
            if (!PinAccess.TryFind(call, Reach.WritePins, out var pin, out var refusal))
            {
                return refusal;
            }

            if (pin.ProductTags.Any(tag => ids.Contains(tag.Id, StringComparer.Ordinal)))
            {
                call.Record(new ProductTagsDeleted { User = call.User.Id, Pin = pin.Id, Products = ids });
            }

            return Answer.Nothing;
        });
    }

    /// <summary>What makes a Pin one of a product is documented nowhere; here it is a link, and that everybody can see it.</summary>
    private static bool IsProduct(World world, Pin hero, string id) =>
        world.Pins.TryGetValue(id, out var pin) && pin != hero && !pin.Board.IsSecret && pin.Text.Link is not null;

    private static List<string> Read(RequestBody body) =>
        [.. body.Objects("product_tags", minimum: 1, MostAtOnce).Select(item => item.RequiredId("pin_id"))];

    private static Answer Show(Pin pin) => Answer.Ok(
        new ProductTagsView([.. pin.ProductTags.Select(tag => new ProductTagView(tag.Id))]), WireJson.Default.ProductTagsView);

    private static Operation Write(string id) =>
        new(id, RateCategory.OrgWrite, "boards:read", "boards:write", "pins:read", "pins:write") { AcceptsClientCredentials = false };
}

internal sealed record ProductTagsView(IReadOnlyList<ProductTagView> ProductTags);

/// <summary>A tagged product; in a list of Pins that asks for it, with its link.</summary>
internal sealed record ProductTagView(string PinId)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Link { get; init; }
}

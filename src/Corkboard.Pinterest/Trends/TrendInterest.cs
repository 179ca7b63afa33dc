using System.Text.Json.Serialization;

namespace Corkboard.Pinterest;

/// <summary>A field of interest. Pinterest may add words; an unknown one is kept as it is.</summary>
/// <param name="Value">The word in Pinterest's own spelling.</param>
[JsonConverter(typeof(OpenValueConverter<TrendInterest>))]
public readonly record struct TrendInterest(string Value) : IOpenValue<TrendInterest>
{
    /// <summary><c>animals</c>.</summary>
    public static TrendInterest Animals { get; } = new("animals");

    /// <summary><c>architecture</c>.</summary>
    public static TrendInterest Architecture { get; } = new("architecture");

    /// <summary><c>art</c>.</summary>
    public static TrendInterest Art { get; } = new("art");

    /// <summary><c>beauty</c>.</summary>
    public static TrendInterest Beauty { get; } = new("beauty");

    /// <summary><c>childrens_fashion</c>.</summary>
    public static TrendInterest ChildrensFashion { get; } = new("childrens_fashion");

    /// <summary><c>design</c>.</summary>
    public static TrendInterest Design { get; } = new("design");

    /// <summary><c>diy_and_crafts</c>.</summary>
    public static TrendInterest DiyAndCrafts { get; } = new("diy_and_crafts");

    /// <summary><c>education</c>.</summary>
    public static TrendInterest Education { get; } = new("education");

    /// <summary><c>electronics</c>.</summary>
    public static TrendInterest Electronics { get; } = new("electronics");

    /// <summary><c>entertainment</c>.</summary>
    public static TrendInterest Entertainment { get; } = new("entertainment");

    /// <summary><c>event_planning</c>.</summary>
    public static TrendInterest EventPlanning { get; } = new("event_planning");

    /// <summary><c>finance</c>.</summary>
    public static TrendInterest Finance { get; } = new("finance");

    /// <summary><c>food_and_drinks</c>.</summary>
    public static TrendInterest FoodAndDrinks { get; } = new("food_and_drinks");

    /// <summary><c>gardening</c>.</summary>
    public static TrendInterest Gardening { get; } = new("gardening");

    /// <summary><c>health</c>.</summary>
    public static TrendInterest Health { get; } = new("health");

    /// <summary><c>home_decor</c>.</summary>
    public static TrendInterest HomeDecor { get; } = new("home_decor");

    /// <summary><c>mens_fashion</c>.</summary>
    public static TrendInterest MensFashion { get; } = new("mens_fashion");

    /// <summary><c>parenting</c>.</summary>
    public static TrendInterest Parenting { get; } = new("parenting");

    /// <summary><c>quotes</c>.</summary>
    public static TrendInterest Quotes { get; } = new("quotes");

    /// <summary><c>sport</c>.</summary>
    public static TrendInterest Sport { get; } = new("sport");

    /// <summary><c>travel</c>.</summary>
    public static TrendInterest Travel { get; } = new("travel");

    /// <summary><c>vehicles</c>.</summary>
    public static TrendInterest Vehicles { get; } = new("vehicles");

    /// <summary><c>wedding</c>.</summary>
    public static TrendInterest Wedding { get; } = new("wedding");

    /// <summary><c>womens_fashion</c>.</summary>
    public static TrendInterest WomensFashion { get; } = new("womens_fashion");

    static TrendInterest IOpenValue<TrendInterest>.Of(string value) => new(value);

    /// <summary>The word in Pinterest's own spelling.</summary>
    public override string ToString() => Value ?? "";
}

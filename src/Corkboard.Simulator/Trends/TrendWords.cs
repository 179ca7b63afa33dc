namespace Corkboard.Simulator.Trends;

/// <summary>What people here search for, by what they are interested in.</summary>
internal static class TrendWords
{
    public static IReadOnlyDictionary<string, string[]> ByInterest { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["animals"] = ["cat shelf ideas", "dog bandana pattern", "bird feeder diy", "aquarium plants"],
        ["architecture"] = ["tiny house plans", "brick facade", "sunroom ideas", "green roof"],
        ["art"] = ["gouache landscape", "linocut print", "sketchbook ideas", "clay earrings"],
        ["beauty"] = ["short nails", "curly bangs", "soft makeup", "braided bun"],
        ["childrens_fashion"] = ["school outfit kids", "toddler knitwear", "kids raincoat", "baby bonnet"],
        ["design"] = ["logo sketches", "poster layout", "retro typography", "packaging ideas"],
        ["diy_and_crafts"] = ["paper flowers", "macrame wall", "upcycled jeans", "candle making"],
        ["education"] = ["classroom door", "reading corner", "science fair", "study notes"],
        ["electronics"] = ["desk setup", "cable box", "smart lamp", "camera bag"],
        ["entertainment"] = ["movie night", "board game shelf", "karaoke party", "book cover quotes"],
        ["event_planning"] = ["garden party", "birthday table", "balloon arch", "picnic board"],
        ["finance"] = ["savings tracker", "budget planner", "envelope method", "meal plan budget"],
        ["food_and_drinks"] = ["sourdough scoring", "lemon cake", "pumpkin soup", "iced matcha"],
        ["gardening"] = ["raised beds", "balcony tomatoes", "wildflower border", "compost bin"],
        ["health"] = ["morning stretch", "sleep routine", "walking plan", "high protein lunch"],
        ["home_decor"] = ["brass lamp", "small entryway", "reading nook", "limewash wall"],
        ["mens_fashion"] = ["linen shirt outfit", "chore jacket", "loafers casual", "beard trim"],
        ["parenting"] = ["toddler snacks", "bedtime chart", "nursery storage", "rainy day games"],
        ["quotes"] = ["short quotes", "kind words", "monday quotes", "book quotes"],
        ["sport"] = ["trail running", "home gym corner", "yoga flow", "cycling outfit"],
        ["travel"] = ["packing list", "alpine hut", "city weekend", "camper van"],
        ["vehicles"] = ["van conversion", "vintage bike", "garage shelf", "car organizer"],
        ["wedding"] = ["autumn bouquet", "wedding cake simple", "seating chart", "dried flowers"],
        ["womens_fashion"] = ["wide leg jeans", "capsule wardrobe", "knit vest", "linen dress"],
    };
}

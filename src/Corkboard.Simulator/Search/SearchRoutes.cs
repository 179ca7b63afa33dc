using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Search;

internal static class SearchRoutes
{
    public static void MapSearch(this ApiRoutes api)
    {
        api.Get("/search/pins", SearchPins.Operation, SearchPins.HandleAsync);
        api.Get("/search/boards", SearchBoards.Operation, SearchBoards.HandleAsync);
        api.Get("/search/partner/pins", SearchPartnerPins.Operation, SearchPartnerPins.HandleAsync);
    }
}

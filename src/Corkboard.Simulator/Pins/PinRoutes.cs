using Corkboard.Simulator.Api;
using Corkboard.Simulator.Pictures;

namespace Corkboard.Simulator.Pins;

internal static class PinRoutes
{
    private const string Pins = "/pins";
    private const string Pin = "/pins/{pin_id}";

    public static void MapPins(this ApiRoutes api, PictureIntake pictures)
    {
        api.Get(Pins, ListPins.Operation, ListPins.HandleAsync);
        api.Post(Pins, CreatePin.Operation, new CreatePin(pictures).HandleAsync);
        api.Get(Pin, GetPin.Operation, GetPin.HandleAsync);
        api.Patch(Pin, UpdatePin.Operation, UpdatePin.HandleAsync);
        api.Post(Pin + "/save", SavePin.Operation, SavePin.HandleAsync);
        api.Get(Pin + "/product_tags", ProductTags.ListOperation, ProductTags.ListAsync);
        api.Post(Pin + "/product_tags", ProductTags.AddOperation, ProductTags.AddAsync);
        api.Post(Pin + "/product_tags/bulk-delete", ProductTags.DeleteOperation, ProductTags.DeleteAsync);
        api.Delete(Pin, DeletePin.Operation, DeletePin.HandleAsync);
    }
}

using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Users;

internal sealed record WebsiteView(string Website, string Status, string VerifiedAt)
{
    public static WebsiteView Of(ClaimedWebsite claimed) => new(claimed.Website, "success", WireTime.Of(claimed.VerifiedAt));
}

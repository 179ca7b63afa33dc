using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Users;

internal static class UserRoutes
{
    private const string Account = "/user_account";
    private const string Websites = "/user_account/websites";

    public static void MapUsers(this ApiRoutes api)
    {
        api.Get(Account, GetUserAccount.Operation, GetUserAccount.HandleAsync);
        api.Get(Account + "/businesses", ListBusinesses.Operation, ListBusinesses.HandleAsync);
        api.Get(Account + "/followers", ListFollowers.Operation, ListFollowers.HandleAsync);
        api.Get(Account + "/following", ListFollowing.Operation, ListFollowing.HandleAsync);
        api.Get(Account + "/following/boards", ListFollowedBoards.Operation, ListFollowedBoards.HandleAsync);
        api.Post(Account + "/following/{username}", FollowUser.Operation, FollowUser.HandleAsync);
        api.Get(Websites, ListWebsites.Operation, ListWebsites.HandleAsync);
        api.Post(Websites, VerifyWebsite.Operation, VerifyWebsite.HandleAsync);
        api.Delete(Websites, UnverifyWebsite.Operation, UnverifyWebsite.HandleAsync);
        api.Get(Websites + "/verification", GetVerification.Operation, GetVerification.HandleAsync);
    }
}

using Corkboard.Simulator.Boards;
using Corkboard.Simulator.OAuth;
using Corkboard.Simulator.Pins;
using Corkboard.Simulator.State;
using Corkboard.Simulator.Users;

namespace Corkboard.Simulator.Control;

/// <summary>What people do to their accounts outside the API.</summary>
internal sealed class UserControl(Worlds worlds, SimulatorClock clock)
{
    public void MapTo(IEndpointRouteBuilder control)
    {
        control.MapGet("/users", List);
        control.MapPost("/users", (HttpRequest request) =>
            ControlRequest.ReadAsync(request, ControlJson.Default.UserRequest, Add));

        var user = control.MapGroup("/users/{user}");
        user.MapPut("/username", (string user, HttpRequest request) =>
            ControlRequest.ReadAsync(request, ControlJson.Default.UsernameChange, change => Rename(user, change)));
        user.MapPut("/answers", (string user, HttpRequest request) =>
            ControlRequest.ReadAsync(request, ControlJson.Default.AnswersChange, change => ChangeAnswers(user, change)));
        user.MapPut("/password", (string user) => Kill(user, "password-changed"));
        user.MapDelete("/app", (string user) => Kill(user, "app-removed"));
        user.MapDelete("/boards", (string user, HttpRequest request) => DeleteBoards(user, board: null, StoreOf(request)));
        user.MapDelete("/boards/{board}", (string user, string board, HttpRequest request) => DeleteBoards(user, board, StoreOf(request)));
        user.MapPost("/pins", (string user, HttpRequest request) =>
            ControlRequest.ReadAsync(request, ControlJson.Default.PastPinRequest, asked => HangPastPin(user, asked, StoreOf(request))));
        user.MapPut("/followers/{other}", (string user, string other) => ChangeFollower(user, other, follows: true));
        user.MapDelete("/followers/{other}", (string user, string other) => ChangeFollower(user, other, follows: false));
        user.MapPost("/tokens", (string user, HttpRequest request) =>
            ControlRequest.ReadAsync(request, ControlJson.Default.TokenRequest, asked => Issue(user, asked, StoreOf(request))));
    }

    private IResult List() => Results.Json(
        worlds.Production.Locked(world => world.People.Values.Select(UserView.Of).ToList()),
        ControlJson.Default.IReadOnlyListUserView);

    public IResult Add(UserRequest asked)
    {
        var isTaken = asked.Username.Length == 0 || worlds.Production.Locked(world => world.TryFindPerson(asked.Username, out _));

        if (isTaken)
        {
            return ControlRequest.Refuse("username: empty, or somebody else's.", StatusCodes.Status409Conflict);
        }

        if (asked.CreatedAt > clock.Now)
        {
            return ControlRequest.Refuse("createdAt: it has not come yet.");
        }

        var id = worlds.Production.Locked(world => world.PersonIds.Of(world.NextNumber));
        ForBoth(world => world.Record(new UserAdded { User = id, Username = asked.Username, CreatedAt = asked.CreatedAt }));

        return Show(id, StatusCodes.Status201Created);
    }

    public IResult Rename(string user, UsernameChange change) => WithPerson(user, id =>
    {
        if (worlds.Production.Locked(world => world.TryFindPerson(change.Username, out var other) && other.Id != id))
        {
            return ControlRequest.Refuse("username: it is somebody else's; rename them first.", StatusCodes.Status409Conflict);
        }

        ForBoth(world => world.Record(new UserRenamed { User = id, Username = change.Username }));

        if (change.TokensDie)
        {
            ForBoth(world => world.Record(new TokensKilled { User = id, Reason = "username-changed" }));
        }

        return Show(id);
    });

    public IResult ChangeAnswers(string user, AnswersChange change) => WithPerson(user, id =>
    {
        ForBoth(world => world.Record(new UserAnswersChanged
        {
            User = id,
            WithoutId = change.WithoutId,
            WithoutUsername = change.WithoutUsername,
        }));

        return Show(id);
    });

    public IResult Kill(string user, string reason) => WithPerson(user, id =>
    {
        ForBoth(world => world.Record(new TokensKilled { User = id, Reason = reason }));

        return Show(id);
    });

    public IResult DeleteBoards(string user, string? board, World store) => WithPerson(user, id =>
        store.Locked(world =>
        {
            var gone = world.People[id].Boards.Where(candidate => board is null || candidate.Id == board).ToList();
            gone.ForEach(one => world.Record(new BoardDeleted { User = id, Board = one.Id }));

            return gone.Count > 0 || board is null
                ? Results.NoContent()
                : ControlRequest.Refuse("The user has no such board.", StatusCodes.Status404NotFound);
        }));

    /// <summary>Hangs a Pin as if it had been made long ago: the API cannot, as it dates what it takes.</summary>
    public IResult HangPastPin(string user, PastPinRequest asked, World store) => WithPerson(user, id => store.Locked(world =>
    {
        if (asked.CreatedAt > clock.Now)
        {
            return ControlRequest.Refuse("createdAt: it has not come yet.");
        }

        if (!world.Boards.TryGetValue(asked.Board, out var board) || board.Owner.Id != id)
        {
            return ControlRequest.Refuse("board: the user has none of this id.", StatusCodes.Status404NotFound);
        }

        world.Record(new PastPinHung
        {
            User = id,
            Pin = world.Ids.Of(world.NextNumber),
            Position = world.NextNumber,
            Board = board.Id,
            Title = asked.Title,
            Link = asked.Link,
            CreatedAt = asked.CreatedAt,
        });

        return Results.Json([UserView.Of(world.People[id])], ControlJson.Default.IReadOnlyListUserView, statusCode: StatusCodes.Status201Created);
    }));

    /// <summary>Somebody follows the user from now on, or no more; in both stores, as people are the same in both.</summary>
    public IResult ChangeFollower(string user, string other, bool follows) => WithPerson(user, followed => WithPerson(other, follower =>
    {
        if (followed == follower)
        {
            return ControlRequest.Refuse("Nobody follows themselves.");
        }

        foreach (var store in worlds.All)
        {
            store.Locked(world =>
            {
                var isFollowing = Following.FollowersOf(world, world.People[followed]).Any(follow => follow.Who.Id == follower);

                return (follows, isFollowing) switch
                {
                    (true, false) => world.Record<Entry>(
                        new UserFollowed { User = follower, Followed = followed, Position = world.NextNumber }),
                    (false, true) => world.Record<Entry>(new UserUnfollowed { User = follower, Followed = followed }),
                    _ => null,
                };
            });
        }

        return Show(followed);
    }));

    public IResult Issue(string user, TokenRequest asked, World store) => WithPerson(user, id =>
    {
        var scopes = asked.Scopes is null ? Scopes.All : Scopes.Split(asked.Scopes);

        if (!Scopes.AreKnown(scopes))
        {
            return ControlRequest.Refuse("scopes: one of them does not exist.");
        }

        var minted = TokenMint.ForUser(clock.Now, scopes, scopes);
        var pair = minted.Pair with { IsSystemUser = asked.SystemUser };
        store.Locked(world => world.Record(new TokenIssued { User = id, Grant = "control", Pair = pair }));

        return Results.Json(
            new(minted.AccessToken, minted.RefreshToken!),
            ControlJson.Default.IssuedTokens,
            statusCode: StatusCodes.Status201Created);
    });

    private IResult Show(string id, int status = StatusCodes.Status200OK) => Results.Json(
        worlds.Production.Locked(world => (List<UserView>)[UserView.Of(world.People[id])]),
        ControlJson.Default.IReadOnlyListUserView,
        statusCode: status);

    private IResult WithPerson(string user, Func<string, IResult> work) =>
        worlds.Production.Locked(world => world.TryFindPerson(user, out var person) ? person.Id : null) is { } id
            ? work(id)
            : ControlRequest.Refuse($"Nobody here is called '{user}'.", StatusCodes.Status404NotFound);

    private World StoreOf(HttpRequest request) =>
        request.Query["store"] == "sandbox" ? worlds.Sandbox : worlds.Production;

    private void ForBoth(Func<World, Entry> record)
    {
        foreach (var store in worlds.All)
        {
            store.Locked(record);
        }
    }
}

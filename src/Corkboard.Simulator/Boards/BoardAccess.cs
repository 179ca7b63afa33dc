using System.Diagnostics.CodeAnalysis;
using Corkboard.Simulator.Api;
using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Boards;

/// <summary>Finds the board that a call names, if its token reaches it.</summary>
internal static class BoardAccess
{
    public static bool TryFind(
        ApiCall call,
        string id,
        Reach reach,
        [NotNullWhen(true)] out Board? board,
        [NotNullWhen(false)] out Answer? refusal)
    {
        refusal = null;

        if (!id.All(char.IsAsciiDigit))
        {
            refusal = Refusals.Invalid($"Invalid request: path.board_id '{id}' does not match '^\\d+$'");
        }
        else if (!call.World.Boards.TryGetValue(id, out board) || (IsRead(reach) && !call.IsVisible(board.CreatedAt)))
        {
            refusal = Refusals.BoardNotFound;
        }
        else if (!(reach == Reach.Own ? board.Owner == call.User : board.IsOpenTo(call.User)) || !Opens(call, board, reach))
        {
            refusal = Refusals.NotPermitted;
        }
        else
        {
            return true;
        }

        board = null;

        return false;
    }

    /// <summary>Reads can lag behind; a write meets the board as it is.</summary>
    public static bool IsRead(Reach reach) => reach is Reach.Read or Reach.ReadPins;

    /// <summary>Whether the token has the scopes that a secret board wants beside the operation's own.</summary>
    public static bool Opens(ApiCall call, Board board, Reach reach) => !board.IsSecret || reach switch
    {
        Reach.Read => call.HasScope("boards:read_secret"),
        Reach.ReadPins => call.HasScope("boards:read_secret") && call.HasScope("pins:read_secret"),
        Reach.Write or Reach.Own => call.HasScope("boards:write_secret"),
        _ => call.HasScope("boards:write_secret") && call.HasScope("pins:write_secret"),
    };
}

/// <summary>What a call wants of a board; of a secret one each wants scopes of its own.</summary>
internal enum Reach
{
    Read,
    ReadPins,
    Write,
    WritePins,

    /// <summary>What only the owner of a board may do: change it, or delete it.</summary>
    Own,
}

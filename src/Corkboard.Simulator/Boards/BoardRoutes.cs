using Corkboard.Simulator.Api;

namespace Corkboard.Simulator.Boards;

internal static class BoardRoutes
{
    private const string Boards = "/boards";
    private const string Board = "/boards/{board_id}";
    private const string Sections = "/boards/{board_id}/sections";
    private const string Section = "/boards/{board_id}/sections/{section_id}";

    public static void MapBoards(this ApiRoutes api)
    {
        api.Get(Boards, ListBoards.Operation, ListBoards.HandleAsync);
        api.Post(Boards, CreateBoard.Operation, CreateBoard.HandleAsync);
        api.Get(Board, GetBoard.Operation, GetBoard.HandleAsync);
        api.Patch(Board, UpdateBoard.Operation, UpdateBoard.HandleAsync);
        api.Delete(Board, DeleteBoard.Operation, DeleteBoard.HandleAsync);
        api.Get(Board + "/pins", ListBoardPins.Operation, ListBoardPins.HandleAsync);
        api.Get(Sections, ListSections.Operation, ListSections.HandleAsync);
        api.Post(Sections, CreateSection.Operation, CreateSection.HandleAsync);
        api.Patch(Section, UpdateSection.Operation, UpdateSection.HandleAsync);
        api.Delete(Section, DeleteSection.Operation, DeleteSection.HandleAsync);
        api.Get(Section + "/pins", ListSectionPins.Operation, ListSectionPins.HandleAsync);
    }
}

using Corkboard.Simulator.AdAccounts;
using Corkboard.Simulator.Boards;
using Corkboard.Simulator.Media;
using Corkboard.Simulator.OAuth;
using Corkboard.Simulator.Pins;
using Corkboard.Simulator.State;
using Corkboard.Simulator.Users;
using static Corkboard.Simulator.PublicPages.HtmlPage;

namespace Corkboard.Simulator.Control;

/// <summary>An entry in a person's words: whose it is, and what of (as HTML).</summary>
internal sealed record LedgerRow(string? User, string Subject)
{
    public static LedgerRow Of(Entry entry) => entry switch
    {
        PinCreated pin => new(pin.User, $"""<a href="/pin/{pin.Pin}/">{Text(pin.Title ?? pin.Pin)}</a>"""),
        PinUpdated pin => new(pin.User, $"""<a href="/pin/{pin.Pin}/">{Text(pin.Title ?? pin.Pin)}</a>"""),
        PinDeleted pin => new(pin.User, pin.Pin),
        BoardCreated board => new(board.User, Text(board.Name)),
        BoardUpdated board => new(board.User, Text(board.Name)),
        BoardDeleted board => new(board.User, board.Board),
        BoardShared board => new(board.User, board.Board),
        SectionCreated section => new(section.User, Text(section.Name)),
        SectionRenamed section => new(section.User, Text(section.Name)),
        SectionDeleted section => new(section.User, section.Section),
        ProductTagsAdded tags => new(tags.User, tags.Pin),
        ProductTagsDeleted tags => new(tags.User, tags.Pin),
        MediaRegistered media => new(media.User, media.Media),
        MediaUploaded media => new(media.User, media.Media),
        ConsentGiven consent => new(consent.User, Text(string.Join(' ', consent.Scopes))),
        ConsentSpent consent => new(consent.User, ""),
        TokenIssued token => new(token.User, Text(token.Grant)),
        TokenRefreshed token => new(token.User, ""),
        TokenRevoked token => new(token.User, ""),
        TokensKilled tokens => new(tokens.User, Text(tokens.Reason)),
        UserAdded user => new(user.User, Text(user.Username)),
        UserRenamed user => new(user.User, Text(user.Username)),
        UserAnswersChanged user => new(user.User, ""),
        UserFollowed follow => new(follow.User, follow.Followed),
        UserUnfollowed follow => new(follow.User, follow.Followed),
        WebsiteVerified website => new(website.User, Text(website.Website)),
        WebsiteUnverified website => new(website.User, Text(website.Website)),
        AdAccountCreated account => new(account.User, Text(account.Name)),
        RolesGiven roles => new(roles.User, Text($"{string.Join(' ', roles.Roles)} to {roles.To}")),
        ClockMoved clock => new(User: null, $"by {clock.By:c}"),
        _ => new(User: null, ""),
    };
}

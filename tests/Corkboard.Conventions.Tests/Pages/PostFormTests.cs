using Corkboard.Conventions.Tests.Reading;

namespace Corkboard.Conventions.Tests.Pages;

public sealed class PostFormTests
{
    [Fact]
    public async Task Every_form_that_posts_carries_the_token()
    {
        var pages = (await Source.FilesAsync("src")).Where(path => path.EndsWith(".razor", StringComparison.Ordinal)).ToList();

        pages.ShouldContain(path => Source.Read(path).Contains("<AntiforgeryToken />", StringComparison.Ordinal));
        pages.SelectMany(path => PostForms.Violations(path, Source.Read(path))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""<form method="post" @formname="a"><button>Save</button></form>""")]
    [InlineData("""<form @formname="a" @onsubmit="() => Save()"><button>Save</button></form>""")]
    [InlineData("""<form @formname="a" METHOD='POST'><button>Save</button></form>""")]
    [InlineData("""<form method="post"><AntiforgeryToken /></form> <form method="post"></form>""")]
    [InlineData("""<form method="@_method"></form>""")]
    public void A_form_without_the_token_is_found(string page) =>
        PostForms.Violations("Page.razor", page).ShouldBe(["Page.razor posts a form without <AntiforgeryToken />."]);

    [Theory]
    [InlineData("@attribute [RequireAntiforgeryToken(false)]")]
    [InlineData("@attribute [RequireAntiforgeryToken(required: false)]")]
    public void A_page_that_switches_the_check_off_is_found(string page) =>
        PostForms.Violations("Page.razor", page).ShouldBe(["Page.razor switches the check of the token off."]);

    [Theory]
    [InlineData("""<form method="get"><input name="q"></form>""")]
    [InlineData("""<form method="post" @onsubmit="() => Save()"><AntiforgeryToken /><button>Save</button></form>""")]
    public void A_form_that_only_asks_or_that_has_the_token_is_none(string page) =>
        PostForms.Violations("Page.razor", page).ShouldBeEmpty();
}

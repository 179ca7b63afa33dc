using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Corkboard.Server.Tests.App;

/// <summary>What a person does with a page: opens it, reads it, fills in a form and sends it.</summary>
internal static class Forms
{
    extension(HttpClient browser)
    {
        public async Task<IHtmlDocument> OpenAsync(string page)
        {
            using var answer = await browser.GetAsync(page, CorkboardApp.Cancel);

            return await answer.ReadPageAsync();
        }

        /// <summary>Opens a page, fills in the form of this name, and sends it with all that the page put into it.</summary>
        public async Task<HttpResponseMessage> SendFormAsync(string page, string form, params (string Field, string Value)[] fields)
        {
            var document = await browser.OpenAsync(page);

            return await browser.SendFormAsync(page, document, form, fields);
        }

        public async Task<HttpResponseMessage> SendFormAsync(
            string page, IHtmlDocument document, string form, params (string Field, string Value)[] fields)
        {
            var shown = document.Forms.Single(
                one => one.QuerySelector<IHtmlInputElement>("input[name=_handler]")?.Value == form);
            var values = shown.Elements.OfType<IHtmlInputElement>()
                .Where(input => !string.IsNullOrEmpty(input.Name) && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
                .Select(input => KeyValuePair.Create(input.Name!, input.Value))
                .Concat(shown.Elements.OfType<IHtmlSelectElement>().Select(select => KeyValuePair.Create(select.Name!, select.Value ?? "")))
                .Where(pair => fields.All(field => field.Field != pair.Key))
                .Concat(fields.Select(field => KeyValuePair.Create(field.Field, field.Value)));
            using var content = new FormUrlEncodedContent(values);
            var action = shown.GetAttribute("action") is { Length: > 0 } named ? named : page;

            return await browser.PostAsync(action, content, CorkboardApp.Cancel);
        }
    }

    extension(HttpResponseMessage answer)
    {
        public async Task<IHtmlDocument> ReadPageAsync() =>
            await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(CorkboardApp.Cancel));
    }

    extension(IHtmlDocument page)
    {
        public string Text => page.QuerySelector("main")?.TextContent ?? "";

        public string? ErrorOf(string field) =>
            page.QuerySelector($"[name='{field}']")?.ParentElement?.QuerySelector(".error")?.TextContent;
    }
}

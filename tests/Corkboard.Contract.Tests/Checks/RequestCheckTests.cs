using System.Text;
using System.Text.Json.Nodes;
using Corkboard.Contract.Checks;
using Corkboard.Contract.Description;
using Corkboard.Contract.Exchanges;

namespace Corkboard.Contract.Tests.Checks;

public sealed class RequestCheckTests
{
    private static readonly ApiDescription s_description = new((JsonObject)JsonNode.Parse(
        """
        {
          "paths": {
            "/pins": {
              "get": {
                "operationId": "list",
                "parameters": [
                  { "name": "joined", "in": "query", "explode": false, "schema": { "type": "array", "items": { "type": "string", "enum": ["A", "B"] } } },
                  { "name": "repeated", "in": "query", "schema": { "type": "array", "maxItems": 2, "items": { "type": "string", "pattern": "^\\d+$" } } },
                  { "name": "size", "in": "query", "required": true, "schema": { "type": "integer", "maximum": 250 } }
                ],
                "responses": {}
              },
              "post": {
                "operationId": "create",
                "security": [{ "basic": [] }],
                "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "title": { "type": "string" } } } } } },
                "responses": {}
              }
            },
            "/pins/{id}": { "get": { "operationId": "get", "parameters": [{ "name": "id", "in": "path", "schema": { "type": "string", "pattern": "^\\d+$" } }], "responses": {} } },
            "/pins/analytics": { "get": { "operationId": "analytics", "responses": {} } }
          }
        }
        """)!);

    [Theory]
    [InlineData("?size=250&joined=A,B&repeated=1&repeated=2", null)]
    [InlineData("?size=251", "?size is 251, more than 250")]
    [InlineData("?size=many", "?size is \"many\", not integer")]
    [InlineData("?size=1&size=2", "?size is there 2 times, and should be once")]
    [InlineData("", "?size is required")]
    [InlineData("?size=1&joined=A&joined=B", "?joined is there 2 times, and should be once")]
    [InlineData("?size=1&joined=A,C", "?joined[] is \"C\", none of the 2 values of its enumeration")]
    [InlineData("?size=1&repeated=1,2", "?repeated[] does not match ^\\d+$")]
    [InlineData("?size=1&repeated=1&repeated=2&repeated=3", "?repeated has 3 items, more than 2")]
    [InlineData("?size=1&colour=red", "?colour is not described")]
    public void A_query_is_held_against_the_styles_and_bounds_of_its_parameters(string query, string? finding) =>
        Findings(AnExchange("GET", "/v5/pins") with { Query = query }).ShouldBe(finding is null ? [] : [finding]);

    [Theory]
    [InlineData("application/json", """{"title":"Lamp"}""", null)]
    [InlineData("application/json", """{"titel":"Lamp"}""", "titel is not described")]
    [InlineData("application/json", """{"title":""", "has a body that is no JSON")]
    [InlineData("text/plain", """{"title":"Lamp"}""", "has the content type text/plain, not application/json")]
    public void A_body_is_held_against_its_content_type_and_schema(string type, string body, string? finding) =>
        Findings(AnExchange("POST", "/v5/pins") with
        {
            Body = Encoding.UTF8.GetBytes(body),
            Headers = new Dictionary<string, string> { ["Authorization"] = "Basic abc", ["Content-Type"] = type },
        }).ShouldBe(finding is null ? [] : [finding]);

    [Theory]
    [InlineData("/v5/pins/12", "get")]
    [InlineData("/v5/pins/analytics", "analytics")]
    public void A_path_without_parameters_goes_before_one_with_them(string path, string operation) =>
        s_description.OperationOf("GET", AnExchange("GET", path).ApiPath!)!.Id.ShouldBe(operation);

    [Fact]
    public void Credentials_of_the_wrong_sort_are_noticed() =>
        Findings(AnExchange("GET", "/v5/pins/12") with { Headers = new Dictionary<string, string>() })
            .ShouldBe(["Authorization does not start with 'Bearer '"]);

    private static IEnumerable<string> Findings(Exchange exchange)
    {
        var operation = s_description.OperationOf(exchange.Method, exchange.ApiPath!)!;

        return RequestCheck.Of(s_description, operation, exchange).Findings.Select(finding => finding.ToString());
    }

    private static Exchange AnExchange(string method, string path) => new()
    {
        Method = method,
        Path = path,
        Query = "",
        Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer abc" },
        Body = [],
        Status = 200,
        AnswerHeaders = new Dictionary<string, string>(),
        AnswerBody = [],
        Case = "",
        IsByClient = true,
    };
}

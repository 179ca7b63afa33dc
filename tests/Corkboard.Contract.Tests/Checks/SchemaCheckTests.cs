using System.Text.Json;
using System.Text.Json.Nodes;
using Corkboard.Contract.Checks;
using Corkboard.Contract.Description;

namespace Corkboard.Contract.Tests.Checks;

public sealed class SchemaCheckTests
{
    private static readonly ApiDescription s_description = new((JsonObject)JsonNode.Parse(
        """
        {
          "paths": {},
          "components": {
            "schemas": {
              "Word": { "type": "string", "maxLength": 3 },
              "Named": { "type": "object", "properties": { "name": { "type": "string" }, "id": { "type": "string", "readOnly": true } }, "required": ["name", "id"] },
              "Cat": { "allOf": [{ "$ref": "#/components/schemas/Named" }, { "type": "object", "properties": { "lives": { "type": "integer" } }, "required": ["lives"] }] },
              "Dog": { "type": "object", "properties": { "kind": { "type": "string" }, "barks": { "type": "boolean" } } },
              "Fish": { "type": "object", "properties": { "kind": { "type": "string" }, "depth": { "type": "number" } }, "required": ["depth"] },
              "Pet": {
                "type": "object",
                "discriminator": { "propertyName": "kind", "mapping": { "dog": "#/components/schemas/Dog", "fish": "#/components/schemas/Fish" } },
                "oneOf": [{ "$ref": "#/components/schemas/Dog" }, { "$ref": "#/components/schemas/Fish" }]
              }
            }
          }
        }
        """)!);

    [Theory]
    [InlineData("""{"type":"string","maxLength":3}""", "\"abc\"")]
    [InlineData("""{"type":"string","maxLength":3}""", "\"\\uD83D\\uDE00ab\"")]
    [InlineData("""{"type":"string","minLength":1}""", "\"a\"")]
    [InlineData("""{"type":"string","pattern":"^\\d+$"}""", "\"0123\"")]
    [InlineData("""{"type":"string","enum":["A","B"]}""", "\"B\"")]
    [InlineData("""{"type":"string","nullable":true}""", "null")]
    [InlineData("""{"type":"string","format":"date"}""", "\"2026-02-28\"")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2026-02-28T10:11:12\"")]
    [InlineData("""{"type":"integer","minimum":1,"maximum":250}""", "1")]
    [InlineData("""{"type":"integer","minimum":1,"maximum":250}""", "250")]
    [InlineData("""{"type":"number"}""", "0.5")]
    [InlineData("""{"type":"array","minItems":2,"maxItems":3,"items":{"type":"integer"}}""", "[1,2]")]
    [InlineData("""{"type":"array","minItems":2,"maxItems":3,"items":{"type":"integer"}}""", "[1,2,3]")]
    [InlineData("""{"anyOf":[{"type":"string","enum":["A"]},{"type":"string","enum":["B"]}]}""", "\"B\"")]
    [InlineData("""{"$ref":"#/components/schemas/Cat"}""", """{"name":"Tom","id":"7","lives":9}""")]
    [InlineData("""{"$ref":"#/components/schemas/Pet"}""", """{"kind":"fish","depth":2.5}""")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", """{"anything":1}""")]
    [InlineData("""{"type":"object"}""", """{"anything":"at all"}""")]
    public void What_the_schema_allows_has_no_findings(string schema, string value) => Findings(schema, value).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"type":"string","maxLength":3}""", "\"abcd\"", "has 4 characters, more than 3")]
    [InlineData("""{"$ref":"#/components/schemas/Word"}""", "\"abcd\"", "has 4 characters, more than 3")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Word"}]}""", "\"abcd\"", "has 4 characters, more than 3")]
    [InlineData("""{"type":"string","minLength":1}""", "\"\"", "has 0 characters, less than 1")]
    [InlineData("""{"type":"string","pattern":"^\\d+$"}""", "\"12a\"", "does not match ^\\d+$")]
    [InlineData("""{"type":"string","enum":["A","B"]}""", "\"C\"", "is \"C\", none of the 2 values of its enumeration")]
    [InlineData("""{"type":"string"}""", "null", "is null, and must not be")]
    [InlineData("""{"type":"string","format":"date"}""", "\"2026-02-29\"", "is no date")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"soon\"", "is no date-time")]
    [InlineData("""{"type":"integer","minimum":1}""", "0", "is 0, less than 1")]
    [InlineData("""{"type":"integer","maximum":250}""", "251", "is 251, more than 250")]
    [InlineData("""{"type":"integer"}""", "1.5", "is 1.5, not integer")]
    [InlineData("""{"type":"boolean"}""", "\"true\"", "is \"true\", not boolean")]
    [InlineData("""{"type":"array","maxItems":1,"items":{}}""", "[1,2]", "has 2 items, more than 1")]
    [InlineData("""{"type":"array","minItems":1,"items":{}}""", "[]", "has 0 items, fewer than 1")]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", "[1,\"2\"]", "[] is \"2\", not integer")]
    [InlineData("""{"anyOf":[{"type":"string","enum":["A"]},{"type":"string","enum":["B"]}]}""", "\"C\"", "fits none of the alternatives")]
    [InlineData("""{"$ref":"#/components/schemas/Cat"}""", """{"name":"Tom","id":"7"}""", "lacks 'lives'")]
    [InlineData("""{"$ref":"#/components/schemas/Cat"}""", """{"id":"7","lives":9}""", "lacks 'name'")]
    [InlineData("""{"$ref":"#/components/schemas/Cat"}""", """{"name":"Tom","id":"7","lives":9,"colour":"red"}""", "colour is not described")]
    [InlineData("""{"$ref":"#/components/schemas/Pet"}""", """{"kind":"fish","depth":1,"barks":true}""", "barks is not described")]
    [InlineData("""{"$ref":"#/components/schemas/Pet"}""", """{"kind":"bird"}""", "'kind' chooses none of dog, fish")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", """{"anything":"else"}""", "anything is \"else\", not integer")]
    public void What_it_forbids_is_named(string schema, string value, string finding) =>
        Findings(schema, value).ShouldHaveSingleItem().ToString().ShouldBe(finding);

    [Fact]
    public void What_only_answers_have_is_missed_in_answers_and_forbidden_in_requests()
    {
        const string named = """{"$ref":"#/components/schemas/Named"}""";

        Findings(named, """{"name":"Tom"}""", isRequest: false).ShouldHaveSingleItem().ToString().ShouldBe("lacks 'id'");
        Findings(named, """{"name":"Tom"}""", isRequest: true).ShouldBeEmpty();
        Findings(named, """{"name":"Tom","id":"7"}""", isRequest: true).ShouldHaveSingleItem().ToString().ShouldBe("id is for answers only");
    }

    private static IReadOnlyList<Finding> Findings(string schema, string value, bool isRequest = false)
    {
        var check = new SchemaCheck(s_description, isRequest);
        check.Check((JsonObject)JsonNode.Parse(schema)!, JsonSerializer.Deserialize<JsonElement>(value));

        return check.Findings;
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Corkboard.Server.Ui;

/// <summary>What is wrong with a form: words for its fields, and a refusal that belongs to none of them.</summary>
public sealed class FormErrors
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    private FormErrors()
    {
    }

    /// <summary>The refusal of the whole form, if there is one.</summary>
    public ProblemDetails? Problem { get; private init; }

    public bool Any => _fields.Count > 0 || Problem is not null;

    /// <summary>The words for all fields, for where they cannot stand beside each.</summary>
    public string Words => string.Join(' ', _fields.Values);

    /// <summary>The words for a field; none where it is right.</summary>
    public string? this[string field] => _fields.GetValueOrDefault(field);

    public static FormErrors None() => new();

    /// <summary>Checks what the attributes of a request say about its fields.</summary>
    public static FormErrors Of(object request)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(request, new(request), found, validateAllProperties: true);
        var errors = new FormErrors();
        foreach (var result in found)
        {
            foreach (var field in result.MemberNames)
            {
                errors._fields.TryAdd(field, result.ErrorMessage ?? "Not right.");
            }
        }

        return errors;
    }

    /// <summary>Shows a refusal of a use case, beside its field where it names one.</summary>
    public static FormErrors Of(ProblemDetails? problem)
    {
        var errors = new FormErrors { Problem = problem };
        foreach (var (broken, words) in (problem as HttpValidationProblemDetails)?.Errors ?? Enumerable.Empty<KeyValuePair<string, string[]>>())
        {
            errors._fields[broken] = string.Join(' ', words);
        }

        if (problem?.Extensions.TryGetValue("field", out var field) == true && field is string name)
        {
            errors._fields[name] = problem.Title ?? "Not right.";
        }

        return errors;
    }
}

using Corkboard.Server.Accounts;
using Corkboard.Server.Data;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Corkboard.Server.Drafts.Bulk;

/// <summary>Takes a file of Pins in. Its rows are read at once, and looked at in the background.</summary>
internal sealed class ReceiveImport(
    CorkboardDb db, Caller caller, WorkspaceZone zone, ImportReader reader, IClock clock)
{
    /// <summary>More than this around the file in a form is refused before it is read.</summary>
    private const long Wrapping = 64 * 1024;

    private const string UnnamedFile = "pins.csv";

    /// <summary>Takes the file as the body of a request, or as the first file of a form.</summary>
    public static async Task<Results<Accepted<ImportView>, ProblemHttpResult>> FromRequestAsync(
        bool? dryRun, Guid? account, HttpRequest request, ReceiveImport receive, CancellationToken cancellationToken)
    {
        if (request.ContentLength > ImportLimits.Bytes + Wrapping)
        {
            return TypedResults.Problem(ImportProblems.TooLarge);
        }

        var (name, content) = await OpenAsync(request, cancellationToken);
        if (content is null)
        {
            return TypedResults.Problem(ImportProblems.Missing);
        }

        var (import, problem) = await receive.TakeAsync(content, name, dryRun ?? false, account, cancellationToken);

        return import is null ? TypedResults.Problem(problem!) : TypedResults.Accepted($"/api/imports/{import.Id}", import);
    }

    public async Task<(ImportView? Import, ProblemDetails? Problem)> TakeAsync(
        Stream content, string? fileName, bool isDryRun, Guid? account, CancellationToken cancellationToken)
    {
        if (account is { } chosen && !await IsConnectedAsync(chosen, cancellationToken))
        {
            return (null, AccountProblems.NotFound);
        }

        var file = await ReadAsync(content, cancellationToken);
        if (file.Length == 0)
        {
            return (null, ImportProblems.Missing);
        }

        var (lines, problem) = CsvFile.Read(file);
        if (problem is not null)
        {
            return (null, problem);
        }

        var now = clock.GetCurrentInstant();
        var batch = new ImportBatch
        {
            Id = EntityId.New<ImportBatchId>(now),
            WorkspaceId = caller.WorkspaceId,
            FileName = NameOf(fileName),
            State = ImportState.Checking,
            AppliesItself = !isDryRun,
            RowCount = lines.Count,
            AccountId = account is { } id ? new AccountId(id) : null,
            TimeZone = await zone.NameAsync(cancellationToken),
            CreatedBy = caller.MemberId,
            CreatedAt = now,
            ChangedAt = now,
            Version = 1,
        };
        db.Add(batch);
        db.AddRange(lines.Select(line => Row(batch, line)));
        await db.SaveChangesAsync(cancellationToken);

        return (await reader.FindAsync(batch.Id.Value, cancellationToken), null);
    }

    private Task<bool> IsConnectedAsync(Guid id, CancellationToken cancellationToken)
    {
        var wanted = new AccountId(id);

        return db.Set<PinterestAccount>().AnyAsync(
            account => account.Id == wanted && account.State == AccountState.Connected, cancellationToken);
    }

    // One byte more than may be: enough to see that it is too much.
    private static async Task<byte[]> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        var file = new MemoryStream();
        var buffer = new byte[81_920];
        int count;
        while (file.Length <= ImportLimits.Bytes
            && (count = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            file.Write(buffer, 0, count);
        }

        return file.ToArray();
    }

    private static ImportRow Row(ImportBatch batch, CsvLine line)
    {
        var row = new ImportRow
        {
            BatchId = batch.Id,
            Number = line.Number,
            WorkspaceId = batch.WorkspaceId,
            RowKey = line.Fields.RowKey(batch.AccountId),
            Verdict = RowVerdict.Waiting,
            Title = line.Fields.Title,
            Description = line.Fields.Description,
            AltText = line.Fields.AltText,
            Link = line.Fields.Link,
            MediaAddress = line.Fields.MediaAddress,
            BoardName = line.Fields.BoardName,
            PublishDate = line.Fields.PublishDate,
            Keywords = line.Fields.Keywords,
        };
        if (line.Trouble is { } trouble)
        {
            RowCheck.Refuse(row, trouble);
        }

        return row;
    }

    private static string NameOf(string? name)
    {
        var plain = string.Concat((Path.GetFileName(name) ?? "").Where(character => !char.IsControl(character))).Trim();

        return plain.Length == 0 ? UnnamedFile : plain[..Math.Min(plain.Length, ImportBatch.FileNameLimit)];
    }

    private static async Task<(string? Name, Stream? Content)> OpenAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data")
        {
            return (null, request.Body);
        }

        if (HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary)
        {
            return (null, null);
        }

        var form = new MultipartReader(boundary.ToString(), request.Body);
        while (await form.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.GetContentDispositionHeader() is { } disposition && disposition.IsFileDisposition())
            {
                return (HeaderUtilities.RemoveQuotes(disposition.FileName).ToString(), section.Body);
            }
        }

        return (null, null);
    }
}

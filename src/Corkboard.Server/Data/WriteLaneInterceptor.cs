using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Corkboard.Server.Data;

/// <summary>Refuses a bulk update or delete that did not wait for its turn: it belongs inside <see cref="CorkboardDb.WriteAsync"/>.</summary>
internal sealed class WriteLaneInterceptor : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        if (eventData is { Context: CorkboardDb { HoldsLane: false }, CommandSource: CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete })
        {
            throw new InvalidOperationException("A bulk write waits for its turn: run it inside CorkboardDb.WriteAsync.");
        }

        return ValueTask.FromResult(result);
    }
}

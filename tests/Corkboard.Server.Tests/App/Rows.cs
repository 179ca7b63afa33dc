using Corkboard.Server.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.App;

/// <summary>Changes stored rows, where moving the clock by days would make every loop of the server run for each of its ticks.</summary>
internal static class Rows
{
    extension(CorkboardApp app)
    {
        public async Task ChangeRowsAsync(Func<CorkboardDb, Task> change)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
            await db.WriteAsync(_ => change(db), CorkboardApp.Cancel);
        }
    }
}

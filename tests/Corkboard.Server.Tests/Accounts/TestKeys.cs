using System.Net.Http.Headers;
using Corkboard.Server.Data;
using Corkboard.Server.Tests.App;
using Corkboard.Server.Workspaces;
using Corkboard.Server.Workspaces.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Corkboard.Server.Tests.Accounts;

internal static class TestKeys
{
    extension(TestWorkspace workspace)
    {
        /// <summary>The same member with a second API key.</summary>
        public async Task<TestWorkspace> AnotherKeyAsync(CorkboardApp app)
        {
            var secret = ApiKeySecret.New();
            await using var scope = app.Services.GetRequiredService<WorkspaceScopes>().Enter(workspace.Id);
            var db = scope.ServiceProvider.GetRequiredService<CorkboardDb>();
            db.Add(new ApiKey
            {
                Id = EntityId.New<ApiKeyId>(app.Now),
                WorkspaceId = workspace.Id,
                MemberId = workspace.MemberId,
                Name = "Another",
                Prefix = ApiKeySecret.PrefixOf(secret),
                SecretHash = ApiKeySecret.Hash(secret),
                Scopes = string.Join(' ', ApiScope.All),
                CreatedAt = app.Now,
            });
            await db.SaveChangesAsync(CorkboardApp.Cancel);
            var client = app.Browser();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);

            return workspace with { Api = client };
        }
    }
}

using Microsoft.AspNetCore.Identity;

namespace Corkboard.Server.Members.Registration;

internal static class IdentityResults
{
    extension(IdentityResult result)
    {
        /// <summary>For steps whose conditions were checked before: a refusal is a bug, or somebody was faster.</summary>
        public void OrThrow()
        {
            if (!result.Succeeded)
            {
                throw new InvalidOperationException(
                    $"Identity refused a step: {string.Join(", ", result.Errors.Select(error => error.Code))}.");
            }
        }
    }
}

using System.ComponentModel.DataAnnotations;
using Corkboard.Server.Data;
using Corkboard.Server.Members;
using Corkboard.Server.Members.Proofs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Corkboard.Server.Workspaces.Keys;

/// <summary>Makes a key for a program that has no browser, from the member's own proof.</summary>
internal static class KeyByPassword
{
    public sealed record Request
    {
        [Required, StringLength(Member.EmailLimit)]
        public string Email { get; init; } = "";

        [Required, StringLength(MemberProblems.PasswordMaximum)]
        public string Password { get; init; } = "";

        /// <summary>A code of the authenticator app, or a recovery code; needed by members who have a second factor.</summary>
        [StringLength(40)]
        public string? Code { get; init; }

        [Required, StringLength(80)]
        public string Name { get; init; } = "";

        public IReadOnlyList<string> Scopes { get; init; } = [];

        /// <summary>The workspace; the member's oldest one where none is said.</summary>
        public Guid? WorkspaceId { get; init; }
    }

    public static async Task<Results<Created<KeyRing.NewKey>, ProblemHttpResult>> HandleAsync(
        Request request,
        Credentials credentials,
        KeyRing keys,
        CorkboardDb db,
        AttemptPace pace,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (!pace.MaySignIn(http))
        {
            return TypedResults.Problem(MemberProblems.TooManyAttempts);
        }

        switch (await credentials.ProveAsync(request.Email, request.Password, request.Code, cancellationToken))
        {
            case Proof.Proven(var member, _):
                var places = await Places.OfAsync(db, member.MemberId, cancellationToken);
                var place = places.FirstOrDefault(place => request.WorkspaceId is not { } wanted || place.WorkspaceId.Value == wanted);
                if (place is null)
                {
                    return TypedResults.Problem(WorkspaceProblems.WorkspaceUnknown);
                }

                var wish = new KeyRing.Request { Name = request.Name, Scopes = request.Scopes };
                var (key, problem) = await keys.MakeAsync(wish, member.MemberId, place.WorkspaceId, place.Role, cancellationToken);

                return key is null ? TypedResults.Problem(problem!) : TypedResults.Created($"/api/keys/{key.Id}", key);

            case Proof.CodeWanted:
                return TypedResults.Problem(MemberProblems.CodeWanted);

            case Proof.NotApproved:
                return TypedResults.Problem(MemberProblems.NotApproved);

            case Proof.Closed:
                return TypedResults.Problem(MemberProblems.Closed);

            default:
                return TypedResults.Problem(MemberProblems.SignInRefused);
        }
    }
}

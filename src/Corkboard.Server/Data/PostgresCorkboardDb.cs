using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Corkboard.Server.Data;

/// <summary>The schema on PostgreSQL, whose driver knows NodaTime's types.</summary>
internal sealed class PostgresCorkboardDb(
    DbContextOptions<PostgresCorkboardDb> options, CurrentWorkspace workspace, IWriteLane lane)
    : CorkboardDb(options, workspace, lane);

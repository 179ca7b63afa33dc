using Corkboard.Conventions.Tests.Reading;
using Mono.Cecil;

namespace Corkboard.Conventions.Tests.Data;

/// <summary>Outside <c>Data/</c> nobody asks which database it is, names a driver, or writes SQL; SQL is written in <c>Data/Sql</c>.</summary>
internal static class DatabaseWall
{
    private const string Data = "Corkboard.Server.Data";

    private static readonly string[] s_drivers =
    [
        "Npgsql", "NpgsqlTypes", "Microsoft.Data.Sqlite", "SQLitePCL", "Microsoft.EntityFrameworkCore.Sqlite",
    ];

    private static readonly string[] s_questions = ["get_ProviderName", "IsNpgsql", "IsSqlite", "IsRelational"];

    private static readonly string[] s_sql = ["FromSql", "SqlQuery", "ExecuteSql", "set_CommandText"];

    /// <summary>Outside of <c>Data/Sql</c>: the settings that SQLite and PostgreSQL are opened with.</summary>
    private static readonly Dictionary<string, string> s_settings = new(StringComparer.Ordinal)
    {
        ["Corkboard.Server.Data.SqliteConnectionSettings"] = "sets PRAGMAs when a connection opens",
        ["Corkboard.Server.Data.SqliteDatabase"] = "sets PRAGMAs when a connection of its own opens",
        ["Corkboard.Server.Data.PostgresDatabase"] = "asks for durable commits on a connection of its own",
    };

    public static IEnumerable<string> Violations(ModuleDefinition server) =>
        server.Outermost().Where(type => !Slices.IsOutside(type)).SelectMany(Violations).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Violations(TypeDefinition type) =>
        IsIn(type, Data) ? SqlOutOfPlace(type) : [.. Drivers(type), .. Calls(type)];

    private static IEnumerable<string> SqlOutOfPlace(TypeDefinition type) =>
        IsIn(type, $"{Data}.Sql") || IsIn(type, $"{Data}.Migrations") || s_settings.ContainsKey(type.FullName)
            ? []
            : type.MethodsUsed().Where(IsSql).Select(method => $"{type.FullName} writes SQL with {method.Name}.");

    private static IEnumerable<string> Drivers(TypeDefinition type) =>
        type.TypesUsed().Where(IsDriver).Select(used => $"{type.FullName} names the driver's {used.FullName}.");

    private static IEnumerable<string> Calls(TypeDefinition type) =>
    [
        .. type.MethodsUsed().Where(IsQuestion).Select(method => $"{type.FullName} asks {method.Name}."),
        .. type.MethodsUsed().Where(IsSql).Select(method => $"{type.FullName} writes SQL with {method.Name}."),
        .. type.TypesUsed().Where(used => used.FullName == $"{Data}.DatabaseKind").Select(_ => $"{type.FullName} asks for the kind of database."),
    ];

    private static bool IsDriver(TypeReference type) =>
        s_drivers.Any(driver => type.Namespace == driver || type.Namespace.StartsWith($"{driver}.", StringComparison.Ordinal));

    private static bool IsQuestion(MethodReference method) => s_questions.Contains(method.Name);

    private static bool IsSql(MethodReference method) =>
        s_sql.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal)) || method.Name == "get_CommandText";

    private static bool IsIn(TypeDefinition type, string part) =>
        type.Namespace == part || type.Namespace.StartsWith($"{part}.", StringComparison.Ordinal);
}

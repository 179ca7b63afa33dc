namespace Corkboard.Server.Tests.Data;

/// <summary>A table as the database itself describes it.</summary>
internal sealed record StoredTable(
    string Name, IReadOnlyList<(string Name, string Type)> Columns, IReadOnlyList<(string Own, string Principal, string Theirs)> Keys)
{
    public const string SqliteColumns = """
        SELECT master.name, info.name, info.type FROM sqlite_master master JOIN pragma_table_info(master.name) info
        WHERE master.type = 'table' ORDER BY master.name, info.cid
        """;

    public const string SqliteKeys = """
        SELECT master.name, key."from", key."table", key."to" FROM sqlite_master master JOIN pragma_foreign_key_list(master.name) key
        WHERE master.type = 'table'
        """;

    public const string PostgresColumns = """
        SELECT held.relname::text, own.attname::text, format_type(own.atttypid, own.atttypmod) FROM pg_attribute own
        JOIN pg_class held ON held.oid = own.attrelid JOIN pg_namespace space ON space.oid = held.relnamespace
        WHERE space.nspname = 'public' AND held.relkind = 'r' AND own.attnum > 0 AND NOT own.attisdropped
        ORDER BY held.relname, own.attnum
        """;

    public const string PostgresKeys = """
        SELECT own.relname::text, mine.attname::text, other.relname::text, theirs.attname::text FROM pg_constraint key
        JOIN pg_class own ON own.oid = key.conrelid JOIN pg_class other ON other.oid = key.confrelid
        CROSS JOIN LATERAL unnest(key.conkey, key.confkey) AS pair(mine, theirs)
        JOIN pg_attribute mine ON mine.attrelid = own.oid AND mine.attnum = pair.mine
        JOIN pg_attribute theirs ON theirs.attrelid = other.oid AND theirs.attnum = pair.theirs
        WHERE key.contype = 'f'
        """;
}

using System.Data.Common;

namespace Corkboard.Server.Data.Sql;

/// <summary>Words for running one hand-written statement.</summary>
internal static class Statement
{
    extension(DbConnection connection)
    {
        /// <summary>The statement as a command of this connection, in its transaction where there is one.</summary>
        public DbCommand Prepare(string statement, DbTransaction? transaction = null)
        {
            var command = connection.CreateCommand();
            command.CommandText = statement;
            command.Transaction = transaction;

            return command;
        }
    }

    extension(DbCommand command)
    {
        /// <summary>Gives a named parameter its value; none is stored as NULL.</summary>
        public void Give(string name, object? value)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
    }
}

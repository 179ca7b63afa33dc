using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Corkboard.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Restoration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "restoration",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: false),
                    restored_at = table.Column<long>(type: "INTEGER", nullable: false),
                    released_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_restoration", x => x.id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "restoration");
        }
    }
}

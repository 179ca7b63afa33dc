using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace Corkboard.Server.Data.Migrations.Postgres
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
                    id = table.Column<int>(type: "integer", nullable: false),
                    taken_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    restored_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    released_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
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

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Corkboard.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Spacing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "spacing_days",
                table: "workspace",
                type: "INTEGER",
                nullable: false,
                defaultValue: 7);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "spacing_days",
                table: "workspace");
        }
    }
}

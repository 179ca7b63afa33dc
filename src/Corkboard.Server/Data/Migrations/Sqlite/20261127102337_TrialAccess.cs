using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Corkboard.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TrialAccess : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "app_tier",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    tier = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    learnt_from = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    learnt_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_app_tier", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_policy",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_policy", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ticked_step",
                columns: table => new
                {
                    step = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ticked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ticked_by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ticked_step", x => x.step);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "app_tier");

            migrationBuilder.DropTable(
                name: "privacy_policy");

            migrationBuilder.DropTable(
                name: "ticked_step");
        }
    }
}

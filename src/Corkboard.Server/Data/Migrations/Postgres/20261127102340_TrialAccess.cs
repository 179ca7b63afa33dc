using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace Corkboard.Server.Data.Migrations.Postgres
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
                    id = table.Column<int>(type: "integer", nullable: false),
                    tier = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    learnt_from = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    learnt_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_app_tier", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_policy",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    changed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_policy", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ticked_step",
                columns: table => new
                {
                    step = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ticked_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ticked_by = table.Column<Guid>(type: "uuid", nullable: false)
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

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Corkboard.Server.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ListsByTheirOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_scheduled_pin_draft_id",
                table: "scheduled_pin");

            migrationBuilder.CreateIndex(
                name: "ix_scheduled_pin_workspace_id_draft_id",
                table: "scheduled_pin",
                columns: new[] { "workspace_id", "draft_id" });

            migrationBuilder.CreateIndex(
                name: "ix_draft_workspace_id_state_changed_at",
                table: "draft",
                columns: new[] { "workspace_id", "state", "changed_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_scheduled_pin_workspace_id_draft_id",
                table: "scheduled_pin");

            migrationBuilder.DropIndex(
                name: "ix_draft_workspace_id_state_changed_at",
                table: "draft");

            migrationBuilder.CreateIndex(
                name: "ix_scheduled_pin_draft_id",
                table: "scheduled_pin",
                column: "draft_id");
        }
    }
}

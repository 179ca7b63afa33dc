using Corkboard.Server.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Corkboard.Server.Data;

/// <summary>The schema on SQLite, which knows numbers and texts: instants are ticks, dates are ISO texts.</summary>
internal sealed class SqliteCorkboardDb(
    DbContextOptions<SqliteCorkboardDb> options, CurrentWorkspace workspace, IWriteLane lane)
    : CorkboardDb(options, workspace, lane)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        configurationBuilder.Properties<LocalDateTime>().HaveConversion<LocalDateTimeConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetConverter>();
    }

    private sealed class InstantConverter()
        : ValueConverter<Instant, long>(at => at.ToUnixTimeTicks(), ticks => Instant.FromUnixTimeTicks(ticks));

    private sealed class LocalDateConverter() : ValueConverter<LocalDate, string>(
        date => LocalDatePattern.Iso.Format(date),
        text => LocalDatePattern.Iso.Parse(text).Value);

    private sealed class LocalDateTimeConverter() : ValueConverter<LocalDateTime, string>(
        time => LocalDateTimePattern.ExtendedIso.Format(time),
        text => LocalDateTimePattern.ExtendedIso.Parse(text).Value);

    private sealed class DateTimeOffsetConverter()
        : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new(ticks, TimeSpan.Zero));
}

using Corkboard.Simulator.State;

namespace Corkboard.Simulator.Boards;

internal sealed record SectionView(string Id, string Name)
{
    public static SectionView Of(Section section) => new(section.Id, section.Name);
}

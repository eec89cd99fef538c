namespace Iop.Domain.Scheduling.Weeks;

/// <summary>Room in which the ways of a day are marked before they are listed.</summary>
/// <param name="isKept">Whether it is used so often that it is worth the making of an aligned table.</param>
internal sealed class WayScratch(bool isKept)
{
    private int[] least = [];

    /// <summary>For each cell of a day the states that are ways, a bit for each.</summary>
    public uint[] Marks { get; private set; } = [];

    /// <summary>For each amount and number of units the least cost of what is at least as good, state by state.</summary>
    public int[] Least => least;

    public void Ensure(WeekPlaces places)
    {
        var size = places.Planes.Amounts * places.Width * WeekPlaces.Lanes;
        if (least.Length < size)
        {
            least = isKept ? AlignedTable.Make(size * 2) : new int[size * 2];
        }

        if (Marks.Length < places.CellCount)
        {
            Marks = new uint[places.CellCount];
        }
    }
}

namespace Iop.Domain.Scheduling.Weeks;

/// <summary>A weekly limit that places do not tell: bounds know it only by a toll on what it counts.</summary>
/// <param name="IsNeed">Whether it is a lower limit.</param>
/// <param name="Bound">Its value.</param>
/// <param name="Amounts">What a session of each class counts.</param>
internal sealed record SideLimit(bool IsNeed, int Bound, int[] Amounts);

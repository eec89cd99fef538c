namespace Iop.Domain.Scheduling.Programs;

/// <summary>What one more seat in a session would be worth, by the prices that gave the best bound.</summary>
/// <param name="Session">Id of the session.</param>
/// <param name="Thousandths">Thousandths of a unit of the objective, above zero.</param>
public sealed record SeatPrice(string Session, long Thousandths);

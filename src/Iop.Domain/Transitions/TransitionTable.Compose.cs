using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions;

public sealed partial class TransitionTable
{
    /// <summary>The table under another identifier and name.</summary>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public TransitionTable Named(string id, string name) => Of(id, name, Transitions);

    /// <summary>The table with more moves. One from and to the same levels and of the same kind takes the place of the table's own, criterion and priority with it.</summary>
    /// <exception cref="ArgumentException">The result is not sound; the message lists all problems.</exception>
    public TransitionTable With(params IEnumerable<Transition> transitions)
    {
        var added = Guard.Against.NullItem(Guard.Against.Null(transitions).ToValueList(), nameof(transitions));
        return Of(Id, Name, [.. Transitions.Where(own => !added.Any(own.IsSameMove)), .. added]);
    }

    /// <summary>The table with another move in the place of its own from and to the same levels and of the same kind.</summary>
    /// <exception cref="ArgumentException">The table has no such move, or the result is not sound.</exception>
    public TransitionTable Replace(Transition transition) => Transitions.Any(Guard.Against.Null(transition).IsSameMove)
        ? With(transition)
        : throw new ArgumentException($"The table has no {transition}.", nameof(transition));

    /// <summary>The table without moves of a kind from a level.</summary>
    /// <param name="from">The level left; null from outside care.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="to">The level entered; null: wherever they lead.</param>
    /// <exception cref="ArgumentException">The table has no such move, or the result is not sound.</exception>
    public TransitionTable Without(LevelOfCare? from, TransitionKind kind, LevelOfCare? to = null)
    {
        var left = Transitions.Where(own => own.From != from || own.Kind != kind || (to is not null && own.To != to)).ToValueList();
        return left.Count < Transitions.Count
            ? Of(Id, Name, left)
            : throw new ArgumentException($"The table has no {kind} from {from?.Id ?? "outside care"}{(to is null ? "" : $" to {to}")}.", nameof(kind));
    }

    /// <summary>Both tables in one, under the identifier and name of the left; where both have a move, the right one's counts. Checked again as a whole.</summary>
    /// <exception cref="ArgumentException">The result is not sound; the message lists all problems.</exception>
    public static TransitionTable operator +(TransitionTable left, TransitionTable right) => Guard.Against.Null(left).With(Guard.Against.Null(right).Transitions);
}

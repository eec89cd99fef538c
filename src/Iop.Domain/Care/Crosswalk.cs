using System.Collections.Frozen;
using Iop.Domain.Care.Systems;
using Iop.Domain.Foundation;

namespace Iop.Domain.Care;

/// <summary>Which levels of different systems answer each other: many to many, each with how certain it is and why. Immutable and thread-safe.</summary>
/// <remarks>
/// It is for reading and for review, never for converting a placement: a level is kept with its edition, and asked across only on demand.
/// What holds in one direction holds in the other, with the same certainty.
/// </remarks>
public sealed class Crosswalk : IEquatable<Crosswalk>
{
    private readonly FrozenDictionary<(LevelOfCare Level, LevelSystem To), CrosswalkAnswer> answers;

    /// <summary>Makes a crosswalk of pairs and, where there are any, notes.</summary>
    /// <exception cref="ArgumentException">Two levels are paired twice, whichever stands first, two notes speak of the same level and system, or one is null.</exception>
    public Crosswalk(IEnumerable<CrosswalkPair> pairs, IEnumerable<CrosswalkNote>? notes = null)
    {
        Pairs = Guard.Against.NullItem(Guard.Against.Null(pairs).ToValueList(), nameof(pairs));
        Notes = Guard.Against.NullItem(notes?.ToValueList() ?? [], nameof(notes));
        answers = Answers(Pairs, Notes).ToFrozenDictionary(answer => (answer.Level, answer.To));
    }

    /// <summary>The crosswalk among the systems of <see cref="LevelCatalog.Standard"/>: the two ASAM editions pair by pair, the others by our table of rungs.</summary>
    /// <remarks>Most of it is our judgment and says so. No source that was read gives it whole.</remarks>
    public static Crosswalk Standard => StandardCrosswalk.Known;

    /// <summary>The pairs, as they were given.</summary>
    public ValueList<CrosswalkPair> Pairs { get; }

    /// <summary>The notes, as they were given.</summary>
    public ValueList<CrosswalkNote> Notes { get; }

    /// <summary>A crosswalk with further pairs and notes, such as those of an app's own system; this one stays as it is.</summary>
    /// <exception cref="ArgumentException">Two levels would be paired twice, or two notes speak of the same level and system.</exception>
    public Crosswalk With(IEnumerable<CrosswalkPair> pairs, IEnumerable<CrosswalkNote>? notes = null) =>
        new([.. Pairs, .. Guard.Against.Null(pairs)], [.. Notes, .. notes ?? []]);

    /// <summary>The levels of a system that answer a level; asked for its own system, the level itself.</summary>
    /// <returns>An answer with a <see cref="CrosswalkAnswer.Note"/> where there is no member or more than one; systems of which the crosswalk knows nothing answer with none.</returns>
    public CrosswalkAnswer From(LevelOfCare level, LevelSystem to)
    {
        if (answers.TryGetValue((Guard.Against.Null(level), Guard.Against.Null(to)), out var answer))
        {
            return answer;
        }

        return level.System == to
            ? new(level, to, [new(level, CrosswalkCertainty.Stated, "The level itself.", level.Evidence, level.Citation)], note: null)
            : new(
                level,
                to,
                [],
                to == LevelSystem.Ladder
                    ? $"The crosswalk has no pair of {level.Id} and {to.Id}; its own system names the rung {level.Rung.Id} as the nearest."
                    : $"Nothing is known of {level.Id} in {to.Id}; that is not to say that no level answers it.");
    }

    /// <summary>Whether both have the same pairs and the same notes, each in the same order.</summary>
    public bool Equals(Crosswalk? other) => ReferenceEquals(this, other) || (other is not null && Pairs.Equals(other.Pairs) && Notes.Equals(other.Notes));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Crosswalk);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Pairs, Notes);

    /// <summary>Whether both have the same pairs and notes.</summary>
    public static bool operator ==(Crosswalk? left, Crosswalk? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ in a pair or a note.</summary>
    public static bool operator !=(Crosswalk? left, Crosswalk? right) => !(left == right);

    /// <summary>The number of pairs.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Pairs.Count} pairs");

    private static IEnumerable<CrosswalkAnswer> Answers(ValueList<CrosswalkPair> pairs, ValueList<CrosswalkNote> notes)
    {
        var members = new Dictionary<(LevelOfCare Level, LevelSystem To), List<CrosswalkMember>>();
        foreach (var pair in pairs)
        {
            if (!TryAdd(members, pair, pair.First, pair.Second) || !TryAdd(members, pair, pair.Second, pair.First))
            {
                throw new ArgumentException($"{pair.First.Id} and {pair.Second.Id} are paired twice.", nameof(pairs));
            }
        }

        var texts = new Dictionary<(LevelOfCare Level, LevelSystem To), string>();
        foreach (var note in notes)
        {
            if (!texts.TryAdd((note.Level, note.To), note.Text))
            {
                throw new ArgumentException($"Two notes speak of {note}.", nameof(notes));
            }
        }

        return from key in members.Keys.Union(texts.Keys)
               let known = members.GetValueOrDefault(key, [])
               let ordered = key.To.Levels.SelectMany(level => known.Where(member => member.Level == level)).ToValueList()
               let usual = ordered.Count > 1 ? "Several levels answer: which one holds is for a person to choose." : null
               select new CrosswalkAnswer(key.Level, key.To, ordered, texts.GetValueOrDefault(key) ?? usual);
    }

    private static bool TryAdd(Dictionary<(LevelOfCare Level, LevelSystem To), List<CrosswalkMember>> members, CrosswalkPair pair, LevelOfCare from, LevelOfCare to)
    {
        var key = (from, to.System);
        var known = members.GetValueOrDefault(key);
        if (known is null)
        {
            members.Add(key, known = []);
        }

        if (known.Exists(member => member.Level == to))
        {
            return false;
        }

        known.Add(new(to, pair.Certainty, pair.Why, pair.Evidence, pair.Citation));
        return true;
    }
}

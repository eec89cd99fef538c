using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Scheduling;

/// <summary>A candidate session of a program's week: it runs only if somebody attends it.</summary>
public sealed record Session
{
    /// <summary>Offers a session.</summary>
    /// <param name="id">Unique in its program week.</param>
    /// <param name="modality">The kind of session.</param>
    /// <param name="when">Wall time within one day, on the program's five-minute grid.</param>
    /// <param name="capacity">The most patients who may attend, 1 or more.</param>
    /// <param name="minimumToRun">The fewest patients with whom it runs, 1 or more: attendance is none or at least this.</param>
    /// <param name="clinician">Id of the clinician who leads it, or null.</param>
    /// <param name="room">Id of its room, or null.</param>
    /// <param name="telehealth">Whether no travel is needed.</param>
    /// <param name="levels">Ids of the levels of care that may attend; none for all.</param>
    /// <param name="requires">Traits that a patient must have.</param>
    /// <param name="series">Name of the closed group it belongs to, of which a patient attends all sessions or none; or null.</param>
    /// <param name="offer">Name of the set of alternatives of which at most one runs; or null.</param>
    /// <exception cref="ArgumentException">A text is empty, the interval spans midnight or leaves the grid, or it has both a series and an offer.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public Session(
        string id,
        Modality modality,
        WeekInterval when,
        int capacity,
        int minimumToRun = 1,
        string? clinician = null,
        string? room = null,
        bool telehealth = false,
        IEnumerable<string>? levels = null,
        IEnumerable<string>? requires = null,
        string? series = null,
        string? offer = null)
    {
        Id = Guard.Against.NullOrWhiteSpace(id);
        Modality = Guard.Against.Null(modality);
        When = ProgramGrid.OnGrid(when, nameof(when));
        Capacity = Guard.Against.NegativeOrZero(capacity);
        MinimumToRun = Guard.Against.NegativeOrZero(minimumToRun);
        Clinician = clinician;
        Room = room;
        Telehealth = telehealth;
        Levels = (levels ?? []).ToValueList();
        Requires = (requires ?? []).ToValueList();
        Series = series;
        Offer = offer;
        if (series is not null && offer is not null)
        {
            throw new ArgumentException("A session never has both a series and an offer.", nameof(offer));
        }
    }

    /// <summary>Unique in its program week.</summary>
    public string Id { get; }

    /// <summary>The kind of session.</summary>
    public Modality Modality { get; }

    /// <summary>Wall time within one day, half-open.</summary>
    public WeekInterval When { get; }

    /// <summary>The most patients who may attend.</summary>
    public int Capacity { get; }

    /// <summary>The fewest patients with whom it runs.</summary>
    public int MinimumToRun { get; }

    /// <summary>Id of the clinician who leads it, or null.</summary>
    public string? Clinician { get; }

    /// <summary>Id of its room, or null.</summary>
    public string? Room { get; }

    /// <summary>Whether no travel is needed.</summary>
    public bool Telehealth { get; }

    /// <summary>Ids of the levels of care that may attend; empty for all.</summary>
    public ValueList<string> Levels { get; }

    /// <summary>Traits that a patient must have.</summary>
    public ValueList<string> Requires { get; }

    /// <summary>Name of the closed group of which a patient attends all sessions or none; or null.</summary>
    public string? Series { get; }

    /// <summary>Name of the set of alternatives of which at most one runs; or null.</summary>
    public string? Offer { get; }

    /// <summary>Id and time.</summary>
    public override string ToString() => $"{Id} {When}";
}

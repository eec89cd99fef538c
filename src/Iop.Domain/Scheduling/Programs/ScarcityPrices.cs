using Iop.Domain.Calendar;
using Iop.Domain.Scheduling.Programs.Master;

namespace Iop.Domain.Scheduling.Programs;

/// <summary>Reads what scarce things are worth off the rows of the best bound.</summary>
/// <remarks>What the best schedule leaves over has no price: one more of it would lie beside the first.</remarks>
internal sealed class ScarcityPrices(ProgramWeek program, SolvedProgram solved)
{
    private readonly Weeks.Offering offering = solved.Compiled.Offering;

    /// <summary>All prices above zero, by kind, the dearest first, equals in the order of the program week.</summary>
    public IEnumerable<ScarcityPrice> Found()
    {
        var prices = new Dictionary<(ScarceThing Thing, string Id, WeekInterval? When), long>();
        foreach (var (r, price) in solved.Worth.RowPrices.Index().Where(item => item.Item > 0))
        {
            var row = solved.Model.Rows[r];
            if (Named(row) is { } thing && !IsLeft(row, thing.Thing))
            {
                prices[thing] = prices.GetValueOrDefault(thing) + (thing.Thing == ScarceThing.ClinicianHour ? price * (60 / ProgramGrid.Minutes) : price);
            }
        }

        var place = Places();
        return prices.OrderBy(item => item.Key.Thing).ThenByDescending(item => item.Value).ThenBy(item => place.GetValueOrDefault((item.Key.Thing, item.Key.Id)))
            .ThenBy(item => item.Key.Id, StringComparer.Ordinal).ThenBy(item => item.Key.When?.Start)
            .Select(item => new ScarcityPrice(item.Key.Thing, item.Key.Id, item.Key.When, item.Value));
    }

    private static IEnumerable<(int Session, int Amount)> Taking(MasterRow row) => row.Attendance.Concat(row.Running);

    private (ScarceThing Thing, string Id, WeekInterval? When)? Named(MasterRow row)
    {
        if (row.Personal.Length > 0 || row.Serving.Length > 0)
        {
            return null;
        }

        int[] sessions = [.. Taking(row).Select(item => item.Session).Distinct()];
        if (row is { Attendance: [{ Amount: 1, Session: var seat }], Running.Length: <= 1 } && sessions.Length == 1)
        {
            return (ScarceThing.Seat, offering.Sessions[seat].Id, null);
        }

        if (sessions.Length == 0 || Taking(row).Any(item => item.Amount <= 0))
        {
            return null;
        }

        var first = offering.Sessions[sessions[0]];
        var isOneOf = row.Right == 1 && Taking(row).All(item => item.Amount == 1);
        return isOneOf && sessions.Length < 2 ? null
            : isOneOf && first.Offer is { } offer && Shared(sessions, session => session.Offer) ? (ScarceThing.Offer, offer, null)
            : isOneOf && first.Clinician is { } leader && Shared(sessions, session => session.Clinician) ? (ScarceThing.Slot, leader, Common(sessions))
            : isOneOf && first.Room is { } room && Shared(sessions, session => session.Room) ? (ScarceThing.Room, room, null)
            : !isOneOf && first.Clinician is { } clinician && Shared(sessions, session => session.Clinician) ? (ScarceThing.ClinicianHour, clinician, null)
            : null;
    }

    /// <summary>Whether the best schedule does not use up what the row allows.</summary>
    private bool IsLeft(MasterRow row, ScarceThing thing)
    {
        var best = solved.Best;
        long right = row.Right;
        foreach (var (session, amount) in row.Running)
        {
            right -= best.Runs(session) ? amount : 0;
        }

        foreach (var (session, amount) in row.Attendance)
        {
            right -= (long)amount * best.Roster(session).Count;
        }

        return thing switch
        {
            ScarceThing.Seat => Taking(row).Any(item => best.Roster(item.Session).Count < offering.Capacity[item.Session]),
            ScarceThing.ClinicianHour => Taking(row).Any(item => !best.Runs(item.Session) && item.Amount <= right),
            _ => right > 0,
        };
    }

    private bool Shared(int[] sessions, Func<Session, string?> of) => Array.TrueForAll(sessions, session => of(offering.Sessions[session]) == of(offering.Sessions[sessions[0]]));

    private WeekInterval Common(int[] sessions) => new(
        (NodaTime.IsoDayOfWeek)(offering.Day[sessions[0]] + 1), sessions.Max(session => offering.Start[session]), sessions.Min(session => offering.End[session]));

    private Dictionary<(ScarceThing, string), int> Places()
    {
        var places = new Dictionary<(ScarceThing, string), int>();
        Add(ScarceThing.Seat, program.Sessions.Select(session => session.Id));
        Add(ScarceThing.Slot, program.Clinicians.Select(clinician => clinician.Id));
        Add(ScarceThing.ClinicianHour, program.Clinicians.Select(clinician => clinician.Id));
        Add(ScarceThing.Room, program.Rooms.Select(room => room.Id));
        Add(ScarceThing.Offer, program.Sessions.Select(session => session.Offer).OfType<string>().Distinct(StringComparer.Ordinal));
        return places;

        void Add(ScarceThing thing, IEnumerable<string> ids)
        {
            foreach (var (place, id) in ids.Index())
            {
                places[(thing, id)] = place;
            }
        }
    }
}

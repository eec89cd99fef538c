using System.Runtime.Intrinsics;

namespace Iop.Domain.Scheduling.Weeks;

/// <content>How a node is split on what its week may not do as a whole.</content>
internal sealed partial class WeekKernel
{
    /// <summary>Splits a node on the first thing that its week may not do as a whole; false where the week is sound.</summary>
    private bool Split(sbyte[] node, long bound) => SplitSeries(node, bound) || SplitOffer(node, bound) || SplitClinician(node, bound);

    private bool HasPartialSeries()
    {
        foreach (var series in patient.Series)
        {
            if (IsPartial(series))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPartial(int[] series)
    {
        var taken = 0;
        foreach (var at in series)
        {
            taken += weekPositions.Contains(at) ? 1 : 0;
        }

        return taken > 0 && taken < series.Length;
    }

    /// <summary>Whether the week keeps the waived limits and attends no series in part, no two alternatives of an offer, and no more of a clinician than there is.</summary>
    private bool IsSound() => !BreaksWaived() && !HasPartialSeries() && OfferTwice() is null && ClinicianOver() < 0;

    private bool SplitSeries(sbyte[] node, long bound)
    {
        foreach (var series in patient.Series)
        {
            if (IsPartial(series))
            {
                var without = Copy(node);
                var with = Copy(node);
                foreach (var at in series)
                {
                    without[at] = -1;
                    with[at] = 1;
                }

                Push(without, bound);
                Push(with, bound);
                return true;
            }
        }

        return false;
    }

    /// <summary>Of two alternatives attended, either the first is left out, or it is attended and every other alternative is left out.</summary>
    private bool SplitOffer(sbyte[] node, long bound)
    {
        if (OfferTwice() is not { } at)
        {
            return false;
        }

        Exclude(node, bound, at);
        Settle(node, bound, at, patient.Offering.OfferOf[patient.Sessions[at]]);
        return true;
    }

    /// <summary>The first position of which another alternative is attended too.</summary>
    private int? OfferTwice()
    {
        var offers = patient.Offering.OfferOf;
        for (var i = 0; i < weekPositions.Count; i++)
        {
            var offer = offers[patient.Sessions[weekPositions[i]]];
            for (var j = i + 1; offer >= 0 && j < weekPositions.Count; j++)
            {
                if (offers[patient.Sessions[weekPositions[j]]] == offer)
                {
                    return weekPositions[i];
                }
            }
        }

        return null;
    }

    private void Settle(sbyte[] node, long bound, int at, int offer)
    {
        var with = Copy(node);
        with[at] = 1;
        for (var other = 0; other < patient.Sessions.Length; other++)
        {
            if (other != at && patient.Offering.OfferOf[patient.Sessions[other]] == offer)
            {
                if (with[other] > 0)
                {
                    spare.Push(with);
                    return;
                }

                with[other] = -1;
            }
        }

        Push(with, bound);
    }

    private bool SplitClinician(sbyte[] node, long bound)
    {
        var over = ClinicianOver();
        if (over < 0)
        {
            return false;
        }

        foreach (var at in weekPositions)
        {
            if (patient.Offering.Clinician[patient.Sessions[at]] == over && !state.Running[patient.Sessions[at]])
            {
                Exclude(node, bound, at);
            }
        }

        return true;
    }

    /// <summary>The clinician, first in the order of the week, of whom the week asks more minutes of new sessions than are left; -1 where there is none.</summary>
    private int ClinicianOver()
    {
        clinicianUse.Clear();
        var offering = patient.Offering;
        foreach (var at in weekPositions)
        {
            var session = patient.Sessions[at];
            var clinician = offering.Clinician[session];
            if (clinician >= 0 && !state.Running[session] && state.ClinicianMinutes[clinician] < int.MaxValue)
            {
                clinicianUse.TryGetValue(clinician, out var minutes);
                clinicianUse[clinician] = minutes + offering.Minutes(session);
            }
        }

        foreach (var at in weekPositions)
        {
            var clinician = offering.Clinician[patient.Sessions[at]];
            if (clinician >= 0 && clinicianUse.TryGetValue(clinician, out var minutes) && minutes > state.ClinicianMinutes[clinician])
            {
                return clinician;
            }
        }

        return -1;
    }

    private void Exclude(sbyte[] node, long bound, int at)
    {
        if (node[at] > 0)
        {
            return;
        }

        var without = Copy(node);
        without[at] = -1;
        CloseBrokenSeries(without);
        Push(without, bound);
    }

    private void Push(sbyte[] node, long bound)
    {
        open.Add(node);
        openBound.Add(bound);
    }

    /// <summary>Waives the upper limits that a cheap week seldom meets.</summary>
    private void Waive()
    {
        var layout = patient.Lanes;
        if (waived.Length != layout.Blocks)
        {
            waived = new Vector256<ushort>[layout.Blocks];
        }

        patient.Waivable.CopyTo(waived, 0);
    }

    private bool BreaksWaived()
    {
        for (var block = 0; block < waived.Length; block++)
        {
            if ((Broken(block) & waived[block]) != Vector256<ushort>.Zero)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Holds the week to the waived limits that it breaks; false where it breaks none.</summary>
    private bool Unwaive()
    {
        if (!BreaksWaived())
        {
            return false;
        }

        for (var block = 0; block < waived.Length; block++)
        {
            waived[block] &= ~Broken(block);
        }

        Forget();
        return true;
    }

    /// <summary>The weekly upper limits that the week breaks.</summary>
    private Vector256<ushort> Broken(int block)
    {
        var layout = patient.Lanes;
        var used = Vector256<ushort>.Zero;
        var days = 0;
        foreach (var at in weekPositions)
        {
            used += patient.Add[(patient.Classes.Of[at] * layout.Blocks) + block];
            days |= 1 << patient.Offering.Day[patient.Sessions[at]];
        }

        for (; days != 0; days &= days - 1)
        {
            used += layout.DayAdd[block];
        }

        return ~Vector256.Equals(Vector256.Min(used, layout.Cap[block]), used) & patient.Waivable[block];
    }

    /// <summary>Forgets the days swept, as what they were swept for has changed.</summary>
    private void Forget()
    {
        memo.Clear();
        memoUsed = 0;
        labels.Forget();
    }
}

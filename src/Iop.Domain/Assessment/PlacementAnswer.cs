using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>Puts the claims of one patient together. Each claim lies between two asks, so all that the patient can turn out to be lies between the mildest and the severest.</summary>
/// <remarks>
/// A set of levels at or above every minimum is known by its least members. So the answer is the same whatever the open claims turn out to be exactly when the
/// mildest and the severest leave the same set, and ask for some level or both for none.
/// </remarks>
internal sealed class PlacementAnswer
{
    private readonly TablePlacement policy;
    private readonly UpperBounds bounds;
    private readonly PatientAssessment assessment;
    private readonly ValueList<PlacementClaim> claims;
    private readonly (ulong Set, bool Asks) mildest;
    private readonly (ulong Set, bool Asks) severest;

    public PlacementAnswer(TablePlacement policy, UpperBounds bounds, PatientAssessment assessment, ValueList<PlacementClaim> claims)
    {
        this.policy = policy;
        this.bounds = bounds;
        this.assessment = assessment;
        this.claims = claims;
        mildest = Meet(claims.Select(claim => claim.Least.Level));
        severest = Meet(claims.Select(claim => claim.Most.Level));
    }

    public PlacementRecommendation Recommendation()
    {
        var floor = mildest.Asks ? bounds.LeastOf(mildest.Set) : [];
        var (outcome, why) = Outcome(floor);
        return new(
            policy.Id,
            assessment.Patient,
            assessment.On,
            outcome,
            why,
            outcome == PlacementOutcome.Recommended ? floor[0] : null,
            outcome == PlacementOutcome.Recommended ? Others(floor[0]) : outcome == PlacementOutcome.SeveralLevels ? floor : [],
            floor,
            Concurrent(),
            Drivers(),
            claims.Where(claim => claim.IsOpen).Select(Gap).OfType<PlacementGap>(),
            PlacementScores.Concerns(assessment),
            PlacementScores.Safety(assessment));
    }

    private (PlacementOutcome Outcome, string Why) Outcome(ValueList<LevelOfCare> floor) =>
        assessment.Population is { } population && policy.Dimensions.Population is { } written && population != written
            ? (PlacementOutcome.Indeterminate, $"The dimensions of {policy.Dimensions.Name} are not written for this patient's age group.")
        : mildest.Set == 0 ? (PlacementOutcome.Indeterminate, $"No level of {policy.Levels} is at or above every minimum: {PlacementWords.Both(Minimums())}.")
        : mildest != severest ? (PlacementOutcome.Indeterminate, "What is missing could change the level.")
        : !mildest.Asks ? (PlacementOutcome.NoneAsked, "Nothing asks for a level of treatment.")
        : floor.FirstOrDefault(IsForOthers) is { } other ? (PlacementOutcome.Indeterminate, $"{other.Named()} meets every minimum, but is not for this patient's age group.")
        : floor.Count > 1 ? (PlacementOutcome.SeveralLevels, $"Each of these meets every minimum, and none is less intensive than another: {PlacementWords.Either(floor)}. A person chooses.")
        : (PlacementOutcome.Recommended, $"{floor[0].Named()} is the least level at or above every minimum.");

    /// <summary>The levels of treatment next above one: they meet every minimum too.</summary>
    private IEnumerable<LevelOfCare> Others(LevelOfCare recommended) => recommended.OneStepUp.Where(level => level.Track == CareTrack.Treatment && !IsForOthers(level));

    private bool IsForOthers(LevelOfCare level) => level.Population is { } written && assessment.Population is { } population && written != population;

    private IEnumerable<PlacementDriver> Drivers() => claims
        .Where(claim => claim.Subject == PlacementSubject.Dimension || claim.Least != default)
        .Select(claim =>
        {
            var asks = claim.Least.Level;
            var decisive = asks is not null && !claims.Any(other => other.Least.Level is { } level && level.Compare(asks) == IntensityOrder.Less);
            var weighs = claim.Rating?.Dimension.WeighsOnOffer is true;
            return new PlacementDriver(claim.Subject, claim.Name, Sentence(claim, decisive, weighs), claim.Rating, asks, claim.Least.Beside, decisive, weighs);
        })
        .Concat(PlacementScores.Concerned(assessment));

    private static string Sentence(PlacementClaim claim, bool decisive, bool weighs) =>
        $"{claim.Words}: {(claim.IsOpen ? $"{claim.Least.Text} to {claim.Most.Text}" : claim.Least.Text)}."
        + (decisive ? " It keeps less intensive levels out." : "") + (weighs ? " It may change what is offered." : "");

    /// <summary>The gap that an open claim leaves; null where knowing it could change nothing. Where the other open claims are mildest it can change most.</summary>
    private PlacementGap? Gap(PlacementClaim open)
    {
        var others = claims.Where(claim => !ReferenceEquals(claim, open)).ToList();
        var level = Meet(others.Select(claim => claim.Least.Level).Append(open.Most.Level)) != mildest;
        var beside = !Maximal(others.Select(claim => claim.Least.Beside).Append(open.Most.Beside)).Equals(Concurrent());
        return level || beside ? new(open.Subject, open.Name, $"{open.Words}.", level, beside) : null;
    }

    private ValueList<LevelOfCare> Concurrent() => Maximal(claims.Select(claim => claim.Least.Beside));

    /// <summary>The levels beside the treatment above which no other one asked for stands, in the system's order.</summary>
    private ValueList<LevelOfCare> Maximal(IEnumerable<LevelOfCare?> beside)
    {
        var asked = beside.OfType<LevelOfCare>().ToHashSet();
        return policy.Levels.Levels.Where(level => asked.Contains(level) && !asked.Any(other => level.Compare(other) == IntensityOrder.More)).ToValueList();
    }

    private ValueList<LevelOfCare> Minimums()
    {
        var asked = claims.Select(claim => claim.Least.Level).OfType<LevelOfCare>().ToHashSet();
        return policy.Levels.Levels.Where(level => asked.Contains(level) && !asked.Any(other => level.Compare(other) == IntensityOrder.More)).ToValueList();
    }

    private (ulong Set, bool Asks) Meet(IEnumerable<LevelOfCare?> minimums)
    {
        var meet = (Set: bounds.All, Asks: false);
        foreach (var level in minimums.OfType<LevelOfCare>())
        {
            meet = (meet.Set & bounds.AtOrAbove(level), true);
        }

        return meet;
    }
}

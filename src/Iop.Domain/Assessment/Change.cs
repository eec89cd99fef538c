using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

/// <summary>What became of a scale between two scores of one instrument.</summary>
/// <remarks>
/// The outcome is told by thresholds that were read, and by those that the caller passes, never by a bare difference. The source of the PHQ-9 marks names a fall by half and a low score
/// side by side; they are read as two marks: a fall by half is response, and only both together are remission. The lower score alone is shown by <see cref="MeetsRemission"/> and makes no outcome.
/// The default value is a change of which nothing is known.
/// </remarks>
public readonly record struct Change
{
    private const string NoScore = "The default value is no score.";

    private Change(ChangeOutcome outcome, int? difference, bool? meetsResponse, bool? meetsRemission, ChangeThreshold? threshold)
    {
        Outcome = outcome;
        Difference = difference;
        MeetsResponse = meetsResponse;
        MeetsRemission = meetsRemission;
        Threshold = threshold;
    }

    /// <summary>What a source would call it: remission before response, response before points.</summary>
    public ChangeOutcome Outcome { get; }

    /// <summary>The later value less the earlier one; null where one is not known, or where a gate let the items of one score be asked and those of the other not.</summary>
    public int? Difference { get; }

    /// <summary>Whether the response mark is met; null where there is none in use, or a value is not known.</summary>
    public bool? MeetsResponse { get; }

    /// <summary>Whether the remission mark is met, response or not; null where there is none in use, or a value is not known.</summary>
    public bool? MeetsRemission { get; }

    /// <summary>The threshold that decided, with its citation; null where none did.</summary>
    public ChangeThreshold? Threshold { get; }

    /// <summary>Compares two scores; allocates nothing.</summary>
    /// <param name="earlier">The score to start from.</param>
    /// <param name="later">A score of the same instrument, on the same day or later.</param>
    /// <param name="scale">The code of the scale; null: the total, or the only scale.</param>
    /// <param name="thresholds">Thresholds to use beside those of the instrument that were read, such as <c>Instrument.Phq9.ThresholdOf("five-points")</c>; one of a measure replaces the instrument's own.</param>
    /// <exception cref="ArgumentException">A score is the default value, the instruments or versions differ, the later score is the earlier one, there is no such scale, or a threshold does not fit it.</exception>
    public static Change Between(in Score earlier, in Score later, string? scale = null, params ReadOnlySpan<ChangeThreshold> thresholds)
    {
        _ = earlier.IsDefault ? throw new ArgumentException(NoScore, nameof(earlier)) : later.IsDefault ? throw new ArgumentException(NoScore, nameof(later)) : false;
        var instrument = earlier.Instrument;
        if (instrument != later.Instrument)
        {
            throw new ArgumentException($"Scores of {Name(instrument)} and of {Name(later.Instrument)} are never compared.", nameof(later));
        }

        if (later.On < earlier.On)
        {
            throw new ArgumentException($"The later score, {later}, was taken before the earlier one, {earlier}.", nameof(later));
        }

        var measured = instrument.ScaleOf(scale);
        var (response, remission, points) = (default(ChangeThreshold), default(ChangeThreshold), default(ChangeThreshold));
        foreach (var threshold in instrument.ChangeThresholds)
        {
            if (threshold.Evidence != EvidenceStatus.Unverified && threshold.Scale == measured.Code)
            {
                Take(threshold, ref response, ref remission, ref points);
            }
        }

        foreach (var threshold in thresholds)
        {
            Guard.Against.Null(threshold, nameof(thresholds));
            if (threshold.Scale != measured.Code || !threshold.Fits(measured))
            {
                throw new ArgumentException($"The change threshold {threshold} does not fit the scale {measured.Code} of {instrument.Id}.", nameof(thresholds));
            }

            Take(threshold, ref response, ref remission, ref points);
        }

        return earlier.Value(measured.Code) is { } before && later.Value(measured.Code) is { } after && SameBranch(earlier, later, measured)
            ? Between(before, after, measured, response, remission, points)
            : default;
    }

    /// <summary>No outcome and no value: both are clinical content.</summary>
    public override string ToString() => nameof(Change);

    private static Change Between(int before, int after, Scale scale, ChangeThreshold? response, ChangeThreshold? remission, ChangeThreshold? points)
    {
        bool? meetsResponse = response is null ? null : before > 0 && 100 * (before - after) >= response.Value * before;
        bool? meetsRemission = remission is null ? null : before > remission.Value && after <= remission.Value;
        var better = scale.Direction == ScoreDirection.HigherIsWorse ? before - after : after - before;
        var (outcome, threshold) = (meetsResponse, meetsRemission) switch
        {
            (true, true) => (ChangeOutcome.Remission, remission),
            (true, _) => (ChangeOutcome.Response, response),
            _ when points is null => (ChangeOutcome.Indeterminate, null),
            _ when better >= points.Value => (ChangeOutcome.Improved, points),
            _ when -better >= points.Value => (ChangeOutcome.Worsened, points),
            _ => (ChangeOutcome.Unchanged, points),
        };
        return new(outcome, after - before, meetsResponse, meetsRemission, threshold);
    }

    private static void Take(ChangeThreshold threshold, ref ChangeThreshold? response, ref ChangeThreshold? remission, ref ChangeThreshold? points)
    {
        switch (threshold.Measure)
        {
            case ChangeMeasure.PercentLower:
                response = threshold;
                break;
            case ChangeMeasure.AtOrBelow:
                remission = threshold;
                break;
            default:
                points = threshold;
                break;
        }
    }

    /// <summary>A zero behind a closed gate is not the zero of somebody who was asked; a gate that is scored itself makes no such difference.</summary>
    private static bool SameBranch(in Score earlier, in Score later, Scale scale) =>
        earlier.Instrument.Gate is not { } gate || ((scale.ItemMask >> gate.Item) & 1) != 0
        || (earlier.Branch == later.Branch && earlier.Branch is ScoreBranch.Asked or ScoreBranch.NotAsked);

    private static string Name(Instrument instrument) => $"{instrument.Id} ({instrument.Version})";
}

using System.Globalization;

namespace Iop.Domain.Assessment;

/// <summary>What the cut points of a scale must keep to.</summary>
internal static class ScaleCuts
{
    public static void Check(Scale scale, string parameter)
    {
        foreach (var cut in scale.CutPoints)
        {
            var (least, most) = cut.Comparison == CutComparison.AtLeast ? (scale.Least + 1, scale.Most) : (scale.Least, scale.Most - 1);
            if (cut.Value < least || cut.Value > most)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Cut point {cut} does not split the scale {scale.Code}; {least} to {most} would."), parameter);
            }
        }

        foreach (var line in scale.CutPoints.GroupBy(cut => cut.Code, StringComparer.Ordinal))
        {
            if (line.DistinctBy(cut => cut.Sex).Count() != line.Count() || (line.Any(cut => cut.Sex is null) && line.Count() > 1))
            {
                throw new ArgumentException($"Cut point {line.Key} is stated once for everyone, or once for each sex.", parameter);
            }

            if (line.DistinctBy(cut => cut.Comparison).Count() > 1)
            {
                throw new ArgumentException($"Cut point {line.Key} is reached from the same side by both sexes.", parameter);
            }
        }
    }
}

using Iop.Domain.Assessment;
using Iop.Domain.Care;

namespace Iop.Domain.Json.Assessments;

/// <summary>An entry of a placement table on scores, with the levels that its codes name.</summary>
internal sealed record PolicyLine(ScoreEntry Entry, LevelOfCare? Level, LevelOfCare? Beside);

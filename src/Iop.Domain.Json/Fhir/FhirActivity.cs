using Iop.Domain.Calendar;
using Iop.Domain.Care;
using Iop.Domain.Json.Reading;
using Iop.Domain.Plans;

namespace Iop.Domain.Json.Fhir;

/// <summary>What an activity of a care plan says of a week.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Level">The level that its code names; null where it is the plan's.</param>
/// <param name="Bounds">The days on which it holds; null where they are the plan's.</param>
/// <param name="Session">The session that it prescribes; null where it is an order of a level alone, or its week is not stated.</param>
/// <param name="IsProgram">Whether the code names a program and no kind of session: the frame around the sessions, where they are stated too.</param>
/// <param name="IsUntimed">Whether it is a kind of session of which length or frequency is not stated.</param>
internal sealed record FhirActivity(JsonCursor At, LevelOfCare? Level, CarePeriod? Bounds, SessionPrescription? Session, bool IsProgram, bool IsUntimed);

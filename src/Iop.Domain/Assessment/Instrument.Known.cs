using Iop.Domain.Assessment.Instruments;
using Iop.Domain.Foundation;

namespace Iop.Domain.Assessment;

public sealed partial class Instrument
{
    /// <summary>PHQ-9, depression: nine items, total 0 to 27; item 9 raises a safety concern.</summary>
    public static Instrument Phq9 => Phq9Questionnaire.Instrument;

    /// <summary>GAD-7, anxiety: seven items, total 0 to 21.</summary>
    public static Instrument Gad7 => Gad7Questionnaire.Instrument;

    /// <summary>AUDIT, alcohol: ten items, total 0 to 40; asks about the past year.</summary>
    public static Instrument Audit => AuditQuestionnaire.Instrument;

    /// <summary>AUDIT-C, alcohol consumption: three items, total 0 to 12; asks about the past year.</summary>
    public static Instrument AuditC => AuditCQuestionnaire.Instrument;

    /// <summary>DAST-10, drugs other than alcohol: ten items, total 0 to 10.</summary>
    public static Instrument Dast10 => Dast10Questionnaire.Instrument;

    /// <summary>Brief Addiction Monitor with continuous items of 0 to 30: three subscales, no valid total. Another version than <see cref="BamR"/>.</summary>
    public static Instrument Bam => BamQuestionnaire.Instrument;

    /// <summary>Brief Addiction Monitor, revised, with Likert items of 0 to 4: three subscales, no valid total. Another version than <see cref="Bam"/>.</summary>
    public static Instrument BamR => BamRQuestionnaire.Instrument;

    /// <summary>Columbia Suicide Severity Rating Scale, screener: a triage, never a sum.</summary>
    public static Instrument CssrsScreener => CssrsScreenerQuestionnaire.Instrument;

    /// <summary>PC-PTSD-5: an exposure gate and five items, total 0 to 5.</summary>
    public static Instrument PcPtsd5 => PcPtsd5Questionnaire.Instrument;

    /// <summary>The instruments that come with the library, in the order of <see cref="InstrumentCatalog.Standard"/>.</summary>
    public static ValueList<Instrument> All => InstrumentCatalog.Standard.Instruments;
}

namespace Iop.Domain.Rules;

/// <summary>What an amount counts. Services are not hours, and sessions are not days.</summary>
public enum Measure
{
    /// <summary>Minutes, net of breaks.</summary>
    Minutes,

    /// <summary>Days with a session.</summary>
    Days,

    /// <summary>Sessions.</summary>
    Sessions,

    /// <summary>Services that count for a payer, as the sessions state them.</summary>
    Services,

    /// <summary>Sessions that the patient missed, with excuse or without; those that were cancelled are none.</summary>
    Missed,
}

namespace Iop.Domain.Simulation.Randomness;

/// <summary>The quantiles of the standard normal distribution, by the rational functions of Wichura (1988, algorithm AS 241), to about 1e-16.</summary>
internal static class NormalQuantile
{
    private static ReadOnlySpan<double> MiddleAbove =>
    [
        2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
        1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e0,
    ];

    private static ReadOnlySpan<double> MiddleBelow =>
    [
        5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
        5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1,
    ];

    private static ReadOnlySpan<double> NearAbove =>
    [
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
        3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0,
    ];

    private static ReadOnlySpan<double> NearBelow =>
    [
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1,
    ];

    private static ReadOnlySpan<double> FarAbove =>
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0,
    ];

    private static ReadOnlySpan<double> FarBelow =>
    [
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1,
    ];

    /// <summary>The number below which a share lies.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    public static double At(double share)
    {
        var distance = share - 0.5;
        if (Math.Abs(distance) <= 0.425)
        {
            return distance * Quotient(MiddleAbove, MiddleBelow, 0.180625 - (distance * distance));
        }

        return distance < 0 ? -Tail(-PortableMath.Log(share)) : Tail(-PortableMath.LogOnePlus(-share));
    }

    /// <summary>The number above which a share lies whose negative logarithm is given: for shares too small, or too near to 1, for a number.</summary>
    public static double AboveOf(double hazard)
    {
        // a share beyond one half lies below its number: the other side of the middle
        var share = PortableMath.Exp(-hazard);
        return share < 0.075 ? Tail(hazard) : share > 0.925 ? -Tail(-PortableMath.Log(-PortableMath.ExpMinusOne(-hazard))) : -At(share);
    }

    private static double Tail(double minusLog)
    {
        var root = Math.Sqrt(minusLog);
        return root <= 5 ? Quotient(NearAbove, NearBelow, root - 1.6) : Quotient(FarAbove, FarBelow, root - 5);
    }

    private static double Quotient(ReadOnlySpan<double> above, ReadOnlySpan<double> below, double x)
    {
        var (numerator, denominator) = (0.0, 0.0);
        for (var i = 0; i < above.Length; i++)
        {
            numerator = (numerator * x) + above[i];
            denominator = (denominator * x) + below[i];
        }

        return numerator / denominator;
    }
}

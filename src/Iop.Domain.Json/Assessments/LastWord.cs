using Iop.Domain.Json.Reading;

namespace Iop.Domain.Json.Assessments;

/// <summary>Makes a value after all its parts were held to each other.</summary>
internal static class LastWord
{
    /// <summary>What is found where no check of the reader says more; a test holds that this does not happen.</summary>
    public const string Found = "parts that do not fit together";

    private const int Longest = 400;

    /// <summary>The value, or null after reporting that its constructor refuses it: a file is refused with a problem and never with an exception, also by a rule that only the constructor knows.</summary>
    public static T? Make<T>(JsonCursor at, Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (ArgumentException fault)
        {
            at.Log.Add(at.Path, Found, JsonQuote.Cut(fault.Message, Longest));
            return null;
        }
    }
}

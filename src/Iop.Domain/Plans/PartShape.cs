namespace Iop.Domain.Plans;

/// <summary>How the parts of one list are told apart, named and compared.</summary>
/// <param name="Word">The domain's word for one of them.</param>
/// <param name="Text">One of them in words.</param>
/// <param name="Keys">By what two of them are the same part: the first key first.</param>
/// <param name="Compare">Notes what differs between two that are the same part, at a path.</param>
internal sealed record PartShape<T>(string Word, Func<T, string> Text, Func<T, object>[] Keys, Action<ChangeLog, string, T, T> Compare);

using System.Runtime.CompilerServices;

namespace Iop.Domain.Assessment;

/// <summary>The points of the items, by item number, in place; the default value has no answer.</summary>
internal struct ItemAnswers
{
    /// <summary>The points and one more, so that 0 says that there is no answer.</summary>
    private Slots slots;

    public readonly int? Of(int item) => slots[item] is var slot and > 0 ? slot - 1 : null;

    /// <summary>Takes the responses, unless one is of an unknown item, is given twice or has a value that is not allowed.</summary>
    public bool TryTake(Instrument instrument, ReadOnlySpan<ItemResponse> responses)
    {
        var given = 0UL;
        foreach (var response in responses)
        {
            var item = response.Item;
            var allowed = instrument.ValuesOf(item);
            if (allowed.IsEmpty || ((given >> item) & 1) != 0)
            {
                return false;
            }

            given |= 1UL << item;
            if (response.Value is { } points)
            {
                if (!allowed.Contains(points))
                {
                    return false;
                }

                slots[item] = (byte)(points + 1);
            }
        }

        return true;
    }

    public readonly bool HasSameAnswers(in ItemAnswers other) => ((ReadOnlySpan<byte>)slots).SequenceEqual(other.slots);

    [InlineArray(InstrumentItem.GreatestNumber + 1)]
    private struct Slots
    {
        private byte first;
    }
}

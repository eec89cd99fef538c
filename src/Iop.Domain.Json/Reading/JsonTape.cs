using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Iop.Domain.Json.Reading;

/// <summary>The parts of a JSON text in its order: where each begins and ends, and which part follows it. Part 0 is the value itself; the name of a property stands just before its value.</summary>
/// <remarks>What <see cref="JsonDocument"/> does, with less to do for each part that is looked at. Its memory is borrowed: nothing may look at it after <see cref="Dispose"/>.</remarks>
internal sealed partial class JsonTape : IDisposable
{
    private const int KindShift = 27; // above the offsets, which stay below MaxFileBytes, 2^26
    private const int BytesAPart = 8;
    private const int FewSlots = 512;
    private readonly ArraySegment<byte> utf8; // memory would be asked for its span at each part
    private Part[] parts;
    private int count;
    private int[] slots;
    private int taken;

    private JsonTape(ReadOnlyMemory<byte> utf8, ProblemLog log)
    {
        this.utf8 = MemoryMarshal.TryGetArray(utf8, out var array) ? array : utf8.ToArray();
        Log = log;
        parts = ArrayPool<Part>.Shared.Rent((utf8.Length / BytesAPart) + 1);
        slots = ArrayPool<int>.Shared.Rent(FewSlots);
    }

    /// <summary>Where problems of this text are reported.</summary>
    public ProblemLog Log { get; }

    /// <summary>Takes a text apart.</summary>
    /// <exception cref="JsonException">The text is not one JSON value, or nests too deep.</exception>
    public static JsonTape Parse(ReadOnlyMemory<byte> utf8, JsonReaderOptions options, ProblemLog log)
    {
        var tape = new JsonTape(utf8, log);
        try
        {
            if (!tape.Scan(utf8.Span, options.MaxDepth))
            {
                tape.count = 0;
                tape.Fill(new Utf8JsonReader(utf8.Span, options));
            }

            return tape;
        }
        catch (JsonException)
        {
            tape.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (parts.Length > 0)
        {
            ArrayPool<Part>.Shared.Return(parts);
            ArrayPool<int>.Shared.Return(slots);
            (parts, slots) = ([], []);
        }
    }

    public JsonValueKind Kind(int part) => parts[part].Kind;

    /// <summary>The part as it stands in the text, a string with its quotation marks.</summary>
    public ReadOnlySpan<byte> Raw(int part) => Between(parts[part].Start, parts[part].End);

    /// <summary>The characters of a string or name between its quotation marks, escapes as they stand.</summary>
    public ReadOnlySpan<byte> Inside(int part) => Between(parts[part].Start + 1, parts[part].End - 1);

    /// <summary>The properties of an object, or the items of a list.</summary>
    public int Count(int part) => parts[part].Count;

    /// <summary>The part after a value and all that is inside it.</summary>
    public int Next(int part) => parts[part].Next;

    /// <summary>The text of a string or name, or null where it is not well-formed Unicode, such as half of a surrogate pair.</summary>
    public string? Text(int part)
    {
        var inside = Inside(part);
        if (!inside.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(inside);
        }

        var reader = new Utf8JsonReader(Raw(part));
        reader.Read();
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The places that are set aside. What is set aside after this can be given back by setting it again, as soon as nobody asks for it any more.</summary>
    public int Taken
    {
        get => taken;
        set => taken = value;
    }

    /// <summary>Sets so many places aside for the parts of one object, all 0 at first, and gives the first; they stay until <see cref="Taken"/> is set back.</summary>
    public int Slots(int places, out Span<int> empty)
    {
        if (taken + places > slots.Length)
        {
            var more = ArrayPool<int>.Shared.Rent(Math.Max(slots.Length * 2, taken + places));
            slots.AsSpan(0, taken).CopyTo(more);
            ArrayPool<int>.Shared.Return(slots);
            slots = more;
        }

        empty = slots.AsSpan(taken, places);
        empty.Clear();
        taken += places;
        return taken - places;
    }

    /// <summary>What stands at a place that was set aside.</summary>
    public int Slot(int place) => slots[place];

    private ReadOnlySpan<byte> Between(int start, int end) => utf8.AsSpan(start, end - start);

    private void Fill(Utf8JsonReader reader)
    {
        var (open, isInList) = (-1, false);
        while (reader.Read())
        {
            var (token, start) = (reader.TokenType, (int)reader.TokenStartIndex);
            if (token is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                ref var closed = ref parts[open];
                (open, closed.Next, closed.End) = (closed.Next, count, start + 1);
                isInList = open >= 0 && parts[open].Kind == JsonValueKind.Array;
                continue;
            }

            if (count == parts.Length)
            {
                Grow();
            }

            if (isInList || token == JsonTokenType.PropertyName)
            {
                parts[open].Count++;
            }

            if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                // until it closes, next is what it stands in
                isInList = token == JsonTokenType.StartArray;
                parts[count] = new(isInList ? JsonValueKind.Array : JsonValueKind.Object, start, end: start, next: open);
                open = count++;
            }
            else
            {
                var quotes = token is JsonTokenType.PropertyName or JsonTokenType.String ? 2 : 0;
                parts[count] = new(Kind(token), start, end: start + reader.ValueSpan.Length + quotes, next: count + 1);
                count++;
            }
        }
    }

    private void Grow()
    {
        var more = ArrayPool<Part>.Shared.Rent(parts.Length * 2);
        parts.AsSpan(0, count).CopyTo(more);
        ArrayPool<Part>.Shared.Return(parts);
        parts = more;
    }

    private static JsonValueKind Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.PropertyName or JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        JsonTokenType.Null => JsonValueKind.Null,
        _ => throw new ArgumentOutOfRangeException(nameof(token)),
    };

    private struct Part(JsonValueKind kind, int start, int end, int next)
    {
        private readonly int kindAndStart = ((int)kind << KindShift) | start;

        public readonly JsonValueKind Kind => (JsonValueKind)(kindAndStart >> KindShift);

        public readonly int Start => kindAndStart & ((1 << KindShift) - 1);

        public int End { get; set; } = end;

        public int Next { get; set; } = next;

        public int Count { get; set; }
    }
}

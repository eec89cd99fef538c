using System.Text;
using Iop.Cli.Terminals;

namespace Iop.Cli.Tests;

public sealed class Utf8OutputTests
{
    private const int Room = 65_536;

    [Theory]
    [InlineData(Room - 1)]
    [InlineData(Room)]
    [InlineData(Room + 1)]
    [InlineData(3 * Room)]
    public void Text_and_bytes_come_out_in_order_whatever_their_length(int length)
    {
        using var stream = new MemoryStream();
        using var output = new Utf8Output(stream);
        output.Write(new string('a', length));
        output.WriteUtf8(Encoding.UTF8.GetBytes(new string('b', length)));
        output.Write('c');
        output.WriteLine("ü𝄞");
        output.Flush();

        Assert.Equal($"{new string('a', length)}{new string('b', length)}cü𝄞\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory]
    [InlineData(Room - 4)]
    [InlineData(Room - 3)]
    [InlineData(Room - 1)]
    [InlineData(Room)]
    public void A_character_in_several_bytes_is_whole_where_the_buffer_ends_and_where_a_write_ends(int before)
    {
        using var stream = new MemoryStream();
        using var output = new Utf8Output(stream);
        output.Write(new string('a', before));
        output.Write("𝄞"[0]);
        output.Write("𝄞"[1]);
        output.WriteUtf8("z"u8);
        output.Flush();

        Assert.Equal($"{new string('a', before)}𝄞z", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Nothing_is_handed_on_before_the_flush_where_it_fits()
    {
        using var stream = new MemoryStream();
        using var output = new Utf8Output(stream);
        output.Write("a");
        Assert.Equal(0, stream.Length);
        output.Flush();
        Assert.Equal(1, stream.Length);
    }
}

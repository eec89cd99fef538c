using Iop.Domain.Scheduling.Programs;

namespace Iop.Domain.Tests.Scheduling.Programs;

public sealed class ColumnPoolTests
{
    [Fact]
    public void A_week_is_kept_once_and_the_oldest_makes_room()
    {
        var pool = new ColumnPool(1);
        for (var i = 0; i < 401; i++)
        {
            pool.Add(0, new(i, [i]));
            pool.Add(0, new(i, [i]));
        }

        Assert.Equal(400, pool.Of(0).Count);
        Assert.Equal(1, pool.Of(0)[0].Cost);
    }

    [Fact]
    public void Only_the_cheaper_half_is_kept_where_there_are_very_many()
    {
        var pool = new ColumnPool(1);
        for (var i = 0; i < 300; i++)
        {
            pool.Add(0, new(i, [i]));
        }

        pool.Trim(0, week => -week.Cost);
        Assert.Equal(300, pool.Of(0).Count);
        pool.Add(0, new(300, [300]));
        pool.Trim(0, week => -week.Cost);
        Assert.Equal(200, pool.Of(0).Count);
        Assert.Equal(101, pool.Of(0).Min(week => week.Cost));

        pool.Add(0, new(5, [5]));
        Assert.Equal(201, pool.Of(0).Count);
    }

    [Fact]
    public void A_mirror_that_learned_gives_back_only_what_is_new()
    {
        var main = new ColumnPool(2);
        main.Add(0, new(1, [1]));
        ColumnPool[] mirrors = [new(2, forAnother: true), new(2, forAnother: true)];
        for (var round = 2; round < 6; round++)
        {
            foreach (var (i, mirror) in mirrors.Index())
            {
                mirror.Mirror(main);
                mirror.Add(i, new(round, [round, i]));
            }

            foreach (var mirror in mirrors)
            {
                main.AddFresh(mirror);
            }
        }

        foreach (var mirror in mirrors)
        {
            mirror.Mirror(main);
            Assert.Equal(main.Of(0), mirror.Of(0));
            Assert.Equal(main.Of(1), mirror.Of(1));
        }

        Assert.Equal((5, 4), (main.Of(0).Count, main.Of(1).Count));
    }
}

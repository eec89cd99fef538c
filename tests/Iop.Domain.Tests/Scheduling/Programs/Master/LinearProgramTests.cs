using Iop.Domain.Scheduling.Programs;
using Iop.Domain.Scheduling.Programs.Master;

namespace Iop.Domain.Tests.Scheduling.Programs.Master;

public sealed class LinearProgramTests
{
    [Fact]
    public void Prices_of_random_programs_are_feasible_and_meet_the_value_of_the_solution()
    {
        for (var seed = 0UL; seed < 300; seed++)
        {
            var random = new SearchRandom(seed);
            var (linear, costs, rights) = (new LinearProgram(), new List<double>(), new List<double>());
            var columns = new List<SparseColumn>();
            var rows = 3 + random.Below(30);
            for (var row = 0; row < rows; row++)
            {
                rights.Add(random.Below(6));
                linear.AddRow(rights[row], row < rows / 2 ? 50 : 0);
            }

            for (var column = 0; column < 120; column++)
            {
                int[] entries = [.. Enumerable.Range(0, rows).Where(_ => random.Percent(25))];
                costs.Add(random.Below(60) - (entries.Length == 0 ? 0 : 20));
                columns.Add(new(entries, [.. entries.Select(_ => 1.0 + random.Below(3))]));
                linear.AddColumn(columns[column], costs[column]);
                if (column % 40 == 39)
                {
                    Assert.True(linear.Solve(10_000), $"seed {seed}");
                }
            }

            var left = rights.ToArray();
            double value = 0;
            linear.ForEachBasic((variable, share) =>
            {
                value += share * costs[variable];
                foreach (var (row, amount) in columns[variable].Rows.Zip(columns[variable].Values))
                {
                    left[row] -= share * amount;
                }
            });
            Assert.All(left, slack => Assert.True(slack > -1e-3, $"seed {seed}"));
            Assert.Equal(linear.Objective, value + (50 * left.Take(rows / 2).Sum()), 0.05);
            for (var column = 0; column < 120; column++)
            {
                Assert.True(linear.ReducedCost(column) > -1e-5, $"seed {seed} column {column}");
            }
        }
    }

    [Fact]
    public void Factors_solve_forward_and_backward_before_and_after_exchanges()
    {
        for (var seed = 0UL; seed < 200; seed++)
        {
            var random = new SearchRandom(seed);
            var size = 2 + random.Below(25);
            SparseColumn Column(int must) => new(
                [must, .. Enumerable.Range(0, size).Where(row => row != must && random.Percent(20))],
                [.. Enumerable.Range(0, size + 1).Select(_ => 3.0 + random.Below(5))]);
            SparseColumn Cut(SparseColumn column) => column with { Values = column.Values[..column.Rows.Length] };
            var basis = Enumerable.Range(0, size).Select(row => Cut(Column(row))).ToArray();
            var factors = new BasisFactors();
            if (factors.Factor(basis).Count > 0)
            {
                continue;
            }

            for (var exchange = 0; exchange < 5; exchange++)
            {
                var entering = Cut(Column(random.Below(size)));
                var solved = Dense(entering, size);
                factors.Forward(solved);
                var position = Array.FindIndex(solved, entry => Math.Abs(entry) > 0.1);
                if (position >= 0)
                {
                    factors.Exchange(position, solved);
                    basis[position] = entering;
                }

                var right = Enumerable.Range(0, size).Select(_ => (double)random.Below(9)).ToArray();
                var forward = right.ToArray();
                factors.Forward(forward);
                var backward = right.ToArray();
                factors.Backward(backward);
                for (var i = 0; i < size; i++)
                {
                    Assert.Equal(right[i], basis.Select((column, at) => Dense(column, size)[i] * forward[at]).Sum(), 1e-5);
                    Assert.Equal(right[i], basis[i].Rows.Zip(basis[i].Values, (row, value) => value * backward[row]).Sum(), 1e-5);
                }
            }
        }
    }

    private static double[] Dense(SparseColumn column, int size)
    {
        var dense = new double[size];
        foreach (var (row, value) in column.Rows.Zip(column.Values))
        {
            dense[row] = value;
        }

        return dense;
    }
}

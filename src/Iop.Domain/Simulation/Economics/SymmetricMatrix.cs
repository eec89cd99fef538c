namespace Iop.Domain.Simulation.Economics;

/// <summary>A small symmetric matrix and functions of it, by Jacobi's rotations.</summary>
internal sealed class SymmetricMatrix
{
    private const int MostSweeps = 60;
    private readonly double[,] cells;

    private SymmetricMatrix(double[,] cells) => this.cells = cells;

    public int Size => cells.GetLength(0);

    public double this[int i, int j] => cells[i, j];

    /// <summary>The matrix of a symmetric function of row and column, asked for rows up to the column alone.</summary>
    public static SymmetricMatrix Of(int size, Func<int, int, double> cell)
    {
        var made = new double[size, size];
        for (var j = 0; j < size; j++)
        {
            for (var i = 0; i <= j; i++)
            {
                made[i, j] = made[j, i] = cell(i, j);
            }
        }

        return new(made);
    }

    /// <summary>This times another times this.</summary>
    public SymmetricMatrix Around(SymmetricMatrix other) => Of(Size, (i, j) =>
    {
        var sum = 0.0;
        for (var k = 0; k < Size; k++)
        {
            for (var l = 0; l < Size; l++)
            {
                sum += cells[i, k] * other[k, l] * cells[l, j];
            }
        }

        return sum;
    });

    /// <summary>The matrix with the same eigenvectors and a function of each eigenvalue.</summary>
    public SymmetricMatrix Map(Func<double, double> function)
    {
        var (values, vectors) = Eigen();
        var mapped = values.Select(function).ToArray();
        return Of(Size, (i, j) =>
        {
            var sum = 0.0;
            for (var k = 0; k < Size; k++)
            {
                sum += vectors[i, k] * mapped[k] * vectors[j, k];
            }

            return sum;
        });
    }

    private (double[] Values, double[,] Vectors) Eigen()
    {
        var turned = (double[,])cells.Clone();
        var vectors = new double[Size, Size];
        for (var i = 0; i < Size; i++)
        {
            vectors[i, i] = 1;
        }

        for (var sweep = 0; sweep < MostSweeps && Rest(turned) > 0; sweep++)
        {
            for (var p = 0; p < Size; p++)
            {
                for (var q = p + 1; q < Size; q++)
                {
                    Rotate(turned, vectors, p, q);
                }
            }
        }

        return ([.. Enumerable.Range(0, Size).Select(i => turned[i, i])], vectors);
    }

    /// <summary>What stands beside the diagonal, as far as it is not lost in rounding.</summary>
    private double Rest(double[,] turned)
    {
        var (rest, diagonal) = (0.0, 0.0);
        for (var i = 0; i < Size; i++)
        {
            diagonal += turned[i, i] * turned[i, i];
            for (var j = i + 1; j < Size; j++)
            {
                rest += turned[i, j] * turned[i, j];
            }
        }

        return rest <= diagonal * 1e-34 ? 0 : rest;
    }

    private void Rotate(double[,] turned, double[,] vectors, int p, int q)
    {
        if (turned[p, q] == 0)
        {
            return;
        }

        var slope = (turned[q, q] - turned[p, p]) / (2 * turned[p, q]);
        var tangent = (slope < 0 ? -1 : 1) / (Math.Abs(slope) + Math.Sqrt((slope * slope) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var k = 0; k < Size; k++)
        {
            (turned[k, p], turned[k, q]) = ((cosine * turned[k, p]) - (sine * turned[k, q]), (sine * turned[k, p]) + (cosine * turned[k, q]));
        }

        for (var k = 0; k < Size; k++)
        {
            (turned[p, k], turned[q, k]) = ((cosine * turned[p, k]) - (sine * turned[q, k]), (sine * turned[p, k]) + (cosine * turned[q, k]));
            (vectors[k, p], vectors[k, q]) = ((cosine * vectors[k, p]) - (sine * vectors[k, q]), (sine * vectors[k, p]) + (cosine * vectors[k, q]));
        }
    }
}

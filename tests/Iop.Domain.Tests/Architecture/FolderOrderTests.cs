using Iop.Domain.Scheduling;

namespace Iop.Domain.Tests.Architecture
{
    public sealed class FolderOrderTests
    {
        private const string Samples = "Iop.Domain.Tests.Architecture.Samples";

        private static readonly string[] Order = ["Foundation", "Care", "Calendar", "Assessment", "Plans", "Rules", "Transitions", "Scheduling", "Simulation"];

        [Fact]
        public void A_folder_uses_only_those_above_it() =>
            Expect.None(FolderOrder.Violations(typeof(ProgramWeek).Assembly.GetTypes(), "Iop.Domain", Order, ("Scheduling", "Simulation")));

        [Fact]
        public void The_reader_sees_through_every_way_of_naming_a_type()
        {
            var types = typeof(FolderOrderTests).Assembly.GetTypes();
            string[] ways = ["Attributes", "Bases", "Calls", "Catches", "Fields", "Generics", "Lambdas", "Locals", "Properties", "Signatures", "TypeOf"];
            Assert.Equal(ways.Select(way => $"Upper uses Lower: {way} names Thing"), FolderOrder.Violations(types, Samples, ["Upper", "Lower"]).Where(line => line.EndsWith(" names Thing", StringComparison.Ordinal)));
            Assert.Empty(FolderOrder.Violations(types, Samples, ["Lower", "Upper"]));
            Assert.NotEmpty(FolderOrder.Violations(types, Samples, ["Lower", "Upper"], ("Lower", "Upper")));
            Assert.Contains("Lower is no known folder", FolderOrder.Violations(types, Samples, ["Upper"]));
        }
    }
}

#pragma warning disable CA1812, CA1823, CA1852, CA1031, CA1822, CA1018, CS0169, CS0414, IDE0044, IDE0051, IDE0052, MA0048, CA1711, MA0182 // these samples only name a type in one way each
namespace Iop.Domain.Tests.Architecture.Samples.Lower
{
    internal class Thing : Exception
    {
        public static int Count => 1;
    }

    [AttributeUsage(AttributeTargets.Class)]
    internal sealed class MarkAttribute(Type type) : Attribute
    {
        public Type Type { get; } = type;
    }
}

namespace Iop.Domain.Tests.Architecture.Samples.Upper
{
    using Iop.Domain.Tests.Architecture.Samples.Lower;

    [Mark(typeof(Thing))]
    internal sealed class Attributes;

    internal sealed class Bases : Thing;

    internal sealed class Calls
    {
        public int Call() => Thing.Count;
    }

    internal sealed class Catches
    {
        public int Catch()
        {
            try
            {
                return Environment.ProcessId;
            }
            catch (Thing)
            {
                return 0;
            }
        }
    }

    internal sealed class Fields
    {
        private Thing? field;
    }

    internal sealed class Generics
    {
        private List<Func<int, List<Thing>>>? field;
    }

    internal sealed class Lambdas
    {
        public Func<int> Later() => () => Thing.Count;
    }

    internal sealed class Locals
    {
        public object Make()
        {
            var things = new Thing?[1];
            return things.Length;
        }
    }

    internal sealed class Properties
    {
        public Thing? Value => null;
    }

    internal sealed class Signatures
    {
        public void Take(in Thing thing) => GC.KeepAlive(null);
    }

    internal sealed class TypeOf
    {
        public Type Type() => typeof(Thing);
    }
}
#pragma warning restore CA1812, CA1823, CA1852, CA1031, CA1822, CA1018, CS0169, CS0414, IDE0044, IDE0051, IDE0052, MA0048, CA1711, MA0182 // as above

using System.Globalization;
using System.Text;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions;

/// <summary>A table walked once into nodes and arrows; the drawing formats only spell them.</summary>
/// <remarks>Node ids are generated (<c>n0</c> outside care, then the levels, then discharged), so that no name can break a drawing or meet a reserved word.</remarks>
internal sealed record TransitionGraph(ValueList<TransitionGraph.Node> Nodes, ValueList<TransitionGraph.Arrow> Arrows)
{
    public static TransitionGraph Of(TransitionTable table)
    {
        var nodes = new List<Node> { new("n0", "Outside care", IsEnd: true) };
        var ids = new Dictionary<LevelOfCare, string>();
        foreach (var level in table.Levels)
        {
            ids.Add(level, Name(nodes.Count));
            nodes.Add(new(ids[level], $"{level.Name} ({level.Id})", IsEnd: false));
        }

        var discharged = new Node(Name(nodes.Count), "Discharged", IsEnd: true);
        nodes.Add(discharged);
        var arrows = table.Transitions
            .GroupBy(transition => (
                From: transition.From is { } from ? ids[from] : nodes[0].Id,
                To: transition.To is { } to ? ids[to] : discharged.Id))
            .Select(same => new Arrow(same.Key.From, same.Key.To, string.Join(", ", same.Select(transition => Words(transition.Kind)))));
        return new(nodes.ToValueList(), arrows.ToValueList());
    }

    public string ToMermaid()
    {
        var text = new StringBuilder("flowchart TD\n");
        foreach (var node in Nodes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {node.Id}{(node.IsEnd ? "([\"" : "[\"")}{Label.Mermaid(node.Text)}{(node.IsEnd ? "\"])" : "\"]")}\n");
        }

        foreach (var arrow in Arrows)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {arrow.From} -->|\"{Label.Mermaid(arrow.Text)}\"| {arrow.To}\n");
        }

        return text.ToString();
    }

    public string ToDot()
    {
        var text = new StringBuilder("digraph transitions {\n  rankdir=TB;\n");
        foreach (var node in Nodes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {node.Id} [label=\"{Label.Dot(node.Text)}\", shape={(node.IsEnd ? "ellipse" : "box")}];\n");
        }

        foreach (var arrow in Arrows)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {arrow.From} -> {arrow.To} [label=\"{Label.Dot(arrow.Text)}\"];\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"n{number}");

    private static string Words(TransitionKind kind) => kind switch
    {
        TransitionKind.Admission => "admission",
        TransitionKind.StepDown => "step down",
        TransitionKind.StepUp => "step up",
        TransitionKind.LateralMove => "lateral move",
        TransitionKind.ContinuedStay => "continued stay",
        TransitionKind.Readmission => "readmission",
        TransitionKind.PlannedDischarge => "planned discharge",
        TransitionKind.DischargeAgainstAdvice => "discharge against advice",
        TransitionKind.AdministrativeDischarge => "administrative discharge",
        TransitionKind.TransferOut => "transfer out",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    internal sealed record Node(string Id, string Text, bool IsEnd);

    internal sealed record Arrow(string From, string To, string Text);
}

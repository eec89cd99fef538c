using System.Globalization;
using System.Text;
using Iop.Domain.Care;
using Iop.Domain.Foundation;

namespace Iop.Domain.Transitions;

/// <summary>A table walked once into nodes and arrows; the drawing formats only spell them.</summary>
/// <remarks>Node ids are generated (<c>n0</c> outside care, then the levels, then discharged), so that no name can break a drawing or meet a reserved word.</remarks>
internal sealed record TransitionGraph(ValueList<TransitionGraph.Node> Nodes, ValueList<TransitionGraph.Arrow> Arrows)
{
    public static TransitionGraph Of(TransitionTable table, TransitionDecision? decision = null)
    {
        var here = decision is { Outcome: not (DecisionOutcome.NotInTable or DecisionOutcome.Ended) };
        var nodes = new List<Node> { new("n0", "Outside care", IsEnd: true, IsHere: here && decision!.State is null) };
        var ids = new Dictionary<LevelOfCare, string>();
        foreach (var level in table.Levels)
        {
            ids.Add(level, Name(nodes.Count));
            nodes.Add(new(ids[level], $"{level.Name} ({level.Id})", IsEnd: false, IsHere: here && decision!.State == level));
        }

        var discharged = new Node(Name(nodes.Count), "Discharged", IsEnd: true, IsHere: decision?.Outcome == DecisionOutcome.Ended);
        nodes.Add(discharged);
        var arrows = table.Transitions
            .GroupBy(transition => (
                From: transition.From is { } from ? ids[from] : nodes[0].Id,
                To: transition.To is { } to ? ids[to] : discharged.Id,
                Status: decision?.Options.FirstOrDefault(option => ReferenceEquals(option.Transition, transition))?.Status))
            .Select(same => new Arrow(same.Key.From, same.Key.To, string.Join(", ", same.Select(transition => Words(transition, decision))), same.Key.Status));
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
            var line = arrow.Status switch
            {
                TransitionStatus.Allowed => "==>",
                TransitionStatus.Blocked => "--x",
                TransitionStatus.Unknown => "-.->",
                _ => "-->",
            };
            text.Append(CultureInfo.InvariantCulture, $"  {arrow.From} {line}|\"{Label.Mermaid(arrow.Text)}\"| {arrow.To}\n");
        }

        foreach (var node in Nodes.Where(node => node.IsHere))
        {
            text.Append(CultureInfo.InvariantCulture, $"  style {node.Id} stroke-width:4px\n");
        }

        return text.ToString();
    }

    public string ToDot()
    {
        var text = new StringBuilder("digraph transitions {\n  rankdir=TB;\n");
        foreach (var node in Nodes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {node.Id} [label=\"{Label.Dot(node.Text)}\", shape={(node.IsEnd ? "ellipse" : "box")}{(node.IsHere ? ", penwidth=4" : "")}];\n");
        }

        foreach (var arrow in Arrows)
        {
            var line = arrow.Status switch
            {
                TransitionStatus.Allowed => ", style=bold",
                TransitionStatus.Blocked => ", arrowhead=tee",
                TransitionStatus.Unknown => ", style=dashed",
                _ => "",
            };
            text.Append(CultureInfo.InvariantCulture, $"  {arrow.From} -> {arrow.To} [label=\"{Label.Dot(arrow.Text)}\"{line}];\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>The kind, and of a decision what it says of the move.</summary>
    private static string Words(Transition transition, TransitionDecision? decision)
    {
        var option = decision?.Options.FirstOrDefault(option => ReferenceEquals(option.Transition, transition));
        return option is null ? TransitionWords.Of(transition.Kind)
            : $"{TransitionWords.Of(transition.Kind)} ({TransitionWords.Of(option.Status)}{(ReferenceEquals(decision!.Recommended, transition) ? ", recommended" : "")})";
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"n{number}");

    internal sealed record Node(string Id, string Text, bool IsEnd, bool IsHere);

    internal sealed record Arrow(string From, string To, string Text, TransitionStatus? Status);
}

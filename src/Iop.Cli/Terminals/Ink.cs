namespace Iop.Cli.Terminals;

/// <summary>Colors by their ANSI numbers.</summary>
internal enum Ink
{
    Bold = 1,
    Dim = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}

using System.Runtime.InteropServices;
using System.Text;
using Iop.Cli;
using Iop.Cli.Terminals;

using var interrupted = new CancellationTokenSource();
using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// the tool flushes; disposing would write again to a pipe that nobody reads
#pragma warning disable CA2000 // the streams of the process end with the process
var output = new Utf8Output(Console.OpenStandardOutput());
var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
#pragma warning restore CA2000
return Tool.Run(args, Terminal.OfProcess(output, error, interrupted.Token));

// the first signal asks for the best so far; a second one ends the process as usual
void Stop(PosixSignalContext context)
{
    context.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
}

#!/bin/sh
# Whole programs beside a mixed-integer program in HiGHS and beside greedy construction with swaps, each for the same time by the clock. See ../README.md.
# run.sh SECONDS FILE...
set -eu
here=$(cd "$(dirname "$0")" && pwd)
seconds=$1
shift
[ -d "$here/../node_modules/highs" ] || (cd "$here/.." && npm install --no-package-lock --no-audit --no-fund)
dotnet build -c Release -v q --nologo "$here/../../Iop.Domain.Benchmarks"
bench() { dotnet run -c Release --no-build --project "$here/../../Iop.Domain.Benchmarks" -- "$@"; }
schedule=$(mktemp)
trap 'rm -f "$schedule"' EXIT
for file in "$@"; do
    file=$(realpath "$file")
    echo "$(basename "$file"), $seconds s"
    bench programs "$file" --seconds "$seconds" --threads 2
    bench programs-greedy "$file" "$seconds"
    node "$here/mip.mjs" "$file" "$schedule" "$seconds"
    bench programs-judge "$file" "$schedule"
done

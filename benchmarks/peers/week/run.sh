#!/bin/sh
# One patient's week beside HiGHS and beside a depth-first search, on the program files given. See ../README.md.
# run.sh STEP FILE...: every STEP-th patient of each file.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
step=$1
shift
[ -d "$here/../node_modules/highs" ] || (cd "$here/.." && npm install --no-package-lock --no-audit --no-fund)
dotnet build -c Release -v q --nologo "$here/../../Iop.Domain.Benchmarks"
costs=$(mktemp)
trap 'rm -f "$costs"' EXIT
for file in "$@"; do
    file=$(realpath "$file")
    echo "$(basename "$file"), one patient in $step"
    dotnet run -c Release --no-build --project "$here/../../Iop.Domain.Benchmarks" -- week-costs "$file" > "$costs"
    node "$here/mip.mjs" "$file" "$costs" "$step"
    dotnet run -c Release --no-build --project "$here/../../Iop.Domain.Benchmarks" -- week-depth-first "$file" "$step"
done

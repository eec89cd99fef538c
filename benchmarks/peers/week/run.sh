#!/bin/sh
# One patient's week beside HiGHS and beside a depth-first search, on the program files given. See ../README.md.
# run.sh STEP FILE...: every STEP-th patient of each file.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
step=$1
shift
[ -d "$here/node_modules/highs" ] || (cd "$here" && npm install --no-package-lock --no-audit --no-fund)
bench="dotnet run -c Release --project $here/../../Iop.Domain.Benchmarks --"
costs=$(mktemp)
trap 'rm -f "$costs"' EXIT
for file in "$@"; do
    echo "$file"
    $bench week-costs "$file" > "$costs"
    (cd "$here" && node mip.mjs "$(realpath "$OLDPWD/$file" 2>/dev/null || realpath "$file")" "$costs" "$step")
    $bench week-depth-first "$file" "$step"
done

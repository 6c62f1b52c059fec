#!/usr/bin/env bash
# fast-formula-parser 1.0.19 (npm): ROUNDUP of a number that needs no rounding.
#
# Expected: ROUNDUP(11, 0) is 11: there is nothing to round.
# Happens:  it is 12. Every number goes one unit of the last place further from zero, also one that has no more places:
#           ROUNDUP(7.5, 1) is 7.6, and ROUNDUP(0, 0) is -1.
# Matters:  hours are turned into working days by rounding up. Each procedure whose time is a whole number of days gets
#           one day too many, and a list of 300 of them 300 days.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . fast-formula-parser@1.0.19 >/dev/null

cat >run.js <<'JS'
const Parser = require('fast-formula-parser');
const parser = new Parser();
console.log(`fast-formula-parser ${require('fast-formula-parser/package.json').version}`);
for (const f of ['ROUNDUP(10.2,0)', 'ROUNDUP(11,0)', 'ROUNDUP(80/8,0)', 'ROUNDUP(7.5,1)', 'ROUNDUP(0,0)', 'ROUNDUP(-3,0)', 'ROUNDDOWN(11,0)'])
    console.log(`=${f} -> ${parser.parse(f, { row: 1, col: 1 })}`);
JS
seen=$(node run.js)
want='fast-formula-parser 1.0.19
=ROUNDUP(10.2,0) -> 11
=ROUNDUP(11,0) -> 12
=ROUNDUP(80/8,0) -> 11
=ROUNDUP(7.5,1) -> 7.6
=ROUNDUP(0,0) -> -1
=ROUNDUP(-3,0) -> -4
=ROUNDDOWN(11,0) -> 11'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: fast-formula-parser no longer does this"; exit 1; }

#!/usr/bin/env bash
# fast-formula-parser 1.0.19 (npm): WORKDAY with a negative number of days.
#
# Expected: WORKDAY(date, -5) is the day five working days earlier: Friday 3 January 2025 for Friday 10 January.
# Happens:  forwards it counts well, but with any negative number it gives back the date that went in.
# Matters:  "file at least 5 working days before" is how deadlines of procedures are worded. The answer is a date and
#           looks like one, only that nothing was subtracted.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . fast-formula-parser@1.0.19 >/dev/null

cat >run.js <<'JS'
const Parser = require('fast-formula-parser');
const parser = new Parser();
const day = serial => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
console.log(`fast-formula-parser ${require('fast-formula-parser/package.json').version}`);
for (const n of [5, 1, -1, -5, -20])
    console.log(`WORKDAY of 2025-01-10, ${n}: ${day(parser.parse(`WORKDAY(DATE(2025,1,10),${n})`, { row: 1, col: 1 }))}`);
JS
seen=$(node run.js)
want='fast-formula-parser 1.0.19
WORKDAY of 2025-01-10, 5: 2025-01-17
WORKDAY of 2025-01-10, 1: 2025-01-13
WORKDAY of 2025-01-10, -1: 2025-01-10
WORKDAY of 2025-01-10, -5: 2025-01-10
WORKDAY of 2025-01-10, -20: 2025-01-10'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: fast-formula-parser no longer does this"; exit 1; }

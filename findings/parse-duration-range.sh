#!/usr/bin/env bash
# parse-duration 2.1.9 (npm) reads durations such as "1 day 4 hours".
#
# Expected: for "5-7 days" one of the two ends, or null as for other text that it cannot read.
# Happens:  12 days: each number found is added up, a number without a unit takes the next one's, and the hyphen is no
#           minus. "15 days or 20 days" is 35, and "1/2 day" is 3.
# Matters:  ranges ("5-7 days") and halves are written in columns of processing times. The sum of both ends is more than
#           either, and a half day becomes three.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . parse-duration@2.1.9 >/dev/null

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import parse from 'parse-duration';
console.log(`parse-duration ${JSON.parse(readFileSync('node_modules/parse-duration/package.json')).version}`);
for (const s of ['5 days', '1 day 12 hours', '5-7 days', '15 days or 20 days', '1/2 day', '5 working days'])
    console.log(`${s}: ${parse(s, 'd')} days`);
JS
seen=$(node run.mjs)
want='parse-duration 2.1.9
5 days: 5 days
1 day 12 hours: 1.5 days
5-7 days: 12 days
15 days or 20 days: 35 days
1/2 day: 3 days
5 working days: null days'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: parse-duration no longer does this"; exit 1; }

#!/usr/bin/env bash
# chrono-node 2.10.3 (npm) finds dates in text; since lately it has Vietnamese.
#
# Expected: in "trước ngày 1/7/2025" (before 1 July 2025) it finds 1 July 2025, as in "ngày 1/7/2025".
# Happens:  where the date is in digits, "trước ngày" alone is taken for "the day before", counted from today, and is
#           the first date found: parseDate answers yesterday. With the month in words it is right.
# Matters:  "trước ngày" is how Vietnamese decisions word a time limit. The date read is not in the text at all, and
#           another one on each day.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export TZ=UTC

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . chrono-node@2.10.3 >/dev/null

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
console.log(`chrono-node ${JSON.parse(readFileSync('node_modules/chrono-node/package.json')).version}`);
const today = new Date(2026, 2, 20, 12);
for (const s of ['ngày 1/7/2025', 'trước ngày 1/7/2025', 'trước ngày 1 tháng 7 năm 2025', 'hoàn thành trước ngày 31/12/2026'])
    console.log(`on 2026-03-20, "${s}": ${chrono.vi.parseDate(s, today)?.toISOString().slice(0, 10)}`);
JS
seen=$(node run.mjs)
want='chrono-node 2.10.3
on 2026-03-20, "ngày 1/7/2025": 2025-07-01
on 2026-03-20, "trước ngày 1/7/2025": 2026-03-19
on 2026-03-20, "trước ngày 1 tháng 7 năm 2025": 2025-07-01
on 2026-03-20, "hoàn thành trước ngày 31/12/2026": 2026-03-19'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: chrono-node no longer does this"; exit 1; }

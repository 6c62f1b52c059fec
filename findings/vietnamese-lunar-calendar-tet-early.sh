#!/usr/bin/env bash
# vietnamese-lunar-calendar 0.0.6 (npm) gives lunar dates and names Vietnam's public holidays.
#
# Expected: Tết, the first day of the lunar year, fell on 12 February 2021, 1 February 2022, 22 January 2023, 10 February
#           2024 and 29 January 2025. The Chinese calendar in JavaScript itself has the same days for these years.
# Happens:  2022, 2025 and 2026 are right. In 2020, 2021, 2023 and 2024 the year begins a day too early: Tết 2024 on 9
#           February. In 2024 the Hùng Kings' day, a day off work, is early as well: 17 instead of 18 April.
# Matters:  deadlines are counted in working days, and these are days off: one that passes such a holiday ends on another
#           day than the office's. The dates are right often enough to be trusted.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export TZ=UTC

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . vietnamese-lunar-calendar@0.0.6 >/dev/null

cat >run.js <<'JS'
const { LunarDate } = require('vietnamese-lunar-calendar');
console.log(`vietnamese-lunar-calendar ${JSON.parse(require('fs').readFileSync('node_modules/vietnamese-lunar-calendar/package.json')).version}`);
const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric' });
for (let year = 2020; year <= 2026; year++) {
    const found = { year };
    for (let day = new Date(year, 0, 1); day.getMonth() < 5; day.setDate(day.getDate() + 1)) {
        const date = `${day.getDate()}/${day.getMonth() + 1}`;
        const lunar = new LunarDate(day.getFullYear(), day.getMonth() + 1, day.getDate());
        if (lunar.date === 1 && lunar.month === 1) found.tet = date;
        if (lunar.date === 10 && lunar.month === 3) found.hung = date;
        if (chinese.format(day) === '1/1') found.chinese = date;
    }
    console.log(`${year}: Tết ${found.tet} (Chinese calendar ${found.chinese}), Hùng Kings ${found.hung}`);
}
JS
seen=$(node run.js)
want='vietnamese-lunar-calendar 0.0.6
2020: Tết 24/1 (Chinese calendar 25/1), Hùng Kings 2/4
2021: Tết 11/2 (Chinese calendar 12/2), Hùng Kings 21/4
2022: Tết 1/2 (Chinese calendar 1/2), Hùng Kings 10/4
2023: Tết 21/1 (Chinese calendar 22/1), Hùng Kings 29/4
2024: Tết 9/2 (Chinese calendar 10/2), Hùng Kings 17/4
2025: Tết 29/1 (Chinese calendar 29/1), Hùng Kings 7/4
2026: Tết 17/2 (Chinese calendar 17/2), Hùng Kings 26/4'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: vietnamese-lunar-calendar no longer does this"; exit 1; }

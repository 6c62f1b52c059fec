#!/usr/bin/env bash
# moment-business-time 2.0.0 (npm) counts working hours between two moments; moment 2.31.0 beneath it.
#
# Expected: with the working hours 8-12 and 13-17, set in the four values that its README has for a lunch break, from Monday
#           10:00 to Tuesday 10:00 is one working day, eight hours. Adding eight hours with addWorkingTime does lead there.
# Happens:  workingDiff gives five hours, and from 10:00 to 11:00 of one day minus one. Whenever the end lies before the break,
#           the time from there until work begins again at 13:00 is taken off. Ends in the afternoon are right, and so is
#           everything without a break.
# Matters:  offices that take in files close at noon, and the time that a file takes is counted from one hour to another. A file
#           handed out in the morning is up to five hours too fast, which makes a late one look on time.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . moment-business-time@2.0.0 moment@2.31.0 >/dev/null

cat >run.js <<'JS'
const moment = require('moment-business-time');
console.log(`moment-business-time ${require('moment-business-time/package.json').version}, moment ${moment.version}`);
function hours(...day) {
    moment.updateLocale('en', { workinghours: { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null } });
}
const spans = [
    ['2025-01-06T10:00', '2025-01-06T15:00'],
    ['2025-01-06T10:00', '2025-01-07T15:00'],
    ['2025-01-06T10:00', '2025-01-07T10:00'],
    ['2025-01-06T10:00', '2025-01-06T11:00'],
    ['2025-01-03T19:00', '2025-01-06T09:00'],
];
const show = date => moment(date).format('ddd H:mm');
for (const day of [['08:00:00', '17:00:00'], ['08:00:00', '12:00:00', '13:00:00', '17:00:00']]) {
    hours(...day);
    console.log(day.length === 2 ? 'no break' : 'break 12-13');
    for (const [from, to] of spans)
        console.log(`  ${show(from)} to ${show(to)}: ${moment(to).workingDiff(moment(from), 'hours', true)} hours`);
}
console.log(`Mon 10:00 and 8 hours: ${show(moment('2025-01-06T10:00').addWorkingTime(8, 'hours'))}`);
JS
seen=$(TZ=UTC node run.js)
want='moment-business-time 2.0.0, moment 2.31.0
no break
  Mon 10:00 to Mon 15:00: 5 hours
  Mon 10:00 to Tue 15:00: 14 hours
  Mon 10:00 to Tue 10:00: 9 hours
  Mon 10:00 to Mon 11:00: 1 hours
  Fri 19:00 to Mon 9:00: 1 hours
break 12-13
  Mon 10:00 to Mon 15:00: 4 hours
  Mon 10:00 to Tue 15:00: 12 hours
  Mon 10:00 to Tue 10:00: 5 hours
  Mon 10:00 to Mon 11:00: -1 hours
  Fri 19:00 to Mon 9:00: -3 hours
Mon 10:00 and 8 hours: Tue 10:00'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: moment-business-time no longer does this"; exit 1; }

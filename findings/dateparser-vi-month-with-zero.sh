#!/usr/bin/env bash
# dateparser 1.1.6 (Debian package python3-dateparser 1.1.6-1) reads dates written in words, in Vietnamese too.
#
# Expected: "ngày 15 tháng 02 năm 2025" is 15 February 2025, as "ngày 15 tháng 2 năm 2025" is. Decree 30/2020/NĐ-CP has a 0 in front of
#           days below ten and of the months 1 and 2, and many write it in front of all below ten.
# Happens:  with the 0 in the month, "15 tháng" is taken for fifteen months ago, counted from today, and the rest is passed over. On
#           30 November 2026 it is 30 August 2025. All days of the months 01 to 09 are read so; with 10 to 12 all is well.
# Matters:  this is the date in the head of each decision. What is read is a date like any other, most often of the last two years, and
#           another one tomorrow.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

apt-get -qq -o APT::Sandbox::User=root download python3-dateparser=1.1.6-1 python3-dateutil python3-pytz-deprecation-shim python3-regex \
    python3-six python3-tz python3-tzlocal >/dev/null
for package in *.deb; do dpkg -x "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages

cat >run.py <<'PY'
import datetime, dateparser
print(f'dateparser {dateparser.__version__}')
for text in ['ngày 15 tháng 2 năm 2025', 'ngày 15 tháng 02 năm 2025', 'ngày 05 tháng 02 năm 2025', 'ngày 01 tháng 07 năm 2025', 'ngày 01 tháng 7 năm 2025',
             'ngày 01 tháng 12 năm 2025']:
    days = [dateparser.parse(text, languages=['vi'], settings={'RELATIVE_BASE': today}).strftime('%Y-%m-%d')
            for today in (datetime.datetime(2026, 11, 30), datetime.datetime(2026, 12, 1))]
    print(f'{text}: {days[0]}, a day later {days[1]}')
wrong = [0] * 13
for month in range(1, 13):
    for day in range(1, 29):
        read = dateparser.parse(f'ngày {day:02} tháng {month:02} năm 2025', languages=['vi'],
                                settings={'RELATIVE_BASE': datetime.datetime(2026, 11, 30)})
        wrong[month] += read is None or read.date() != datetime.date(2025, month, day)
print('wrong of the days 1 to 28 by month:', *wrong[1:])
PY
seen=$(python3 -W ignore run.py)
want='dateparser 1.1.6
ngày 15 tháng 2 năm 2025: 2025-02-15, a day later 2025-02-15
ngày 15 tháng 02 năm 2025: 2025-08-30, a day later 2025-09-01
ngày 05 tháng 02 năm 2025: 2026-06-30, a day later 2026-07-01
ngày 01 tháng 07 năm 2025: 2026-10-30, a day later 2026-11-01
ngày 01 tháng 7 năm 2025: 2025-07-01, a day later 2025-07-01
ngày 01 tháng 12 năm 2025: 2025-12-01, a day later 2025-12-01
wrong of the days 1 to 28 by month: 28 28 28 28 28 28 28 28 28 0 0 0'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: dateparser no longer does this"; exit 1; }

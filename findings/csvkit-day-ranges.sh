#!/usr/bin/env bash
# csvkit 1.0.7 (Debian package csvkit 1.0.7-1, with python3-agate 1.6.3-2): sorting a list with day ranges.
#
# Expected: csvsort changes the order of rows and nothing else; "5-7" and "10-15" are text.
# Happens:  a column of ranges is a column of dates to it as long as each could be a month and a day, and the sorted CSV
#           has 2001-05-07 and 2001-10-15 in their place, with a year that is nowhere in the list. One range such as
#           15-20, and the whole column stays text.
# Matters:  "5-7 days" is a usual processing time. After a sort, which people take for harmless, the ranges are gone from
#           the file, and only in those lists where no range begins above 12.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

apt-get -qq -o APT::Sandbox::User=root download csvkit=1.0.7-1 python3-csvkit=1.0.7-1 python3-agate=1.6.3-2 python3-agatedbf python3-agateexcel \
    python3-agatesql python3-babel python-babel-localedata python3-dbfread python3-isodate python3-leather python3-olefile python3-openpyxl \
    python3-et-xmlfile python3-parsedatetime python3-pkg-resources python3-pytimeparse python3-six python3-slugify \
    python3-sqlalchemy python3-tz python3-unidecode python3-xlrd python3-jdcal >/dev/null
for package in *.deb; do dpkg -x "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages

seen=$(
    python3 usr/bin/csvsort --version
    printf 'procedure,days\nA,5-7\nB,10-15\nC,3-5\n' | python3 usr/bin/csvsort -c procedure
    printf 'procedure,days\nA,5-7\nB,15-20\nC,3-5\n' | python3 usr/bin/csvsort -c procedure
)
want='csvsort 1.0.7
procedure,days
A,2001-05-07
B,2001-10-15
C,2001-03-05
procedure,days
A,5-7
B,15-20
C,3-5'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: csvkit no longer does this"; exit 1; }

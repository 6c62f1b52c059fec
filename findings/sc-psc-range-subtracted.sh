#!/usr/bin/env bash
# sc 7.16 (Debian package sc 7.16-4.1), a spreadsheet for the terminal, and psc, which prepares a list for it.
#
# Expected: "5-7", a range of days, is text, as "1/2" and "15 ngay" are. It would be text with -P, "plain numbers only", which its page
#           has for fields with a sign or an exponent inside; without it one thinks of -5 and 1e5.
# Happens:  it is written as the formula 5-7: the sheet shows -2, and -5 for 10-15. A date such as 2025-07-01 is 2017, and of
#           1.234.567, which is no number either, sc takes 1.234 and says so on its way.
# Matters:  a range of days becomes a negative number of days, and the sum over the column smaller than its first row: 8 for 15,
#           5-7 and 10-15. Nothing in the sheet tells that a subtraction stands there.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export TERM=vt100 HOME=$dir

apt-get -qq -o APT::Sandbox::User=root download sc=7.16-4.1 libncurses6 libtinfo6 >/dev/null
for package in *.deb; do dpkg -x "$package" .; done
export LD_LIBRARY_PATH=$dir/lib/x86_64-linux-gnu:$dir/usr/lib/x86_64-linux-gnu

printf '%s\n' 'A 15' 'B 5-7' 'C 10-15' 'D 1/2' 'E 2025-07-01' 'F 1.234.567' >list.txt
seen=$(
    usr/bin/psc -v 2>&1 | sed -n 's/.*Revision: \([0-9.]*\).*/psc \1/p'
    usr/bin/psc <list.txt >list.sc
    grep 'B[0-9]' list.sc
    printf '%s\n' 'format B 15 3 0' 'rightstring A6 = "sum of A to C"' 'let B6 = @sum(B0:B2)' 'format A 15 0 0' >>list.sc
    usr/bin/sc -W% list.sc 2>/dev/null | sed 's/\.0*$//; s/\(\.[0-9]*[1-9]\)0*$/\1/; s/  */ /g; s/ *$//' | grep .
)
want='psc 7.16
let B0 = 15
let B1 = 5-7
let B2 = 10-15
rightstring B3 = "1/2"
let B4 = 2025-07-01
let B5 = 1.234.567
 A 15
 B -2
 C -5
 D 1/2
 E 2017
 F 1.234
 sum of A to C 8'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: psc no longer does this"; exit 1; }

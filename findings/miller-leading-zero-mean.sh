#!/usr/bin/env bash
# Miller 6.6.0 (Debian package miller 6.6.0-2+b3): stats1 over days written with two digits.
#
# Expected: 05 is the number 5, as Miller's own calculator has it (05 + 1 is 6), or the column is refused.
# Happens:  in data, 05 is text. stats1 leaves it out of the sum without a word, yet counts it: sum 25 over 3 rows. Its
#           mean is 12.5, the sum over the 2 rows that it could add, so sum / count is another number than mean. The
#           largest value of 05, 10, 15 is "05".
# Matters:  Vietnamese offices write processing times with two digits ("05 ngày"). All procedures under ten days fall out
#           of the total. The option -O, said to be for octal numbers, brings them back, but then 010 is 8.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

apt-get -qq -o APT::Sandbox::User=root download miller=6.6.0-2+b3 >/dev/null
dpkg -x miller_*.deb .
mlr=usr/bin/mlr

seen=$(
    $mlr --version
    printf 'days\n05\n10\n15\n' | $mlr --icsv --oxtab stats1 -a sum,count,mean,max -f days
    echo '-- with -O'
    printf 'days\n05\n10\n15\n' | $mlr -O --icsv --oxtab stats1 -a sum,count,mean,max -f days
    printf 'days\n010\n' | $mlr -O --icsv --oxtab stats1 -a sum -f days
    echo "-- its calculator: 05 + 1 = $($mlr -n put 'end { print 05 + 1 }')"
)
want='mlr 6.6.0
days_sum   25
days_count 3
days_mean  12.5
days_max   05
-- with -O
days_sum   30
days_count 3
days_mean  10
days_max   15
days_sum 8
-- its calculator: 05 + 1 = 6'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: Miller no longer does this"; exit 1; }

#!/usr/bin/env bash
# GNU recutils 1.9 (Debian package recutils 1.9-2): selecting records by days written with leading zeros.
#
# Expected: 010 is ten or, as in C, eight; either way the same in a selection, in a sum and where records are sorted.
# Happens:  it is ten for sums and for sorting, and eight for a selection, of records of type real too: "Days > 9" leaves
#           010 out, and "Days = 8" selects it next to 08. For 08 and 09, which are no octal numbers, are taken as
#           decimal, and so is 010.5, which lies above nine again.
# Matters:  numbers are filled with zeros so that the lines of a list are of one width. Those from 010 to 077 that have
#           no 8 or 9 are too small in a selection, the total over all looks right, and the two cannot be reconciled.
#           This project reads leading zeros as decimal everywhere: 010 is 10 and 08 is 8.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

apt-get -qq -o APT::Sandbox::User=root download recutils=1.9-2 librec1=1.9-2 libcurl3-gnutls libnghttp2-14 librtmp1 \
    libssh2-1 libpsl5 libldap-2.5-0 libbrotli1 libsasl2-2 libgssapi-krb5-2 libkrb5-3 libk5crypto3 libkrb5support0 \
    libkeyutils1 libreadline8 >/dev/null
for package in *.deb; do dpkg -x "$package" .; done
export LD_LIBRARY_PATH=$dir/usr/lib/x86_64-linux-gnu:$dir/lib/x86_64-linux-gnu:$dir/usr/lib

printf '%%rec: Procedure\n%%type: Days real\n' >list.rec
for days in 08 09 010 010.5 15; do printf '\nDays: %s\n' "$days" >>list.rec; done
list() { usr/bin/recsel -t Procedure "$@" list.rec | tr -s '\n' ' ' | sed 's/ $//'; }
seen=$(
    usr/bin/recsel --version | head -n 1
    echo "sum and largest: $(list -p 'Sum(Days),Max(Days)')"
    echo "sorted: $(list -S Days -P Days)"
    for selection in 'Days > 9' 'Days = 10' 'Days = 8' 'Days <= 8'; do
        found=$(list -e "$selection" -P Days)
        echo "$selection: ${found:-none}"
    done
)
want='recsel (GNU recutils) 1.9
sum and largest: Sum_Days: 52.5 Max_Days: 15
sorted: 08 09 010 010.5 15
Days > 9: 010.5 15
Days = 10: none
Days = 8: 08 010
Days <= 8: 08 010'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: recutils no longer does this"; exit 1; }

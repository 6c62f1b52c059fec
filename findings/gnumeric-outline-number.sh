#!/usr/bin/env bash
# Gnumeric 1.12.55 (Debian package gnumeric 1.12.55-1): ssconvert over a CSV with section numbers.
#
# Expected: 1.2.3, the number of a section, is text: there is no number of that form, and a date would need a year.
# Happens:  it is written as 2003/01/02. Three small numbers with points between are month, day and the year of this
#           century: 1.1.1 becomes 2001/01/01 and 12.3.1 becomes 2001/12/03. With two or four parts nothing happens, and
#           13.2.1, as there is no month 13, is kept next to 12.3.1, which is not.
# Matters:  lists of procedures are numbered by sections, and their rows are joined and sorted by that number. A conversion
#           from CSV to CSV, meant to change separators only, replaces it by dates, and only in some rows.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
export LC_ALL=C TZ=UTC HOME=$dir

apt-get -qq -o APT::Sandbox::User=root download gnumeric=1.12.55-1 gnumeric-common libgoffice-0.10-10-common \
    libatk-bridge2.0-0 libatk1.0-0 libatspi2.0-0 libbrotli1 libbsd0 libcairo-gobject2 libcairo2 libdatrie1 \
    libdbus-1-3 libepoxy0 libexpat1 libffi8 libfontconfig1 libfreetype6 libfribidi0 libgdk-pixbuf-2.0-0 \
    libglib2.0-0 libgoffice-0.10-10 libgraphite2-3 libgsf-1-114 libgtk-3-0 libharfbuzz0b libicu72 libjpeg62-turbo \
    libpango-1.0-0 libpangocairo-1.0-0 libpangoft2-1.0-0 libpixman-1-0 libpng16-16 librsvg2-2 libthai0 \
    libwayland-client0 libwayland-cursor0 libwayland-egl1 libx11-6 libxau6 libxcb-render0 libxcb-shm0 libxcb1 \
    libxcomposite1 libxcursor1 libxdamage1 libxdmcp6 libxext6 libxfixes3 libxi6 libxinerama1 libxkbcommon0 libxml2 \
    libxrandr2 libxrender1 libxslt1.1 \
    >/dev/null
for package in *.deb; do dpkg -x "$package" .; done
export LD_LIBRARY_PATH=$dir/usr/lib/x86_64-linux-gnu:$dir/lib/x86_64-linux-gnu:$dir/usr/lib XDG_DATA_DIRS=$dir/usr/share

printf 'section\n1.2\n1.2.3\n1.1.1\n12.3.1\n13.2.1\n1.2.3.4\n' >list.csv
seen=$(
    usr/bin/ssconvert --version 2>&1 | sed -n "s/^ssconvert version '\(.*\)'/ssconvert \1/p"
    usr/bin/ssconvert -T Gnumeric_stf:stf_csv list.csv converted.csv 2>/dev/null
    cat converted.csv
)
want='ssconvert 1.12.55
section
1.2
2003/01/02
2001/01/01
2001/12/03
13.2.1
1.2.3.4'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: Gnumeric no longer does this"; exit 1; }

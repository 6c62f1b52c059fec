#!/usr/bin/env bash
# to-words 5.7.0 (npm) spells numbers in 135 locales, vi-VN among them.
#
# Expected: 105 is "Một Trăm Lẻ Năm" (or "Linh"), 15 is "Mười Lăm", 21 is "Hai Mươi Mốt", 1005 is "Một Nghìn Không Trăm
#           Lẻ Năm", as each Vietnamese school book has it.
# Happens:  the words of the digits are only lined up: 105 is "Một Trăm Năm", which is heard as 150, 1005 is "Một
#           Nghìn Năm", heard as 1500, and 15 is "Mười Năm", which means ten years.
# Matters:  amounts are written out in words in decisions and receipts, and here a reader hears 1.500 where 1.005 is meant.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . to-words@5.7.0 >/dev/null

cat >run.js <<'JS'
const { ToWords } = require('to-words');
const words = new ToWords({ localeCode: 'vi-VN' });
console.log(`to-words ${JSON.parse(require('fs').readFileSync('node_modules/to-words/package.json')).version}`);
for (const n of [15, 21, 105, 1005, 1000005]) console.log(`${n} = ${words.convert(n)}`);
JS
seen=$(node run.js)
want='to-words 5.7.0
15 = Mười Năm
21 = Hai Mươi Một
105 = Một Trăm Năm
1005 = Một Nghìn Năm
1000005 = Một Triệu Năm'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: to-words no longer does this"; exit 1; }

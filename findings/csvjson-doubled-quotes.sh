#!/usr/bin/env bash
# csvjson 5.1.0 (npm) turns CSV into objects and back.
#
# Expected: a cell such as "Cấp phép ""loại A"", lần đầu", quoted and with its quotes doubled as RFC 4180 has it, is one
#           text, and the fee behind it stays the fee. csvjson is told that the quote is ".
# Happens:  text and fee are both empty, without an error; the next row is right. On the way back a comma within a text is
#           written as a tab.
# Matters:  names of procedures often hold quotes and commas. Their fees are missing from the total, and a list that went
#           to JSON and back has other names than before.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . csvjson@5.1.0 >/dev/null

cat >run.js <<'JS'
const csvjson = require('csvjson');
console.log(`csvjson ${JSON.parse(require('fs').readFileSync('node_modules/csvjson/package.json')).version}`);
const list = 'code,name,fee\n1,"Cấp phép ""loại A"", lần đầu",100\n2,"Cấp lại, đổi",200\n';
for (const row of csvjson.toObject(list, { delimiter: ',', quote: '"' })) console.log(JSON.stringify(row));
console.log(JSON.stringify(csvjson.toCSV([{ code: 2, name: 'Cấp lại, đổi', fee: 200 }], { headers: 'key' })));
JS
seen=$(node run.js)
want='csvjson 5.1.0
{"code":"1","name":"","fee":""}
{"code":"2","name":"Cấp lại, đổi","fee":"200"}
"code,name,fee\n2,Cấp lại\t đổi,200"'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: csvjson no longer does this"; exit 1; }

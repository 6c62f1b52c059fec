#!/usr/bin/env bash
# HyperFormula 3.5.0 (npm): INT of a negative number.
#
# Expected: INT goes down to the next whole number, so INT(-2.5) is -3, as in spreadsheet programs. TRUNC is there for
#           cutting towards zero.
# Happens:  INT cuts towards zero like TRUNC: INT(-2.5) is -2 and INT(-0.5) is 0. FLOOR of the same number is -3.
# Matters:  a procedure whose proposal takes half a day longer has a saving of -0.5 days. Summed with INT it counts as
#           no change here and as one day lost in a spreadsheet, so the same sheet has two totals.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . hyperformula@3.5.0 >/dev/null

cat >run.js <<'JS'
const { HyperFormula } = require('hyperformula');
const sheet = HyperFormula.buildFromArray([[-0.5], [-2.5], [3.5]], { licenseKey: 'gpl-v3' });
console.log(`hyperformula ${HyperFormula.version}`);
for (const f of ['INT(A1)', 'INT(A2)', 'INT(A3)', 'TRUNC(A2)', 'FLOOR(A2,1)', 'A2-MOD(A2,1)'])
    console.log(`=${f} -> ${JSON.stringify(sheet.calculateFormula('=' + f, 0))}`);
JS
seen=$(node run.js)
want='hyperformula 3.5.0
=INT(A1) -> 0
=INT(A2) -> -2
=INT(A3) -> 3
=TRUNC(A2) -> -2
=FLOOR(A2,1) -> -3
=A2-MOD(A2,1) -> -3'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: HyperFormula no longer does this"; exit 1; }

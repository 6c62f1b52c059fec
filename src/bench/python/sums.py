"""Sums up lists exactly with what Python brings along: sums.py FILE..."""

import csv
import sys
from decimal import Decimal

MEASURES = ("current_days", "proposed_days", "current_cost", "proposed_cost")

groups = {}
for name in sys.argv[1:]:
    with open(name, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        agency, sector = header.index("agency"), header.index("sector")
        columns = [header.index(measure) for measure in MEASURES]
        for row in rows:
            key = row[agency], row[sector]
            sums = groups.get(key)
            if sums is None:
                sums = groups[key] = [Decimal(0)] * len(columns)
            for place, column in enumerate(columns):
                sums[place] += Decimal(row[column])

out = csv.writer(sys.stdout, lineterminator="\n")
for key, sums in groups.items():
    out.writerow([*key, *sums])

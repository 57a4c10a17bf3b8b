"""Prints a workbook as JSON, read with openpyxl: every sheet with its cells, marks, comments, frozen panes and
filter. Cells are [value, type, marks, comment]; an empty cell is [null, "n", ...]."""
import json
import sys

import openpyxl


def cell(c):
    marks = []
    if c.font.b:
        marks.append("bold")
    if c.font.i:
        marks.append("italic")
    if c.fill.patternType:
        marks.append(c.fill.patternType)
    return [c.value, c.data_type, marks, c.comment.text if c.comment else None]


def sheet(ws):
    return {
        "name": ws.title,
        "frozen": ws.freeze_panes,
        "filter": ws.auto_filter.ref,
        "rows": [[cell(c) for c in row] for row in ws.iter_rows()],
    }


print(json.dumps([sheet(ws) for ws in openpyxl.load_workbook(sys.argv[1])]))

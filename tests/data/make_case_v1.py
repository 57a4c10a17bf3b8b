#!/usr/bin/env python3
"""Writes case_v1.gouji, a case file of schema 1, from core/store/schema/1.sql: what the migration test opens.

Made once and checked in; kept to show what is in it. The reports are made up.
"""

import hashlib
import pathlib
import sqlite3
import struct
import zlib

HERE = pathlib.Path(__file__).resolve().parent
SCHEMA = HERE.parents[1] / "core" / "store" / "schema" / "1.sql"
TARGET = HERE / "case_v1.gouji"

REPORTS = [
    (3, "额敏县喀拉也木勒镇人民政府", "654221104",
     '["新疆维吾尔自治区","塔城地区","额敏县","喀拉也木勒镇"]',
     "新疆维吾尔自治区", "塔城地区", "额敏县", "喀拉也木勒镇", 2023, "2021", "2024-01-15", "in_review", "额敏2023.txt"),
    (5, "某机关", None, "[]", None, None, None, None, None, None, None, "new", "无表.txt"),
]
FIGURES = [
    ("t3.new.natural_person", "read", "12", "12", '{"table":1,"row":2,"column":3}'),
    ("t3.new.business", "read", "3", "3", '{"start":120,"length":1}'),
    ("t3.new.total", "doubtful", "16", "16", '{"page":2,"rect":[1,2.5,3,4]}'),
    ("t2.fees.amount", "blank", None, "", None),
    ("t3.carried_in.total", "missing", None, "", None),
]
CORRECTIONS = [
    (2, 3, "t3.new.total", "16", "14", "看错", "审核员", "2024-02-01T01:02:03.004Z"),
    (4, 3, "t3.new.total", "14", "15", "核对原件", "审核员", "2024-02-02T01:02:03.004Z"),
    (7, 3, "t2.fees.amount", "", "/", "", "审核员", "2024-02-03T01:02:03.004Z"),
]


def original(name):
    return (name + "的原文").encode()


def main():
    TARGET.unlink(missing_ok=True)
    db = sqlite3.connect(TARGET, isolation_level=None)
    db.execute("PRAGMA application_id=0x474F554A")
    db.execute("BEGIN")
    for statement in SCHEMA.read_text(encoding="utf-8").split("\n-- ;;\n"):
        db.execute(statement)
    for report in REPORTS:
        content = original(report[-1])
        db.execute("INSERT INTO reports (report_id, issuer, division_code, division, province, city, county, township,"
                   " year, form, published_on, status, source_name, source_format, sha256, imported_at)"
                   " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                   report + ("text", hashlib.sha256(content).hexdigest(), "2024-01-31T00:00:00.000Z"))
        db.execute("INSERT INTO originals VALUES (?,?,?)",
                   (report[0], len(content), struct.pack(">I", len(content)) + zlib.compress(content)))
    for position, (key, state, value, printed, anchor) in enumerate(FIGURES):
        db.execute("INSERT INTO figures VALUES (3,?,?,?,?,?,?)", (key, position, state, value, printed, anchor))
    db.executemany("INSERT INTO corrections VALUES (?,?,?,?,?,?,?,?)", CORRECTIONS)
    db.execute("INSERT INTO findings VALUES (9, 3, 't3.in_force', 'warning', '[\"t3.new.total\"]', '1', '2', '疑点')")
    db.execute("PRAGMA user_version=1")
    db.execute("COMMIT")
    db.close()


if __name__ == "__main__":
    main()

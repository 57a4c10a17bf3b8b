"""Prints web pages and Word files as JSON, for each its text and its tables as grids in which every place holds
the text of the cell that covers it. Shares nothing with Gouji: it proves what the tests write.

    read_pages.py FILE.html|FILE.docx...
"""

import html.parser
import json
import re
import sys
import zipfile
from xml.etree import ElementTree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
NUMERALS = "一二三四五六七八九"


def plain(text):
    return re.sub(r"\s", "", text)


class Table:
    """Cells as they come, laid out by their spans."""

    def __init__(self):
        self.rows = []
        self.taken = {}

    def add_row(self):
        self.rows.append([])

    def add_cell(self, row_span, column_span):
        row = len(self.rows) - 1
        column = 0
        while (row, column) in self.taken:
            column += 1
        cell = {"text": ""}
        for y in range(row, row + row_span):
            for x in range(column, column + column_span):
                assert (y, x) not in self.taken, "cells overlap"
                self.taken[(y, x)] = cell
        return cell

    def grid(self):
        width = 1 + max((x for _, x in self.taken), default=-1)
        return [
            [plain(self.taken.get((y, x), {"text": ""})["text"]) for x in range(width)] for y in range(len(self.rows))
        ]


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tables = []
        self.open = []  # (table, its open cell or None)
        self.silent = None

    def handle_starttag(self, tag, attributes):
        spans = dict(attributes)
        if tag in ("script", "style"):
            self.silent = tag
        elif tag == "table":
            self.tables.append(Table())
            self.open.append([self.tables[-1], None])
        elif tag == "tr":
            self.open[-1][1] = None
            self.open[-1][0].add_row()
        elif tag in ("td", "th"):
            self.open[-1][1] = self.open[-1][0].add_cell(
                int(spans.get("rowspan", 1)), int(spans.get("colspan", 1))
            )

    def handle_endtag(self, tag):
        if tag == self.silent:
            self.silent = None
        elif tag == "table":
            self.open.pop()
        elif tag in ("td", "th", "tr"):
            self.open[-1][1] = None

    def handle_data(self, data):
        if self.silent:
            return
        self.text += plain(data)
        if self.open and self.open[-1][1] is not None:
            self.open[-1][1]["text"] += data


def read_html(path):
    with open(path, "rb") as file:
        data = file.read()
    if data.startswith(b"\xef\xbb\xbf"):
        text = data.decode("utf-8-sig")
    else:
        declared = re.search(rb'charset="?([\w-]+)', data).group(1).decode()
        text = data.decode("gb18030" if declared == "gb2312" else declared)
    page = Page()
    page.feed(text)
    page.close()
    return page.text, page.tables


class WordFile:
    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None, "checksums"
            for name in archive.namelist():
                ElementTree.fromstring(archive.read(name))  # well-formed, every part
            self.body = ElementTree.fromstring(archive.read("word/document.xml")).find(WORD + "body")
        self.text = ""
        self.tables = []
        self.counted = 0

    def read(self):
        for block in self.body:
            self.read_block(block, None)
        return self.text, self.tables

    def read_block(self, block, cell):
        if block.tag == WORD + "tbl":
            self.read_table(block)
        elif block.tag == WORD + "p":
            text = self.paragraph(block)
            self.text += plain(text)
            if cell is not None:
                cell["text"] += text

    def paragraph(self, element):
        text = ""
        if element.find(f"{WORD}pPr/{WORD}numPr") is not None:
            text = f"（{NUMERALS[self.counted]}）"
            self.counted += 1
        return text + self.runs(element)

    def runs(self, element):
        """Without what is deleted, and without the second copy of a text box."""
        if element.tag in (FALLBACK, WORD + "del"):
            return ""
        if element.tag == WORD + "t":
            return element.text or ""
        return "".join(self.runs(child) for child in element)

    def read_table(self, element):
        table = Table()
        self.tables.append(table)
        above = {}  # by column: the cell that reaches down
        for number, row in enumerate(element.findall(WORD + "tr")):
            table.add_row()
            column = 0
            for cell in row.findall(WORD + "tc"):
                span = cell.find(f"{WORD}tcPr/{WORD}gridSpan")
                merge = cell.find(f"{WORD}tcPr/{WORD}vMerge")
                columns = int(span.get(WORD + "val")) if span is not None else 1
                goes_on = merge is not None and merge.get(WORD + "val", "continue") == "continue"
                content = above[column] if goes_on else {"text": ""}
                above[column] = content
                for x in range(column, column + columns):
                    table.taken[(number, x)] = content
                for block in cell:
                    self.read_block(block, content)
                column += columns


readers = {"html": read_html, "docx": lambda path: WordFile(path).read()}
pages = []
for path in sys.argv[1:]:
    text, tables = readers[path.rsplit(".", 1)[1]](path)
    pages.append({"text": text, "tables": [table.grid() for table in tables]})
print(json.dumps(pages))

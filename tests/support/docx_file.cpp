#include "tests/support/docx_file.h"

#include "tests/support/sheet_tables.h"
#include "tests/support/zip_writer.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <map>

namespace gouji::testing {

namespace {

const QString wordNamespace = QStringLiteral("http://schemas.openxmlformats.org/wordprocessingml/2006/main");
const QString relationNamespace =
    QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
const QString numerals = QStringLiteral("一二三四五六七八九");
constexpr int lastParagraphs = 2; ///< in the text box

/// The number in `（三）不予公开`; 0 for none.
int chineseOrdinal(const QString& label) {
    const bool isOrdinal = label.size() > 3 && label[0] == QChar(u'（') && label[2] == QChar(u'）');
    return isOrdinal ? int(numerals.indexOf(label[1])) + 1 : 0;
}

/// word/document.xml. Used once.
class Body {
public:
    Body(const DocxStyle& style, Random& random) : m_style(style), m_random(random), m_xml(&m_bytes) {}

    QByteArray write(const Document& document) {
        m_xml.writeStartDocument(QStringLiteral("1.0"), true);
        m_xml.writeNamespace(wordNamespace, QStringLiteral("w"));
        for (const auto& [prefix, uri] : otherNamespaces())
            m_xml.writeNamespace(uri, prefix);
        m_xml.writeStartElement(wordNamespace, QStringLiteral("document"));
        start("body");
        const size_t boxed = m_style.textBox ? firstBoxed(document) : document.blocks.size();
        for (size_t i = 0; i < boxed; ++i)
            block(document.blocks[i]);
        if (boxed < document.blocks.size())
            textBox({document.blocks.begin() + qsizetype(boxed), document.blocks.end()});
        section();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    static const std::map<QString, QString>& otherNamespaces() {
        static const std::map<QString, QString> all{
            {QStringLiteral("a"), QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/main")},
            {QStringLiteral("mc"),
             QStringLiteral("http://schemas.openxmlformats.org/markup-compatibility/2006")},
            {QStringLiteral("v"), QStringLiteral("urn:schemas-microsoft-com:vml")},
            {QStringLiteral("wp"),
             QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")},
            {QStringLiteral("wps"),
             QStringLiteral("http://schemas.microsoft.com/office/word/2010/wordprocessingShape")}};
        return all;
    }

    static size_t firstBoxed(const Document& document) {
        size_t first = document.blocks.size();
        for (int left = lastParagraphs; left > 0 && first > 0; --left) {
            if (!std::holds_alternative<Paragraph>(document.blocks[first - 1]))
                break;
            --first;
        }
        return first;
    }

    void start(const char* name) { m_xml.writeStartElement(wordNamespace, QLatin1String(name)); }
    void open(const char* prefix, const char* name) {
        m_xml.writeStartElement(otherNamespaces().at(QLatin1String(prefix)), QLatin1String(name));
    }
    void end() { m_xml.writeEndElement(); }
    void endAll(int elements) {
        for (; elements > 0; --elements)
            end();
    }
    void attribute(const char* name, const QString& value) {
        m_xml.writeAttribute(wordNamespace, QLatin1String(name), value);
    }
    void property(const char* name, const QString& value) {
        m_xml.writeEmptyElement(wordNamespace, QLatin1String(name));
        attribute("val", value);
    }

    void section() {
        const DocxPaper& paper = m_style.paper;
        start("sectPr");
        if (paper.hasRunningHeader)
            pageEnd("headerReference", "rId2");
        if (paper.numbersPages)
            pageEnd("footerReference", "rId3");
        if (paper.width > 0) {
            m_xml.writeEmptyElement(wordNamespace, QStringLiteral("pgSz"));
            attribute("w", QString::number(paper.width));
            attribute("h", QString::number(paper.height));
            m_xml.writeEmptyElement(wordNamespace, QStringLiteral("pgMar"));
            for (const char* side : {"top", "right", "bottom", "left"})
                attribute(side, QString::number(paper.margin));
            for (const char* end : {"header", "footer"})
                attribute(end, QString::number(paper.margin / 2));
        }
        end();
    }

    void pageEnd(const char* reference, const char* part) {
        m_xml.writeEmptyElement(wordNamespace, QLatin1String(reference));
        attribute("type", QStringLiteral("default"));
        m_xml.writeAttribute(relationNamespace, QStringLiteral("id"), QLatin1String(part));
    }

    void block(const Block& block) {
        if (const auto* table = std::get_if<SourceTable>(&block)) {
            m_style.nested ? nested(*table) : this->table(*table);
            paragraph({}); // Word keeps neighbouring tables apart so
        } else {
            paragraph(std::get<Paragraph>(block).text);
        }
    }

    void paragraph(const QString& text, int number = 0, bool isTracked = false) {
        start("p");
        if (number > 0) {
            start("pPr");
            start("numPr");
            property("ilvl", QStringLiteral("0"));
            property("numId", QStringLiteral("1"));
            end();
            end();
        }
        if (m_style.hidden && m_random.chance(10))
            unseen();
        isTracked ? changed(text) : runs(text);
        end();
    }

    /// A figure that is not printed, one that is struck out, and the code of a field without a result.
    void unseen() {
        for (const char* property : {"vanish", "strike"}) {
            start("r");
            start("rPr");
            m_xml.writeEmptyElement(wordNamespace, QLatin1String(property));
            end();
            start("t");
            m_xml.writeCharacters(QString::number(m_random.below(90)));
            endAll(2);
        }
        for (const char* mark : {"begin", "", "end"}) {
            start("r");
            if (*mark) {
                m_xml.writeEmptyElement(wordNamespace, QStringLiteral("fldChar"));
                attribute("fldCharType", QLatin1String(mark));
            } else {
                start("instrText");
                m_xml.writeCharacters(QStringLiteral(" SEQ 7 "));
                end();
            }
            end();
        }
    }

    void runs(const QString& text, const char* element = "t") {
        qsizetype at = 0;
        while (at < text.size()) {
            qsizetype next = m_style.splitRuns ? at + m_random.between(1, 4) : text.size();
            next = std::min(next, text.size());
            const qsizetype lineEnd = text.indexOf(QLatin1Char('\n'), at);
            if (lineEnd >= 0 && lineEnd < next)
                next = std::max(lineEnd, at);
            run(text.mid(at, next - at), element);
            at = next;
            if (at < text.size() && text[at] == QLatin1Char('\n')) {
                start("r");
                m_xml.writeEmptyElement(wordNamespace, QStringLiteral("br"));
                end();
                ++at;
            }
        }
    }

    void run(const QString& text, const char* element) {
        start("r");
        if (m_style.paper.halfPoints > 0) {
            start("rPr");
            property("sz", QString::number(m_style.paper.halfPoints));
            end();
        }
        start(element);
        m_xml.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
        m_xml.writeCharacters(text);
        end();
        end();
    }

    /// The old value is deleted, the one that counts inserted.
    void changed(const QString& text) {
        for (const char* kind : {"del", "ins"}) {
            start(kind);
            attribute("id", QString::number(++m_changes));
            attribute("author", QStringLiteral("office"));
            if (kind[0] == 'd')
                run(QString::number(m_random.below(90)), "delText");
            else
                runs(text);
            end();
        }
    }

    bool isRuled(const QLatin1String& side) const {
        const DocxPaper::Rules rules = m_style.paper.rules;
        const bool isAcross = side == QLatin1String("top") || side == QLatin1String("bottom") ||
                              side == QLatin1String("insideH");
        return rules == DocxPaper::Rules::All || (rules != DocxPaper::Rules::None && isAcross) ||
               (rules == DocxPaper::Rules::OpenSides && side == QLatin1String("insideV"));
    }

    void borders() {
        start("tblBorders");
        for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            if (!isRuled(QLatin1String(side)))
                continue;
            m_xml.writeEmptyElement(wordNamespace, QLatin1String(side));
            attribute("val", QStringLiteral("single"));
            attribute("sz", QStringLiteral("4"));
        }
        end();
    }

    void table(const SourceTable& table) {
        const int width = widthOf(table);
        m_columnWidth = m_style.paper.tableWidth / std::max(width, 1);
        start("tbl");
        start("tblPr");
        borders();
        end();
        start("tblGrid");
        for (int c = 0; c < width; ++c) {
            m_xml.writeEmptyElement(wordNamespace, QStringLiteral("gridCol"));
            attribute("w", QString::number(m_columnWidth));
        }
        end();
        m_above.clear();
        int header = m_style.paper.repeatsHeader ? headerRows(table) : 0;
        for (const SourceRow& source : table.rows)
            row(source, width, header-- > 0);
        end();
    }

    /// Rows before the first figure.
    static int headerRows(const SourceTable& table) {
        const auto isFigure = [](const SourceCell& cell) {
            return !cell.text.isEmpty() && cell.text.back().isDigit();
        };
        const auto hasFigure = [&](const SourceRow& row) {
            return std::any_of(row.begin(), row.end(), isFigure);
        };
        return int(std::find_if(table.rows.begin(), table.rows.end(), hasFigure) - table.rows.begin());
    }

    struct Spanning {
        int rowsLeft = 0;
        int columns = 1;
    };

    /// Cells of the row, and for those that reach into it from above one that continues them.
    void row(const SourceRow& source, int width, bool isHeader) {
        start("tr");
        rowProperties(source, width, isHeader);
        size_t next = 0;
        for (int column = 0; column < width;) {
            const auto above = m_above.find(column);
            if (above != m_above.end() && above->second.rowsLeft > 0) {
                cell({}, above->second.columns, "continue");
                --above->second.rowsLeft;
                column += above->second.columns;
            } else if (next < source.size() && source[next].column == column) {
                const SourceCell& own = source[next++];
                m_above[column] = {own.rowSpan - 1, own.columnSpan};
                cell(own.text, own.columnSpan, own.rowSpan > 1 ? "restart" : "");
                column += own.columnSpan;
            } else {
                break; // the row is shorter than the table
            }
        }
        end();
    }

    /// A row that is shorter than the table says by how much; else programs widen its last cell.
    void rowProperties(const SourceRow& source, int width, bool isHeader) {
        int reach = 0;
        for (const SourceCell& own : source)
            reach = std::max(reach, own.column + own.columnSpan);
        for (const auto& [column, above] : m_above)
            reach = above.rowsLeft > 0 ? std::max(reach, column + above.columns) : reach;
        start("trPr");
        if (reach < width)
            property("gridAfter", QString::number(width - reach));
        if (m_style.paper.keepsRows)
            m_xml.writeEmptyElement(wordNamespace, QStringLiteral("cantSplit"));
        if (isHeader)
            m_xml.writeEmptyElement(wordNamespace, QStringLiteral("tblHeader"));
        end();
    }

    void cell(const QString& text, int columns, const char* merge) {
        const bool isWrapped = m_style.wrapped && m_random.chance(20);
        if (isWrapped) {
            start("sdt");
            start("sdtContent");
        }
        start("tc");
        start("tcPr");
        cellWidth(columns * m_columnWidth);
        if (columns > 1)
            property("gridSpan", QString::number(columns));
        if (*merge)
            property("vMerge", QLatin1String(merge));
        end();
        const int ordinal = m_style.numbersLabels ? chineseOrdinal(text) : 0;
        const bool isNext = ordinal > 0 && ordinal == m_numbered + 1;
        m_numbered += isNext ? 1 : 0;
        const bool isFigure = !text.isEmpty() && text[0].isDigit() && text.size() < 5;
        paragraph(isNext ? text.mid(3) : text, isNext ? ordinal : 0,
                  m_style.tracked && isFigure && m_random.chance(20));
        endAll(isWrapped ? 3 : 1);
    }

    void cellWidth(int width) {
        m_xml.writeEmptyElement(wordNamespace, QStringLiteral("tcW"));
        attribute("w", QString::number(width));
        attribute("type", QStringLiteral("dxa"));
    }

    void nested(const SourceTable& inner) {
        start("tbl");
        start("tblPr");
        end();
        start("tblGrid");
        m_xml.writeEmptyElement(wordNamespace, QStringLiteral("gridCol"));
        attribute("w", QString::number(m_style.paper.tableWidth));
        end();
        start("tr");
        start("tc");
        start("tcPr");
        cellWidth(m_style.paper.tableWidth);
        end();
        table(inner);
        paragraph({}); // a cell must end with a paragraph
        end();
        end();
        end();
    }

    /// Once for programs that know text boxes as shapes, once more for those that do not.
    void textBox(const std::vector<Block>& blocks) {
        const auto content = [&] {
            start("txbxContent");
            for (const Block& boxed : blocks)
                paragraph(std::get<Paragraph>(boxed).text);
            end();
        };
        start("p");
        start("r");
        open("mc", "AlternateContent");
        open("mc", "Choice");
        m_xml.writeAttribute(QStringLiteral("Requires"), QStringLiteral("wps"));
        shape(content);
        end();
        open("mc", "Fallback");
        start("pict");
        open("v", "textbox");
        content();
        endAll(6);
    }

    template <typename Content>
    void shape(Content content) {
        start("drawing");
        open("wp", "inline");
        open("a", "graphic");
        open("a", "graphicData");
        m_xml.writeAttribute(QStringLiteral("uri"), otherNamespaces().at(QStringLiteral("wps")));
        open("wps", "wsp");
        open("wps", "txbx");
        content();
        endAll(6);
    }

    const DocxStyle& m_style;
    Random& m_random;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    std::map<int, Spanning> m_above; ///< by column: what reaches down from the rows above
    int m_numbered = 0;              ///< labels that the numbering has counted
    int m_columnWidth = 0;           ///< of the table being written
    int m_changes = 0;
};

QByteArray contentTypes() {
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>)";
}

struct Relationship {
    const char* id;
    const char* type;
    const char* target;
};

QByteArray relationships(const std::vector<Relationship>& all) {
    QByteArray xml = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    for (const Relationship& one : all)
        xml += QByteArray(R"(<Relationship Id=")") + one.id +
               R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)" + one.type +
               R"(" Target=")" + one.target + R"("/>)";
    return xml + "</Relationships>";
}

/// What every page carries at its end: `hdr` or `ftr`.
QByteArray pageEndPart(const char* element, const QByteArray& content) {
    return QByteArray(R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:)") + element +
           R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>)" + content +
           "</w:p></w:" + element + ">";
}

/// One list, `（一）`, `（二）`, …
QByteArray numbering() {
    return QByteArray(R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>)");
}

} // namespace

DocxStyle drawDocxStyle(Random& random) {
    DocxStyle style;
    style.numbersLabels = random.chance(30);
    style.textBox = random.chance(20);
    style.tracked = random.chance(20);
    style.splitRuns = random.chance(40);
    style.nested = random.chance(15);
    style.hidden = random.chance(20);
    style.wrapped = random.chance(20);
    style.packed = random.chance(80);
    return style;
}

QByteArray docxOf(const Document& document, const DocxStyle& style, Random& random) {
    return zipOf({{"[Content_Types].xml", contentTypes()},
                  {"_rels/.rels", relationships({{"rId1", "officeDocument", "word/document.xml"}})},
                  {"word/_rels/document.xml.rels", relationships({{"rId1", "numbering", "numbering.xml"},
                                                                  {"rId2", "header", "header.xml"},
                                                                  {"rId3", "footer", "footer.xml"}})},
                  {"word/header.xml", pageEndPart("hdr", "<w:r><w:t>政府信息公开工作年度报告</w:t></w:r>")},
                  {"word/footer.xml", pageEndPart("ftr", R"(<w:fldSimple w:instr="PAGE"/>)")},
                  {"word/numbering.xml", numbering()},
                  {"word/document.xml", Body(style, random).write(document), style.packed}});
}

} // namespace gouji::testing

#include "tests/support/pdf/pdf_file.h"

#include "tests/support/pdf/laid_table.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>

#include <algorithm>

namespace gouji::testing {

namespace {

constexpr double margin = 64;
constexpr double bodySize = 12, cellSize = 9.5;
constexpr double bodyLine = 20, cellLine = 12.5;
constexpr double indent = 24;

/// Prints on pages in points, in reading order. Used once.
class Printer {
public:
    Printer(QIODevice* device, const PdfStyle& style) : m_style(style), m_writer(device) {
        m_writer.setResolution(72);
        const bool isWide = style.wide != ((style.turn + style.rotate / 90) % 2 != 0);
        m_writer.setPageLayout(QPageLayout(
            QPageSize(QPageSize::A4), isWide ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()));
        m_size = style.wide ? QSizeF(842, 595) : QSizeF(595, 842);
        m_painter.begin(&m_writer);
        beginPage();
    }

    void print(const Document& document) {
        for (const Block& block : document.blocks) {
            if (const auto* table = std::get_if<SourceTable>(&block))
                printTable(*table);
            else
                printParagraph(std::get<Paragraph>(block).text);
        }
        endPage();
        m_painter.end();
    }

private:
    QFont font(double size) const {
        QFont font(m_style.serif ? QStringLiteral("Noto Serif CJK SC") : QStringLiteral("Noto Sans CJK SC"));
        font.setPixelSize(100);
        font.setPointSizeF(size);
        return font;
    }
    double bottom() const { return m_size.height() - margin; }
    double width() const { return m_size.width() - 2 * margin; }

    void beginPage() {
        ++m_page;
        m_y = margin;
        // What is turned by the page's /Rotate is drawn turned back.
        const int turns = (m_style.turn + 4 - m_style.rotate / 90) % 4;
        m_painter.resetTransform();
        m_painter.translate(turns == 1 || turns == 2 ? (turns == 1 ? m_size.height() : m_size.width()) : 0,
                            turns == 2 || turns == 3 ? (turns == 2 ? m_size.height() : m_size.width()) : 0);
        m_painter.rotate(turns * 90);
        if (m_style.watermark) {
            m_painter.save();
            m_painter.translate(m_size.width() / 2, m_size.height() / 2);
            m_painter.rotate(-40);
            m_painter.setPen(QColor(220, 220, 220));
            m_painter.setFont(font(60));
            m_painter.drawText(QPointF(-120, 0), QStringLiteral("存档 10"));
            m_painter.restore();
        }
        m_painter.setFont(font(9));
        if (m_style.runningHeader)
            m_painter.drawText(QPointF(margin, 40), QStringLiteral("政府信息公开工作年度报告"));
    }

    void endPage() {
        m_painter.setFont(font(9));
        const QString number = QString::number(m_page);
        QString text;
        switch (m_style.pageNumber) {
        case PdfStyle::PageNumber::None:
            return;
        case PdfStyle::PageNumber::Bare:
            text = number;
            break;
        case PdfStyle::PageNumber::Dashes:
            text = QStringLiteral("— %1 —").arg(number);
            break;
        case PdfStyle::PageNumber::Words:
            text = QStringLiteral("第%1页").arg(number);
            break;
        case PdfStyle::PageNumber::OfAll:
            text = QStringLiteral("%1 / 9").arg(number);
            break;
        }
        m_painter.drawText(QPointF(m_size.width() / 2 - 10, m_size.height() - 36), text);
    }

    void newPage() {
        endPage();
        m_writer.newPage();
        beginPage();
    }

    /// `baseline`: of the first character.
    void drawText(QPointF baseline, const QString& text, bool bold = false) {
        double x = baseline.x();
        if (m_style.glyphByGlyph) {
            for (const QChar c : text) {
                m_painter.drawText(QPointF(x, baseline.y()), QString(c));
                x += QFontMetricsF(m_painter.font(), &m_writer).horizontalAdvance(c);
            }
        } else {
            m_painter.drawText(baseline, text);
        }
        if (bold && m_style.boldTwice)
            m_painter.drawText(baseline + QPointF(0.3, 0), text);
    }

    void printParagraph(const QString& text) {
        m_painter.setFont(font(bodySize));
        const QFontMetricsF metrics(m_painter.font(), &m_writer);
        const bool isTitle = text.size() < 60 && text.contains(QStringLiteral("年度报告")) &&
                             !text.endsWith(QStringLiteral("。"));
        const bool isLong = metrics.horizontalAdvance(text) > width() - 2 * indent;
        const QString indented = isLong && !isTitle ? QStringLiteral("　　") + text : text;
        for (const QString& line : wrapped(indented, width(), metrics)) {
            if (m_y + bodyLine > bottom())
                newPage();
            m_painter.setFont(font(bodySize));
            const double shift = isTitle ? (width() - metrics.horizontalAdvance(line)) / 2 : 0;
            drawText({margin + shift, m_y + bodyLine - 5}, line, isTitle);
            m_y += bodyLine;
        }
    }

    /// The rows of a table that stand on one page; a torn row's share of its height in `height`.
    struct Stretch {
        int first = 0;
        int last = 0;             ///< behind the last one
        std::vector<double> tops; ///< y of each row, and of the end
        bool isOpenAbove = false;
        bool isOpenBelow = false;
    };

    void printTable(const SourceTable& source) {
        m_painter.setFont(font(cellSize));
        LaidTable table =
            layTable(source, width(), QFontMetricsF(m_painter.font(), &m_writer), cellLine, m_style);
        m_y += 4;
        const int rows = int(table.heights.size());
        bool isOpenAbove = false;
        for (int row = 0; row < rows;) {
            Stretch stretch;
            stretch.first = row;
            stretch.isOpenAbove = isOpenAbove;
            stretch.tops.push_back(m_y);
            while (row < rows && stretch.tops.back() + table.heights[size_t(row)] <= bottom()) {
                stretch.tops.push_back(stretch.tops.back() + table.heights[size_t(row)]);
                ++row;
            }
            const double room = bottom() - stretch.tops.back();
            bool isTorn = false;
            if (row < rows && m_style.tearsRows && room > cellLine + 8 &&
                table.heights[size_t(row)] > 2 * cellLine) {
                stretch.tops.push_back(bottom());
                table.heights[size_t(row)] -= room - 6;
                isTorn = true;
            }
            stretch.last = stretch.first + int(stretch.tops.size()) - 1;
            if (stretch.last == stretch.first && m_y <= margin)
                return; // higher than a page
            isOpenAbove = row < rows && !m_style.closesPages;
            stretch.isOpenBelow = isOpenAbove;
            printStretch(table, stretch, isTorn);
            m_y = stretch.tops.back() + 8;
            if (row < rows)
                newPage();
        }
    }

    void printStretch(LaidTable& table, const Stretch& stretch, bool isTorn) {
        m_painter.setFont(font(cellSize));
        for (LaidCell& cell : table.cells) {
            const int first = std::max(cell.row, stretch.first);
            const int last = std::min(cell.row + cell.rowSpan, stretch.last);
            if (first >= last)
                continue;
            const double left = margin + table.columns[size_t(cell.column)];
            const double top = stretch.tops[size_t(first - stretch.first)];
            const QRectF box(left, top, table.widthOf(cell),
                             stretch.tops[size_t(last - stretch.first)] - top);
            const bool goesOn = cell.row + cell.rowSpan > stretch.last || (isTorn && last == stretch.last);
            if (m_style.shades && !cell.isFigure)
                m_painter.fillRect(box, QColor(222, 234, 246));
            printCell(box, cell, goesOn);
            drawEdges(box, table, cell, first == stretch.first && stretch.isOpenAbove,
                      last == stretch.last && stretch.isOpenBelow);
        }
    }

    /// Prints what fits, and takes it from the cell.
    void printCell(const QRectF& box, LaidCell& cell, bool goesOn) {
        const qsizetype room = std::max(qsizetype((box.height() - 4) / cellLine), qsizetype(goesOn ? 0 : 1));
        const qsizetype count = goesOn ? std::min(room, cell.lines.size()) : cell.lines.size();
        const QFontMetricsF metrics(m_painter.font(), &m_writer);
        double y = top(box, double(count) * cellLine) + cellLine - 3.2;
        for (qsizetype i = 0; i < count; ++i, y += cellLine) {
            const QString& line = cell.lines[i];
            const double advance = metrics.horizontalAdvance(line);
            const double x = left(box, advance, placeOf(cell));
            if (m_style.covered && cell.isFigure && !line.isEmpty()) {
                m_painter.drawText(QPointF(x - 1, y), QStringLiteral("8"));
                m_painter.fillRect(QRectF(x - 2, y - 9, advance + 8, 11.5), Qt::white);
            }
            drawText({x, y}, line, cell.isHeader);
        }
        cell.lines = cell.lines.mid(count);
    }

    PdfStyle::Place placeOf(const LaidCell& cell) const {
        if (cell.isFigure)
            return m_style.figures;
        return cell.isHeader || cell.rowSpan > 1 ? m_style.heads : m_style.labels;
    }

    static double left(const QRectF& box, double advance, PdfStyle::Place place) {
        switch (place) {
        case PdfStyle::Place::Begin:
            return box.left() + 3;
        case PdfStyle::Place::End:
            return box.right() - 3 - advance;
        case PdfStyle::Place::Middle:
            break;
        }
        return box.center().x() - advance / 2;
    }

    double top(const QRectF& box, double height) const {
        switch (m_style.height) {
        case PdfStyle::Place::Begin:
            return box.top() + m_style.spare;
        case PdfStyle::Place::End:
            return box.bottom() - m_style.spare - height;
        case PdfStyle::Place::Middle:
            break;
        }
        return box.center().y() - height / 2;
    }

    void drawEdges(const QRectF& box, const LaidTable& table, const LaidCell& cell, bool openAbove,
                   bool openBelow) {
        if (m_style.rules == PdfStyle::Rules::None)
            return;
        const bool openSides = m_style.rules == PdfStyle::Rules::OpenSides;
        if (m_style.rules == PdfStyle::Rules::Frames && !openAbove && !openBelow) {
            m_painter.setPen(QPen(Qt::black, 0.7));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(box);
            return;
        }
        if (!openAbove)
            drawEdge(box.topLeft(), box.topRight());
        if (!openBelow)
            drawEdge(box.bottomLeft(), box.bottomRight());
        if (m_style.rules == PdfStyle::Rules::Across)
            return;
        if (!openSides || cell.column > 0)
            drawEdge(box.topLeft(), box.bottomLeft());
        if (!openSides || cell.column + cell.columnSpan < int(table.columns.size()) - 1)
            drawEdge(box.topRight(), box.bottomRight());
    }

    void drawEdge(QPointF from, QPointF to) {
        constexpr double thickness = 0.6;
        const QRectF line(from, to);
        if (m_style.rules == PdfStyle::Rules::ThinRectangles) {
            m_painter.fillRect(line.adjusted(-thickness / 2, -thickness / 2, thickness / 2, thickness / 2),
                               Qt::black);
            return;
        }
        m_painter.setPen(QPen(Qt::black, thickness));
        m_painter.drawLine(from, to);
        if (m_style.rules == PdfStyle::Rules::Doubled) {
            const QPointF beside = line.width() > line.height() ? QPointF(0, 1.6) : QPointF(1.6, 0);
            m_painter.drawLine(from + beside, to + beside);
        }
    }

    PdfStyle m_style;
    QPdfWriter m_writer;
    QPainter m_painter;
    QSizeF m_size; ///< of a page as it reads
    int m_page = 0;
    double m_y = 0;
};

} // namespace

PdfStyle drawPdfStyle(Random& random) {
    PdfStyle style;
    style.rules = PdfStyle::Rules(random.below(5));
    style.pageNumber = PdfStyle::PageNumber(random.below(5));
    style.turn = random.chance(15) ? random.between(1, 3) : 0;
    style.rotate = random.chance(15) ? 90 * random.between(1, 3) : 0;
    style.wide = random.chance(20);
    style.closesPages = random.chance(50);
    style.tearsRows = random.chance(30);
    style.runningHeader = random.chance(30);
    style.boldTwice = random.chance(30);
    style.glyphByGlyph = random.chance(30);
    style.shades = random.chance(30);
    style.covered = random.chance(20);
    style.watermark = random.chance(20);
    style.narrow = random.chance(40);
    return style;
}

PdfStyle drawUnruledStyle(Random& random) {
    PdfStyle style;
    style.rules = random.chance(70) ? PdfStyle::Rules::None : PdfStyle::Rules::Across;
    style.pageNumber = PdfStyle::PageNumber(random.below(5));
    style.wide = random.chance(30);
    style.tearsRows = random.chance(30);
    style.closesPages = random.chance(50);
    style.runningHeader = random.chance(30);
    style.serif = random.chance(50);
    style.narrow = random.chance(50);
    style.figures = PdfStyle::Place(random.below(3));
    style.labels = PdfStyle::Place(random.below(2));
    style.heads = PdfStyle::Place(random.below(2));
    style.height = random.chance(20)   ? PdfStyle::Place::End
                   : random.chance(50) ? PdfStyle::Place::Begin
                                       : PdfStyle::Place::Middle;
    style.spare = random.between(0, 8);
    return style;
}

QByteArray pdfOf(const Document& document, const PdfStyle& style) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    Printer(&buffer, style).print(document);
    buffer.close();
    return style.rotate == 0 ? bytes : withRotation(bytes, style.rotate);
}

QByteArray withRotation(const QByteArray& pdf, int degrees) {
    const QString text = QString::fromLatin1(pdf);
    static const QRegularExpression page(QStringLiteral("(\\d+) 0 obj\\n<<\\n/Type /Page\\n"));
    static const QRegularExpression trailer(QStringLiteral("trailer\\n<<\\n(.*?)>>\\nstartxref\\n(\\d+)"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch end = trailer.match(text);
    QByteArray updated = pdf + '\n';
    QByteArray table = "xref\n";
    for (auto it = page.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const qsizetype close = text.indexOf(QStringLiteral("endobj"), match.capturedStart());
        QByteArray object = pdf.mid(match.capturedStart(), close - match.capturedStart()) + "endobj\n";
        object.replace("/Type /Page\n",
                       QByteArray("/Type /Page\n/Rotate " + QByteArray::number(degrees) + "\n"));
        table += match.captured(1).toLatin1() + " 1\n" +
                 QByteArray::number(updated.size()).rightJustified(10, '0') + " 00000 n \n";
        updated += object;
    }
    const QByteArray start = QByteArray::number(updated.size());
    updated += table + "trailer\n<<\n" + end.captured(1).toLatin1() + "/Prev " + end.captured(2).toLatin1() +
               "\n>>\nstartxref\n" + start + "\n%%EOF\n";
    return updated;
}

} // namespace gouji::testing

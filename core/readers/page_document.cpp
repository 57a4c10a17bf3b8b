#include "core/readers/page_document.h"

#include "core/base/characters.h"
#include "core/readers/spoilt_text.h"

#include <algorithm>

namespace gouji {

namespace {

/// Writes one Document. Used once.
class PageWriter {
public:
    PageWriter(const QString& format, const Limits& limits, const std::vector<RecognisedText>& recognised)
        : m_limits(limits), m_recognised(recognised) {
        m_document.format = format;
    }

    void add(Paragraph paragraph) {
        if (paragraph.text.contains(unreadObject)) { // prose goes on around its pictures
            paragraph.text = paragraph.text.remove(unreadObject).trimmed();
            if (paragraph.text.isEmpty())
                return;
        }
        move(paragraph.anchor, TextRange{m_document.text.size(), paragraph.text.size()});
        m_document.text += paragraph.text + QLatin1Char('\n');
        m_document.blocks.emplace_back(std::move(paragraph));
    }

    void add(SourceTable table) {
        const auto room = size_t(std::max<qsizetype>(0, m_limits.tableRows - m_rows));
        if (table.rows.size() > room) {
            m_document.truncated = true;
            table.rows.resize(room);
        }
        if (table.rows.empty())
            return;
        m_rows += qsizetype(table.rows.size());
        for (size_t row = 0; row < table.rows.size(); ++row)
            anchor(table.rows[row], int(row));
        ++m_tables;
        m_document.blocks.emplace_back(std::move(table));
    }

    Document take() {
        QString printed = m_document.text;
        if (const int restored = restoreSpaces(printed); restored > 0) {
            m_document.brokenCharacters += restored;
            takeSpacesFrom(printed);
        }
        return std::move(m_document);
    }

private:
    void anchor(SourceRow& row, int number) {
        if (qsizetype(row.size()) > m_limits.cellsPerRow) {
            m_document.truncated = true;
            row.resize(size_t(m_limits.cellsPerRow));
        }
        for (SourceCell& cell : row) {
            move(cell.anchor, TableCell{m_tables, number, cell.column});
            QString line = cell.text;
            line.replace(QLatin1Char('\n'), QLatin1Char(' '));
            m_document.text += line + QLatin1Char(&cell == &row.back() ? '\n' : '\t');
        }
    }

    void move(Anchor& anchor, const Anchor& place) {
        const auto found = std::find_if(m_recognised.begin(), m_recognised.end(),
                                        [&](const RecognisedText& text) { return text.anchor == anchor; });
        if (!isNowhere(anchor) && found != m_recognised.end()) {
            m_document.recognised.push_back(*found);
            m_document.recognised.back().anchor = place;
        }
        anchor = place;
    }

    /// Paragraphs and cells get the spaces that the text lost; the text stays as it was.
    void takeSpacesFrom(const QString& printed) {
        qsizetype at = 0; // pieces stand in the text one behind the other, with one character between
        const auto take = [&](QString& piece) {
            const QStringView source = QStringView(printed).mid(at, piece.size());
            for (qsizetype i = 0; i < piece.size(); ++i) {
                if (piece[i] == QLatin1Char('?') && source[i] == QLatin1Char(' '))
                    piece[i] = QLatin1Char(' ');
            }
            at += piece.size() + 1;
            piece = piece.trimmed();
        };
        for (Block& block : m_document.blocks) {
            if (auto* paragraph = std::get_if<Paragraph>(&block)) {
                take(paragraph->text);
                continue;
            }
            for (SourceRow& row : std::get<SourceTable>(block).rows) {
                for (SourceCell& cell : row)
                    take(cell.text);
            }
        }
    }

    const Limits& m_limits;
    const std::vector<RecognisedText>& m_recognised;
    Document m_document;
    int m_tables = 0;
    qsizetype m_rows = 0; ///< of all tables
};

} // namespace

Document pageDocument(std::vector<Block> blocks, const QString& format, const Limits& limits,
                      const std::vector<RecognisedText>& recognised) {
    PageWriter writer(format, limits, recognised);
    for (Block& block : blocks)
        std::visit([&](auto& piece) { writer.add(std::move(piece)); }, block);
    return writer.take();
}

} // namespace gouji

#include "core/readers/pdf/page_blocks.h"

#include "core/readers/pdf/aligned_table.h"
#include "core/readers/pdf/joined_tables.h"
#include "core/readers/pdf/paragraphs.h"
#include "core/readers/pdf/running_lines.h"

#include <algorithm>
#include <optional>

namespace gouji::pdf {

namespace {

/// Puts the pages' items together as blocks of the Document. Used once.
class DocumentBuilder {
public:
    DocumentBuilder(Document& document, const std::vector<PageLayout>& pages, const Limits& limits)
        : m_document(document), m_pages(pages), m_limits(limits), m_margins(marginsOf(pages)) {}

    void addPage(size_t page) {
        m_page = page;
        bool isFirst = true;
        for (const PageItem& item : m_pages[page].items) {
            if (const auto* table = std::get_if<PageTable>(&item))
                addTable(*table, isFirst);
            else
                addLine(std::get<TextLine>(item));
            isFirst = false;
        }
    }

    void finish() {
        endParagraph();
        endTable();
    }

private:
    Anchor anchorOf(const QRectF& box, size_t page) const {
        return PageRect{m_pages[page].number, displayedRect(m_pages[page], box)};
    }

    void addLine(const TextLine& line) {
        endTable();
        if (m_lastLine == nullptr || !goesOn(*m_lastLine, line, m_margins)) {
            endParagraph();
            m_paragraph.anchor = {};
            m_box = line.box;
            m_firstPage = m_page;
        } else if (m_firstPage == m_page) {
            m_box = m_box.united(line.box);
        }
        m_paragraph.text = withLine(m_paragraph.text, line.text());
        if (line.recognition) {
            const int confidence = line.recognition->confidence;
            m_confidence = m_confidence ? std::min(*m_confidence, confidence) : confidence;
        }
        m_lastLine = &line;
    }

    void endParagraph() {
        if (!m_paragraph.text.isEmpty()) {
            m_paragraph.anchor = anchorOf(m_box, m_firstPage);
            if (m_confidence)
                m_document.recognised.push_back({m_paragraph.anchor, *m_confidence, {}});
            m_document.blocks.emplace_back(std::move(m_paragraph));
        }
        m_paragraph = {};
        m_confidence.reset();
        m_lastLine = nullptr;
    }

    void addTable(const PageTable& table, bool isFirst) {
        endParagraph();
        if (m_table && isFirst && continueTable(*m_table, table, m_page))
            return;
        endTable();
        m_table = beginTable(table, m_page);
    }

    void endTable() {
        if (!m_table)
            return;
        SourceTable table;
        table.rows.resize(size_t(m_table->rowCount));
        for (const JoinedCell& joined : m_table->cells) {
            const PageCell& cell = joined.cell;
            SourceRow& row = table.rows[size_t(cell.row)];
            if (qsizetype(row.size()) >= m_limits.cellsPerRow) {
                m_document.truncated = true;
                continue;
            }
            const Anchor anchor = anchorOf(cell.box, joined.page);
            row.push_back({cell.text, anchor, cell.column, cell.rowSpan, cell.columnSpan});
            if (cell.recognition)
                m_document.recognised.push_back(
                    {anchor, cell.recognition->confidence, cell.recognition->close});
        }
        m_rows += m_table->rowCount;
        m_table.reset();
        if (m_rows > m_limits.tableRows)
            m_document.truncated = true;
        else
            m_document.blocks.emplace_back(std::move(table));
    }

    Document& m_document;
    const std::vector<PageLayout>& m_pages;
    const Limits& m_limits;
    TextMargins m_margins;
    size_t m_page = 0;
    std::optional<JoinedTable> m_table; ///< may go on
    Paragraph m_paragraph;              ///< may go on
    std::optional<int> m_confidence;    ///< of its least certain line
    const TextLine* m_lastLine = nullptr;
    QRectF m_box;
    size_t m_firstPage = 0;
    qsizetype m_rows = 0;
};

/// What the pages tell about the document as a whole.
void notePages(Document& document, const std::vector<PageLayout>& pages) {
    qsizetype broken = 0;
    for (const PageLayout& page : pages) {
        document.pageSizes.push_back(page.size);
        broken += page.brokenCharacters;
        document.pictures += page.pictures;
        document.repaired = document.repaired || page.damaged;
        document.truncated = document.truncated || page.truncated;
        if (page.isPicture)
            document.unreadPages.push_back(page.number);
    }
    document.brokenCharacters = int(std::min<qsizetype>(broken, 1'000'000'000));
}

} // namespace

void addPages(Document& document, std::vector<PageLayout> pages, const Limits& limits) {
    notePages(document, pages);
    dropRunningLines(pages);
    alignTables(pages);
    DocumentBuilder builder(document, pages, limits);
    for (size_t i = 0; i < pages.size(); ++i) {
        if (!pages[i].isPicture)
            builder.addPage(i);
    }
    builder.finish();
}

} // namespace gouji::pdf

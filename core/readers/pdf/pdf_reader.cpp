#include "core/readers/pdf/pdf_reader.h"

#include "core/readers/pdf/joined_tables.h"
#include "core/readers/pdf/mupdf_file.h"
#include "core/readers/pdf/page_layout.h"
#include "core/readers/pdf/paragraphs.h"
#include "core/readers/pdf/running_lines.h"
#include "core/readers/pdf/upright.h"

#include <algorithm>
#include <optional>

namespace gouji {

using namespace pdf;

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

    void addBlocks(std::vector<Block> blocks) {
        finish();
        std::move(blocks.begin(), blocks.end(), std::back_inserter(m_document.blocks));
    }

    void finish() {
        endParagraph();
        endTable();
    }

private:
    Anchor anchorOf(const QRectF& box, size_t page) const {
        const PageLayout& layout = m_pages[page];
        return PageRect{layout.number, displayedRect(box, layout.turns, layout.size)};
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
        m_lastLine = &line;
    }

    void endParagraph() {
        if (!m_paragraph.text.isEmpty()) {
            m_paragraph.anchor = anchorOf(m_box, m_firstPage);
            m_document.blocks.emplace_back(std::move(m_paragraph));
        }
        m_paragraph = {};
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
            if (qsizetype(row.size()) < m_limits.cellsPerRow)
                row.push_back(
                    {cell.text, anchorOf(cell.box, joined.page), cell.column, cell.rowSpan, cell.columnSpan});
            else
                m_document.truncated = true;
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
    const TextLine* m_lastLine = nullptr;
    QRectF m_box;
    size_t m_firstPage = 0;
    qsizetype m_rows = 0;
};

Result<std::vector<PageLayout>> layPages(MupdfFile& file, const Limits& limits) {
    std::vector<PageLayout> pages;
    for (int number = 1; number <= std::min(file.pageCount(), limits.pages); ++number) {
        Result<PageContent> page = file.page(number);
        if (!page)
            return failure(page.error());
        pages.push_back(layoutOf(std::move(*page), limits));
    }
    return pages;
}

/// What the pages tell about the document as a whole.
void noteSource(Document& document, const MupdfFile& file, const std::vector<PageLayout>& pages) {
    qsizetype broken = 0;
    document.repaired = file.isRepaired();
    document.truncated = file.pageCount() > int(pages.size());
    for (const PageLayout& page : pages) {
        broken += page.brokenCharacters;
        document.repaired = document.repaired || page.damaged;
        document.truncated = document.truncated || page.truncated;
    }
    document.brokenCharacters = int(std::min<qsizetype>(broken, 1'000'000'000));
}

} // namespace

Result<Document> readPdf(const QByteArray& bytes, const QString& name, const Limits& limits,
                         const PagePictureReader& pictures) {
    Result<MupdfFile> file = MupdfFile::open(bytes, name, limits);
    if (!file)
        return failure(file.error());
    Result<std::vector<PageLayout>> laid = layPages(*file, limits);
    if (!laid)
        return failure(laid.error());
    std::vector<PageLayout>& pages = *laid;
    Document document;
    document.format = QStringLiteral("pdf");
    noteSource(document, *file, pages);
    dropRunningLines(pages);
    DocumentBuilder builder(document, pages, limits);
    for (size_t i = 0; i < pages.size(); ++i) {
        if (!pages[i].isPicture) {
            builder.addPage(i);
        } else if (!pictures) {
            document.unreadPages.push_back(pages[i].number);
        } else if (auto blocks = pictures(pages[i].number)) {
            builder.addBlocks(std::move(*blocks));
        } else {
            return failure(blocks.error());
        }
    }
    builder.finish();
    if (!document.blocks.empty())
        return document;
    if (!document.unreadPages.empty())
        return failure(ErrorCode::Unsupported, name, QStringLiteral("scan"));
    return failure(document.repaired ? ErrorCode::Damaged : ErrorCode::Empty, name);
}

} // namespace gouji

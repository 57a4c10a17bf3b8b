#include "core/exports/workbook.h"

#include <QFile>
#include <QFileInfo>

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdio>

namespace gouji {

namespace {

constexpr qsizetype longestText = 32'000; // UTF-16 units; the format's limit is 32,767

/// A text that XML can hold, cut where the format would refuse it.
QByteArray cellText(const QString& text) {
    QString clean = text.size() > longestText ? QString(text.left(longestText) + QStringLiteral("…")) : text;
    for (QChar& c : clean) {
        if (c.unicode() >= 0xFFFE || (c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t')))
            c = QChar::ReplacementCharacter;
    }
    return clean.toUtf8();
}

} // namespace

Workbook::Workbook(const QString& path, std::uint32_t rowsPerSheet) : m_rowsPerSheet(rowsPerSheet) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    options.tmpdir = const_cast<char*>(folder.constData()); // copied by the library
    m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!m_book)
        return;
    for (int style = 0; style <= int(CellStyle::NotApplicable); ++style)
        m_formats.push_back(makeFormat(CellStyle(style)));
}

Workbook::~Workbook() {
    if (m_book)
        lxw_workbook_free(m_book);
}

lxw_format* Workbook::makeFormat(CellStyle style) {
    if (style == CellStyle::Plain)
        return nullptr;
    lxw_format* format = workbook_add_format(m_book);
    switch (style) {
    case CellStyle::Header:
        format_set_bold(format);
        format_set_bg_color(format, 0xE7ECF2);
        format_set_bottom(format, LXW_BORDER_THIN);
        break;
    case CellStyle::Corrected:
        format_set_bold(format);
        format_set_font_color(format, 0x0B4F9E);
        format_set_bg_color(format, 0xD6E6F8);
        break;
    case CellStyle::Doubtful:
        format_set_italic(format);
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
        format_set_bg_color(format, 0xFCE8C8);
        break;
    case CellStyle::Missing:
        format_set_pattern(format, LXW_PATTERN_LIGHT_UP);
        format_set_fg_color(format, 0xB0B0B0);
        format_set_bg_color(format, 0xFFFFFF);
        break;
    case CellStyle::NotApplicable:
        format_set_align(format, LXW_ALIGN_CENTER);
        format_set_font_color(format, 0x707070);
        break;
    case CellStyle::Plain:
        break;
    }
    return format;
}

Result<void> Workbook::save(const QString& place) {
    if (!m_book)
        return failure(ErrorCode::Unwritable, place, QStringLiteral("no memory"));
    // The library does not look at how its temporary files fare.
    const bool isWhole = std::all_of(m_sheets.begin(), m_sheets.end(), [](lxw_worksheet* sheet) {
        std::FILE* file = sheet->optimize_tmpfile;
        return file && std::fflush(file) == 0 && std::ferror(file) == 0;
    });
    if (!isWhole)
        return failure(ErrorCode::Unwritable, place, QStringLiteral("the temporary file is full or lost"));
    const lxw_error error = workbook_close(m_book);
    m_book = nullptr;
    if (error != LXW_NO_ERROR)
        return failure(ErrorCode::Unwritable, place, QString::fromUtf8(lxw_strerror(error)));
    return {};
}

Sheet::Sheet(Workbook& workbook, const QString& name, const QStringList& header, int frozenColumns,
             const std::vector<double>& widths, double otherWidth)
    : m_workbook(workbook),
      m_name(name),
      m_header(header),
      m_frozenColumns(frozenColumns),
      m_widths(widths),
      m_otherWidth(otherWidth) {
    openPart(name);
}

void Sheet::openPart(const QString& name) {
    if (!m_workbook.m_book)
        return;
    m_sheet = workbook_add_worksheet(m_workbook.m_book, name.toUtf8().constData());
    if (!m_sheet)
        return;
    m_workbook.m_sheets.push_back(m_sheet);
    for (int column = 0; column < m_header.size(); ++column) {
        const double width = size_t(column) < m_widths.size() ? m_widths[size_t(column)] : m_otherWidth;
        worksheet_set_column(m_sheet, lxw_col_t(column), lxw_col_t(column), width, nullptr);
        worksheet_write_string(m_sheet, 0, lxw_col_t(column), cellText(m_header[column]).constData(),
                               m_workbook.format(CellStyle::Header));
    }
    m_row = 0;
}

void Sheet::closePart() {
    if (!m_sheet)
        return;
    worksheet_freeze_panes(m_sheet, 1, lxw_col_t(m_frozenColumns));
    worksheet_autofilter(m_sheet, 0, 0, m_row, lxw_col_t(qMax<qsizetype>(1, m_header.size()) - 1));
}

void Sheet::headerNote(int column, const QString& note) {
    if (m_sheet)
        worksheet_write_comment(m_sheet, 0, lxw_col_t(column), cellText(note).constData());
}

void Sheet::beginRow() {
    if (m_row + 1 >= m_workbook.m_rowsPerSheet) {
        closePart();
        m_continuations += QStringLiteral("%1 %2").arg(m_name).arg(m_continuations.size() + 2);
        openPart(m_continuations.back());
    }
    ++m_row;
    m_column = 0;
}

void Sheet::add(const ExportCell& cell, CellStyle style, const QString& note) {
    if (!m_sheet)
        return;
    lxw_format* format = m_workbook.format(style);
    const auto* number = std::get_if<Decimal>(&cell);
    const auto* text = std::get_if<QString>(&cell);
    if (number && isExactNumber(*number))
        worksheet_write_number(m_sheet, m_row, m_column, number->toDouble(), format);
    else if (number || text)
        worksheet_write_string(m_sheet, m_row, m_column,
                               cellText(number ? number->toString() : *text).constData(), format);
    else if (format)
        worksheet_write_blank(m_sheet, m_row, m_column, format);
    if (!note.isEmpty())
        worksheet_write_comment(m_sheet, m_row, m_column, cellText(note).constData());
    ++m_column;
}

void Sheet::finish() {
    closePart();
}

} // namespace gouji

#pragma once

#include "core/base/result.h"
#include "core/exports/panel.h"

#include <QStringList>

#include <memory>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

/// libxlsxwriter, kept in one place. Rows go to the disk as they are written; memory stays flat.
namespace gouji {

/// How a cell looks; 说明 explains it.
enum class CellStyle { Plain, Header, Corrected, Doubtful, Missing, NotApplicable };

class Workbook;

/// A sheet that is written row by row and goes on in a further sheet of the workbook when it is full.
class Sheet {
public:
    /// `widths` in characters, for the first columns; the others take `otherWidth`.
    Sheet(Workbook& workbook, const QString& name, const QStringList& header, int frozenColumns,
          const std::vector<double>& widths, double otherWidth);
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    /// A comment on a header cell; only before the first row.
    void headerNote(int column, const QString& note);

    void beginRow();
    /// The next cell of the row. Texts are texts, whatever they begin with; an empty one in a style other
    /// than Plain is an empty cell in that style. `note` becomes a comment.
    void add(const ExportCell& cell, CellStyle style = CellStyle::Plain, const QString& note = {});

    const QStringList& continuations() const { return m_continuations; }
    /// Freezes and filters what was written; to be called once, at the end.
    void finish();

private:
    void openPart(const QString& name);
    void closePart();

    Workbook& m_workbook;
    QString m_name;
    QStringList m_header;
    int m_frozenColumns;
    std::vector<double> m_widths;
    double m_otherWidth;
    lxw_worksheet* m_sheet = nullptr;
    std::uint32_t m_row = 0;
    std::uint16_t m_column = 0;
    QStringList m_continuations;
};

/// A workbook on its way to a file. Nothing is valid before save().
class Workbook {
public:
    /// Rows after which a sheet is full, header included; tests set fewer.
    static constexpr std::uint32_t mostRows = 1'048'576;

    explicit Workbook(const QString& path, std::uint32_t rowsPerSheet = mostRows);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// Writes the file. `place` is what errors name.
    Result<void> save(const QString& place);

private:
    friend class Sheet;
    lxw_format* format(CellStyle style) const { return m_formats[size_t(style)]; }
    lxw_format* makeFormat(CellStyle style);

    lxw_workbook* m_book = nullptr;
    std::uint32_t m_rowsPerSheet;
    std::vector<lxw_format*> m_formats;
    std::vector<lxw_worksheet*> m_sheets;
};

} // namespace gouji

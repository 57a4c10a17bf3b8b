#include "core/exports/panel.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace gouji {

namespace {

ExportCell textCell(const QString& text) {
    return text.isEmpty() ? ExportCell() : ExportCell(text);
}

ExportCell countCell(int count) {
    return Decimal(count);
}

bool isOnlyIn(const Form& form, const FigureKey& key, const FormLibrary& forms) {
    return std::none_of(forms.forms().begin(), forms.forms().end(), [&](const Form& other) {
        return other.edition != form.edition && other.contains(key);
    });
}

/// The keys of one row of a grid, in the form's order.
std::vector<FigureKey> rowKeys(const FormTable& table, const FormGrid& grid, const FormLine& row) {
    std::vector<FigureKey> keys;
    for (const FormLine& column : grid.columns)
        keys.push_back(Form::keyOf(table, row, column));
    return keys;
}

/// A report that prints a row of an edition has all its figures, so one of them tells: if possible one that
/// no other edition has.
FigureKey probeOf(const std::vector<FigureKey>& row, const Form& form, const FormLibrary& forms) {
    const auto own =
        std::find_if(row.begin(), row.end(), [&](const FigureKey& k) { return isOnlyIn(form, k, forms); });
    return own == row.end() ? row.front() : *own;
}

/// A row of some edition, in the order in which columns are printed.
struct FormRow {
    const Form* form;
    std::vector<FigureKey> keys;
    FigureKey probe;
};

void addRows(const Form& form, const FormTable& table, const FormLibrary& forms, std::vector<FormRow>& rows) {
    for (const FormGrid& grid : table.grids) {
        for (const FormLine& row : grid.rows) {
            std::vector<FigureKey> keys = rowKeys(table, grid, row);
            const FigureKey probe = probeOf(keys, form, forms);
            rows.push_back({&form, std::move(keys), probe});
        }
    }
}

std::vector<FormRow> allRows(const FormLibrary& forms) {
    std::vector<FormRow> rows;
    QStringList tables;
    for (const Form& form : forms.forms()) {
        for (const FormTable& table : form.tables) {
            if (!tables.contains(table.id))
                tables += table.id;
        }
    }
    for (const QString& id : tables) {
        for (const Form& form : forms.forms()) {
            if (const FormTable* table = form.table(id))
                addRows(form, *table, forms, rows);
        }
    }
    return rows;
}

} // namespace

Result<std::vector<PanelColumn>> panelColumns(const ReportSource& source, const FormLibrary& forms) {
    const std::vector<FormRow> rows = allRows(forms);
    std::vector<FigureKey> probes;
    probes.reserve(rows.size());
    for (const FormRow& row : rows)
        probes.push_back(row.probe);
    const auto panel = source.panel(probes);
    if (!panel)
        return failure(panel.error());
    QSet<FigureKey> present;
    for (const PanelRow& report : *panel) {
        for (const auto& entry : report.values)
            present.insert(entry.first);
    }
    std::vector<PanelColumn> columns;
    QSet<FigureKey> taken;
    for (const FormRow& row : rows) {
        if (!present.contains(row.probe))
            continue;
        for (const FigureKey& key : row.keys) {
            if (!taken.contains(key))
                columns.push_back({key, row.form});
            taken.insert(key);
        }
    }
    return columns;
}

QStringList identityHeader(Language language) {
    const QString names =
        language == Language::Chinese
            ? QStringLiteral("报告编号,发布机关,区划代码,省,市,县,乡镇,年度,报表式样,公布日期,状态,"
                             "来源文件,错误数,警告数,更正数,存疑数")
            : QStringLiteral("report_id,issuer,division_code,province,city,county,township,year,form,"
                             "published_on,status,source_name,errors,warnings,corrections,doubtful");
    return names.split(QLatin1Char(','));
}

QString statusTitle(ReviewStatus status, Language language) {
    if (language != Language::Chinese)
        return statusName(status);
    switch (status) {
    case ReviewStatus::New:
        return QStringLiteral("未审核");
    case ReviewStatus::InReview:
        return QStringLiteral("审核中");
    case ReviewStatus::Reviewed:
        return QStringLiteral("已审核");
    case ReviewStatus::Rejected:
        break;
    }
    return QStringLiteral("已退回");
}

std::vector<ExportCell> identityCells(const ReportSummary& summary, int doubtful, const QString& status) {
    const Identity& identity = summary.identity;
    std::vector<ExportCell> cells{Decimal(summary.id), textCell(identity.issuer),
                                  textCell(identity.divisionCode)};
    for (int level = 0; level < 4; ++level)
        cells.push_back(textCell(identity.division.value(level)));
    cells.push_back(identity.year ? countCell(*identity.year) : ExportCell());
    cells.push_back(textCell(summary.form));
    cells.push_back(textCell(identity.publishedOn.toString(Qt::ISODate)));
    cells.push_back(textCell(status));
    cells.push_back(textCell(sourceTitle(summary)));
    for (const int count : {summary.errors, summary.warnings, summary.corrections, doubtful})
        cells.push_back(countCell(count));
    return cells;
}

bool isExactNumber(Decimal value) {
    constexpr std::int64_t limit = 1'000'000'000'000'000; // 15 digits
    std::int64_t digits = value.millionths();
    for (int i = 0; i < Decimal::places && digits % 10 == 0; ++i)
        digits /= 10;
    return digits < limit && digits > -limit;
}

int doubtfulFigures(const CaseReport& report) {
    return int(std::count_if(report.figures.begin(), report.figures.end(), [](const auto& entry) {
        return entry.second.effective().state == FigureState::Doubtful;
    }));
}

} // namespace gouji

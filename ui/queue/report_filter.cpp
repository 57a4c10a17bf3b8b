#include "ui/queue/report_filter.h"

#include "core/report/twins.h"

#include <algorithm>
#include <tuple>

namespace gouji {

namespace {

/// Of the same report in several files, the better one is less.
struct Rank {
    const ReportSummary& summary;
    bool operator<(const Rank& other) const { return isBetterTwin(summary, other.summary); }
    bool operator==(const Rank& other) const { return summary.id == other.summary.id; }
};

/// By place: divisions in the order of their codes, those without one last, then by name and year.
auto placeOrder(const ReportSummary& s) {
    return std::make_tuple(s.identity.divisionCode.isEmpty(), QStringView(s.identity.divisionCode),
                           QStringView(s.identity.issuer), s.identity.year.value_or(0), Rank{s});
}

} // namespace

ReportFilter::ReportFilter(ReportModel& reports, QObject* parent)
    : QSortFilterProxyModel(parent), m_reports(reports) {
    setSourceModel(&reports);
    sort(ReportModel::IssuerColumn);
}

void ReportFilter::setWords(const QString& text) {
    m_words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void ReportFilter::setStatus(std::optional<ReviewStatus> status) {
    m_status = status;
    invalidateFilter();
}

void ReportFilter::setOnlyFindings(bool only) {
    m_onlyFindings = only;
    invalidateFilter();
}

bool ReportFilter::isFiltering() const {
    return !m_words.isEmpty() || m_status || m_onlyFindings;
}

const ReportSummary& ReportFilter::at(int proxyRow) const {
    return m_reports.at(mapToSource(index(proxyRow, 0)).row());
}

int ReportFilter::rowOf(qint64 id) const {
    const int row = m_reports.rowOf(id);
    return row < 0 ? -1 : mapFromSource(m_reports.index(row, 0)).row();
}

std::vector<qint64> ReportFilter::ids() const {
    std::vector<qint64> ids;
    for (int row = 0; row < rowCount(); ++row)
        ids.push_back(at(row).id);
    return ids;
}

bool ReportFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const ReportSummary& summary = m_reports.at(row);
    if (m_status && summary.status != *m_status)
        return false;
    if (m_onlyFindings && summary.errors + summary.warnings == 0)
        return false;
    const QString& names = m_reports.names(row);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return names.contains(word); });
}

bool ReportFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const ReportSummary& a = m_reports.at(left.row());
    const ReportSummary& b = m_reports.at(right.row());
    switch (sortColumn()) {
    case ReportModel::StatusColumn:
        return std::make_tuple(int(a.status), placeOrder(a)) < std::make_tuple(int(b.status), placeOrder(b));
    case ReportModel::YearColumn:
        return std::make_tuple(a.identity.year.value_or(0), placeOrder(a)) <
               std::make_tuple(b.identity.year.value_or(0), placeOrder(b));
    case ReportModel::FindingsColumn:
        return std::make_tuple(a.errors, a.warnings, a.informations, placeOrder(a)) <
               std::make_tuple(b.errors, b.warnings, b.informations, placeOrder(b));
    default:
        return placeOrder(a) < placeOrder(b);
    }
}

} // namespace gouji

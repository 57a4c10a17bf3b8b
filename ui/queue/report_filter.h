#pragma once

#include "ui/queue/report_model.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace gouji {

/// The reports that the queue shows, in its order. Its source is always a ReportModel.
class ReportFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ReportFilter(ReportModel& reports, QObject* parent = nullptr);

    /// Every word must occur in one of the report's names.
    void setWords(const QString& text);
    /// None: all.
    void setStatus(std::optional<ReviewStatus> status);
    void setOnlyFindings(bool only);
    bool isFiltering() const;

    const ReportSummary& at(int proxyRow) const;
    /// Whether that row's issuer and year stand in the list more than once.
    bool hasTwin(int proxyRow) const { return m_reports.hasTwin(at(proxyRow)); }
    /// -1 when the report is not shown.
    int rowOf(qint64 id) const;
    /// The reports shown, in their order.
    std::vector<qint64> ids() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    ReportModel& m_reports;
    QStringList m_words;
    std::optional<ReviewStatus> m_status;
    bool m_onlyFindings = false;
};

} // namespace gouji

#pragma once

#include "core/report/report_source.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace gouji {

/// How far the reports of a case have been reviewed.
struct ReviewProgress {
    int reviewed = 0; ///< reviewed by a person; rejected ones count too: somebody decided
    int total = 0;
};

/// The reports of the open case, one a row, in the order in which they came. Keeps summaries only; whoever
/// changes the case tells the model. GUI thread.
class ReportModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { StatusColumn, IssuerColumn, YearColumn, FindingsColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces everything.
    void reset(std::vector<ReportSummary> summaries);
    /// Adds new reports below; known ones are brought up to date.
    void add(const std::vector<ReportSummary>& summaries);
    void update(const ReportSummary& summary);

    const ReportSummary& at(int row) const { return m_summaries[size_t(row)]; }
    /// Null when there is no such report.
    const ReportSummary* find(qint64 id) const;
    int rowOf(qint64 id) const { return m_rows.value(id, -1); } ///< -1: no such report
    /// Whether another file of the list holds a report by the same issuer about the same year.
    bool hasTwin(const ReportSummary& summary) const;
    /// All of them, the better one first (core/report/twins.h); with the report itself.
    std::vector<ReportSummary> twinsOf(const ReportSummary& summary) const;
    const std::vector<ReportSummary>& summaries() const { return m_summaries; }
    ReviewProgress progress() const;
    /// All names of the report, lower case, for filtering.
    const QString& names(int row) const { return m_names[size_t(row)]; }
    /// Column titles are made anew.
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void progressChanged();

private:
    void link(const ReportSummary& summary);
    void unlink(const ReportSummary& summary);
    QString tip(const ReportSummary& summary) const;

    std::vector<ReportSummary> m_summaries;
    std::vector<QString> m_names;
    QHash<qint64, int> m_rows;
    QHash<QString, std::vector<qint64>> m_twins; ///< by what they have in common
};

/// Errors or warnings in a report that nobody has settled yet.
bool hasOpenFindings(const ReportSummary& summary);
/// Reviewed or rejected.
bool isSettled(const ReportSummary& summary);
/// `1 error, 2 notes`, or that there are none.
QString findingsText(const ReportSummary& summary);
/// The issuer's name, or the file's when none was found.
QString displayName(const ReportSummary& summary);
/// `塔城地区 · 乌苏市`: the divisions above the issuer's own, or empty.
QString divisionLine(const QStringList& division);
QString statusTitle(ReviewStatus status);

} // namespace gouji

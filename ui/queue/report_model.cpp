#include "ui/queue/report_model.h"

#include "core/report/twins.h"

#include <QCoreApplication>

#include <algorithm>

namespace gouji {

namespace {

QString namesOf(const ReportSummary& s) {
    QStringList names{s.identity.issuer, s.identity.division.join(QLatin1Char(' ')), s.identity.divisionCode,
                      s.sourceName};
    if (s.identity.year)
        names.append(QString::number(*s.identity.year));
    return names.join(QLatin1Char('\n')).toLower();
}

QString cellText(const ReportSummary& s, int column) {
    switch (column) {
    case ReportModel::StatusColumn:
        return statusTitle(s.status);
    case ReportModel::IssuerColumn:
        return displayName(s);
    case ReportModel::YearColumn:
        return s.identity.year ? QString::number(*s.identity.year) : QStringLiteral("?");
    default:
        return findingsText(s);
    }
}

} // namespace

bool isSettled(const ReportSummary& summary) {
    return summary.status == ReviewStatus::Reviewed || summary.status == ReviewStatus::Rejected;
}

bool hasOpenFindings(const ReportSummary& summary) {
    return !isSettled(summary) && summary.errors + summary.warnings > 0;
}

QString findingsText(const ReportSummary& s) {
    if (s.errors + s.warnings + s.informations == 0)
        return ReportModel::tr("no findings");
    QStringList parts;
    if (s.errors > 0)
        parts.append(ReportModel::tr("%n error(s)", nullptr, s.errors));
    if (s.warnings > 0)
        parts.append(ReportModel::tr("%n warning(s)", nullptr, s.warnings));
    if (s.informations > 0)
        parts.append(ReportModel::tr("%n note(s)", nullptr, s.informations));
    return parts.join(ReportModel::tr(", "));
}

QString displayName(const ReportSummary& summary) {
    return summary.identity.issuer.isEmpty() ? sourceTitle(summary) : summary.identity.issuer;
}

QString divisionLine(const QStringList& division) {
    // A township's own name and its province say little in a list of neighbours.
    QStringList path = division;
    if (path.size() > 1)
        path.removeLast();
    if (path.size() > 2)
        path.removeFirst();
    return path.join(QStringLiteral(" · "));
}

QString statusTitle(ReviewStatus status) {
    switch (status) {
    case ReviewStatus::New:
        return ReportModel::tr("New");
    case ReviewStatus::InReview:
        return ReportModel::tr("In review");
    case ReviewStatus::Reviewed:
        return ReportModel::tr("Reviewed");
    case ReviewStatus::Rejected:
        break;
    }
    return ReportModel::tr("Rejected");
}

void ReportModel::reset(std::vector<ReportSummary> summaries) {
    beginResetModel();
    m_summaries = std::move(summaries);
    m_names.clear();
    m_rows.clear();
    m_twins.clear();
    for (const ReportSummary& summary : m_summaries) {
        link(summary);
        m_rows.insert(summary.id, int(m_names.size()));
        m_names.push_back(namesOf(summary));
    }
    endResetModel();
    Q_EMIT progressChanged();
}

void ReportModel::add(const std::vector<ReportSummary>& summaries) {
    std::vector<ReportSummary> fresh;
    for (const ReportSummary& summary : summaries) {
        if (m_rows.contains(summary.id))
            update(summary);
        else
            fresh.push_back(summary);
    }
    if (fresh.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(fresh.size()) - 1);
    bool twins = false;
    for (ReportSummary& summary : fresh) {
        link(summary);
        twins = twins || hasTwin(summary);
        m_rows.insert(summary.id, int(m_summaries.size()));
        m_names.push_back(namesOf(summary));
        m_summaries.push_back(std::move(summary));
    }
    endInsertRows();
    if (twins) // one of them may have been there before
        Q_EMIT dataChanged(index(0, IssuerColumn), index(rowCount() - 1, IssuerColumn));
    Q_EMIT progressChanged();
}

void ReportModel::update(const ReportSummary& summary) {
    const int row = rowOf(summary.id);
    if (row < 0 || at(row) == summary)
        return;
    unlink(at(row));
    link(summary);
    m_summaries[size_t(row)] = summary;
    m_names[size_t(row)] = namesOf(summary);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT progressChanged();
}

void ReportModel::link(const ReportSummary& summary) {
    const QString key = twinKey(summary);
    if (!key.isEmpty())
        m_twins[key].push_back(summary.id);
}

void ReportModel::unlink(const ReportSummary& summary) {
    const auto twins = m_twins.find(twinKey(summary));
    if (twins != m_twins.end())
        twins->erase(std::remove(twins->begin(), twins->end(), summary.id), twins->end());
}

bool ReportModel::hasTwin(const ReportSummary& summary) const {
    const auto twins = m_twins.constFind(twinKey(summary));
    return twins != m_twins.constEnd() && twins->size() > 1;
}

std::vector<ReportSummary> ReportModel::twinsOf(const ReportSummary& summary) const {
    std::vector<ReportSummary> twins;
    for (const qint64 id : m_twins.value(twinKey(summary))) {
        if (const ReportSummary* twin = find(id))
            twins.push_back(*twin);
    }
    putBetterTwinsFirst(twins);
    return twins;
}

QString ReportModel::tip(const ReportSummary& s) const {
    QStringList lines{displayName(s)};
    if (!s.identity.division.isEmpty())
        lines.append(s.identity.division.join(QStringLiteral(" · ")));
    lines.append(statusTitle(s.status) % QStringLiteral(" · ") % findingsText(s));
    lines.append(tr("File: %1").arg(sourceTitle(s)));
    if (hasTwin(s)) {
        QStringList files;
        for (const ReportSummary& twin : twinsOf(s))
            files.append(sourceTitle(twin));
        lines.append(tr("The same report is in these files; in sums the first counts:"));
        lines.append(files);
    }
    // Names come from files: nothing in them is taken for markup.
    return QStringLiteral("<p style='white-space:pre'>%1</p>")
        .arg(lines.join(QLatin1Char('\n')).toHtmlEscaped());
}

const ReportSummary* ReportModel::find(qint64 id) const {
    const int row = rowOf(id);
    return row < 0 ? nullptr : &at(row);
}

ReviewProgress ReportModel::progress() const {
    return {int(std::count_if(m_summaries.begin(), m_summaries.end(), isSettled)), int(m_summaries.size())};
}

void ReportModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_summaries.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ReportModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_summaries.size());
}

int ReportModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReportModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReportSummary& summary = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(summary, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == IssuerColumn && hasTwin(summary)
                   ? QString(cellText(summary, IssuerColumn) % QStringLiteral(", ") % sourceTitle(summary))
                   : cellText(summary, index.column());
    case Qt::ToolTipRole:
        return tip(summary);
    case Qt::TextAlignmentRole:
        return index.column() == YearColumn ? QVariant(int(Qt::AlignCenter)) : QVariant();
    default:
        return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole || role == Qt::DisplayRole) {
        switch (section) {
        case StatusColumn:
            return role == Qt::DisplayRole ? QString() : tr("Status");
        case IssuerColumn:
            return tr("Issuer");
        case YearColumn:
            return tr("Year");
        case FindingsColumn:
            return tr("Findings");
        default:
            return {};
        }
    }
    return {};
}

} // namespace gouji

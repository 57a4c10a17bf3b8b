#include "ui/findings/history_model.h"

#include "core/checks/sentences.h"
#include "ui/figures/figure_texts.h"
#include "ui/findings/findings_model.h"
#include "ui/look/ui_language.h"

#include <QLocale>

namespace gouji {

HistoryModel::HistoryModel(ReviewSession& session, QObject* parent)
    : QAbstractListModel(parent), m_session(session) {
    refresh();
}

void HistoryModel::refresh() {
    beginResetModel();
    m_count = m_session.report() ? int(m_session.report()->corrections.size()) : 0;
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_count;
}

const Correction* HistoryModel::correctionAt(const QModelIndex& index) const {
    const CaseReport* report = m_session.report();
    const int at = m_count - 1 - index.row();
    if (!index.isValid() || !report || at < 0 || at >= int(report->corrections.size()))
        return nullptr;
    return &report->corrections[size_t(at)];
}

FigureKey HistoryModel::keyAt(const QModelIndex& index) const {
    const Correction* correction = correctionAt(index);
    return correction ? correction->key : FigureKey();
}

QString HistoryModel::title(const Correction& correction) const {
    const QString figure =
        figureName(correction.key, m_session.report()->report, m_session.pipeline().forms(), uiLanguage());
    const bool confirmed = correction.value && correction.value->toText() == correction.oldValue &&
                           correction.value->value.has_value();
    if (confirmed)
        return tr("%1: confirmed %2").arg(figure, correction.oldValue);
    const QString after = correction.value ? valueText(*correction.value) : tr("as printed");
    return QStringLiteral("%1: %2 → %3").arg(figure, valueText(correction.oldValue), after);
}

/// Of several figures corrected at once only the first tells why.
QString HistoryModel::detail(const Correction& correction, const Correction* above) const {
    QStringList parts;
    const bool isSameEdit = above && above->reason == correction.reason &&
                            above->author == correction.author && above->at == correction.at;
    if (isSameEdit && !correction.reason.isEmpty())
        parts += tr("with the one above");
    else if (!correction.reason.isEmpty())
        parts += correction.reason;
    if (!correction.author.isEmpty())
        parts += correction.author;
    parts += QLocale().toString(correction.at.toLocalTime(), QLocale::ShortFormat);
    return parts.join(QStringLiteral(" · "));
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    const Correction* correction = correctionAt(index);
    if (!correction)
        return {};
    const Correction* above = correctionAt(index.siblingAtRow(index.row() - 1));
    switch (role) {
    case Qt::DisplayRole:
        return title(*correction);
    case CardDetailRole:
        return detail(*correction, above);
    case Qt::AccessibleTextRole:
        return QString(title(*correction) + QStringLiteral(", ") + detail(*correction, above));
    case CardStruckRole:
        return !correction->value.has_value();
    default:
        return {};
    }
}

} // namespace gouji

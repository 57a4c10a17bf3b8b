#include "ui/findings/findings_model.h"

#include "core/checks/sentences.h"
#include "ui/findings/decision_bar.h"
#include "ui/look/ui_language.h"

namespace gouji {

FindingsModel::FindingsModel(ReviewSession& session, QObject* parent)
    : QAbstractListModel(parent), m_session(session) {
    refresh();
}

void FindingsModel::refresh() {
    beginResetModel();
    m_sentences.clear();
    m_decided = m_session.decisions();
    if (const CaseReport* report = m_session.report()) {
        const Report effective = report->effectiveReport();
        for (const Finding& finding : report->findings)
            m_sentences += m_session.pipeline().message(finding, effective, uiLanguage());
    }
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_sentences.size());
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    const CaseReport* report = m_session.report();
    if (!index.isValid() || !report || index.row() >= int(report->findings.size()) ||
        index.row() >= int(m_decided.size()))
        return {};
    const Finding& finding = report->findings[size_t(index.row())];
    const QString& sentence = m_sentences[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return role == Qt::DisplayRole ? sentence
                                       : QString(QStringLiteral("<qt>") + sentence.toHtmlEscaped());
    case Qt::AccessibleTextRole: {
        const QString decision = decisionText(m_decided[size_t(index.row())]);
        const QString text = severityTitle(finding.severity, uiLanguage()) + QStringLiteral(": ") + sentence;
        return decision.isEmpty() ? text : QString(text + QStringLiteral(", ") + decision);
    }
    case CardNumberRole:
        return QString::number(index.row() + 1);
    case CardSeverityRole:
        return int(finding.severity);
    case CardDetailRole:
        return decisionText(m_decided[size_t(index.row())]);
    case CardStruckRole:
        return m_decided[size_t(index.row())].isInForce();
    default:
        return {};
    }
}

} // namespace gouji

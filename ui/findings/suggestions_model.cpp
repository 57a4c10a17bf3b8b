#include "ui/findings/suggestions_model.h"

#include "ui/findings/findings_model.h"
#include "ui/look/ui_language.h"

namespace gouji {

SuggestionsModel::SuggestionsModel(ReviewSession& session, QObject* parent)
    : QAbstractListModel(parent), m_session(session) {}

void SuggestionsModel::refresh() {
    beginResetModel();
    m_shown.clear();
    m_sentences.clear();
    if (const CaseReport* report = m_session.report()) {
        const int chosen = m_session.currentFinding();
        const Finding* finding = chosen < 0 ? nullptr : &report->findings[size_t(chosen)];
        const Report effective = report->effectiveReport();
        for (const Suggestion& each : m_session.suggestions().all) {
            if (finding && !concerns(each, *finding))
                continue;
            m_shown.push_back(each);
            m_sentences += m_session.pipeline().message(each, effective, uiLanguage());
        }
    }
    endResetModel();
}

const Suggestion* SuggestionsModel::at(const QModelIndex& index) const {
    return index.isValid() && index.row() < int(m_shown.size()) ? &m_shown[size_t(index.row())] : nullptr;
}

QString SuggestionsModel::sentenceOf(const Suggestion& suggestion) const {
    return m_session.pipeline().message(suggestion, m_session.report()->effectiveReport(), uiLanguage());
}

int SuggestionsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant SuggestionsModel::data(const QModelIndex& index, int role) const {
    if (!at(index))
        return {};
    const QString& sentence = m_sentences[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sentence;
    case Qt::ToolTipRole:
        return QString(QStringLiteral("<qt>") + sentence.toHtmlEscaped());
    case CardNumberRole:
        return QString::number(m_shown[size_t(index.row())].rank);
    default:
        return {};
    }
}

} // namespace gouji

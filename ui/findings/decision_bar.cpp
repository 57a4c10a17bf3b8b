#include "ui/findings/decision_bar.h"

#include "core/checks/sentences.h"
#include "ui/look/ui_language.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace gouji {

namespace {

struct Choice {
    const char* objectName;
    const char* text;
    const char* tip;
    std::optional<Verdict> verdict;
};

constexpr std::array<Choice, 4> choices{
    {{"confirmFinding", QT_TRANSLATE_NOOP("gouji::DecisionBar", "Co&nfirm"),
      QT_TRANSLATE_NOOP("gouji::DecisionBar", "Rightly found: the issuer has to deal with it"),
      Verdict::Confirmed},
     {"dismissFinding", QT_TRANSLATE_NOOP("gouji::DecisionBar", "&Dismiss"),
      QT_TRANSLATE_NOOP("gouji::DecisionBar", "The finding does not apply"), Verdict::Dismissed},
     {"acceptFinding", QT_TRANSLATE_NOOP("gouji::DecisionBar", "Accept as &Printed"),
      QT_TRANSLATE_NOOP("gouji::DecisionBar", "It is printed so, and is kept as it is printed"),
      Verdict::Accepted},
     {"reopenFinding", QT_TRANSLATE_NOOP("gouji::DecisionBar", "&Undecided"),
      QT_TRANSLATE_NOOP("gouji::DecisionBar", "Take the decision back: the finding is open again"),
      std::nullopt}}};

} // namespace

QString decisionText(const FindingDecision& decided) {
    if (!decided.decision)
        return {};
    const Decision& decision = *decided.decision;
    QString text = verdictTitle(*decision.verdict, uiLanguage());
    if (!decision.comment.isEmpty())
        text = DecisionBar::tr("%1: %2").arg(text, decision.comment);
    text += QStringLiteral(" · ") + decision.author + QStringLiteral(" · ") +
            QLocale().toString(decision.at.toLocalTime(), QLocale::ShortFormat);
    return decided.isOutdated ? DecisionBar::tr("Decided before the facts changed: %1").arg(text) : text;
}

DecisionBar::DecisionBar(ReviewSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_comment(new QLineEdit(this)), m_buttons() {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->addWidget(m_comment, 1);
    m_comment->setObjectName(QStringLiteral("decisionComment"));
    for (size_t i = 0; i < choices.size(); ++i) {
        m_buttons[i] = new QToolButton(this);
        m_buttons[i]->setObjectName(QLatin1String(choices[i].objectName));
        m_buttons[i]->setAutoRaise(true);
        layout->addWidget(m_buttons[i]);
        connect(m_buttons[i], &QToolButton::clicked, this, [this, i] { decide(choices[i].verdict); });
    }
    retranslate();
}

FindingDecision DecisionBar::current() const {
    const int index = m_session.currentFinding();
    const auto all = m_session.decisions();
    return index < 0 || index >= int(all.size()) ? FindingDecision() : all[size_t(index)];
}

bool DecisionBar::canDecide() const {
    return m_session.report() && m_session.currentFinding() >= 0 && !m_session.isReadOnly();
}

void DecisionBar::refresh() {
    const FindingDecision decided = current();
    for (size_t i = 0; i < choices.size(); ++i) {
        // Saying it again is possible, with another comment.
        const bool applies = choices[i].verdict || decided.decision;
        m_buttons[i]->setEnabled(canDecide() && applies);
        m_buttons[i]->setDown(decided.isInForce() && decided.decision->verdict == choices[i].verdict);
    }
    m_comment->setEnabled(canDecide());
    if (m_shown != m_session.currentFinding())
        m_comment->setText(decided.decision ? decided.decision->comment : QString());
    m_shown = m_session.currentFinding();
}

void DecisionBar::retranslate() {
    m_comment->setPlaceholderText(tr("Comment on the current finding"));
    m_comment->setAccessibleName(tr("Comment"));
    for (size_t i = 0; i < choices.size(); ++i) {
        m_buttons[i]->setText(tr(choices[i].text));
        m_buttons[i]->setToolTip(tr(choices[i].tip));
    }
    refresh();
}

void DecisionBar::fill(QMenu& menu) {
    for (size_t i = 0; i < choices.size(); ++i) {
        QAction* action =
            menu.addAction(tr(choices[i].text), this, [this, i] { decide(choices[i].verdict); });
        action->setEnabled(m_buttons[i]->isEnabled());
        action->setToolTip(tr(choices[i].tip));
        action->setObjectName(QLatin1String(choices[i].objectName));
    }
    menu.addSeparator();
    menu.addAction(tr("C&omment"), m_comment, qOverload<>(&QWidget::setFocus))->setEnabled(canDecide());
}

void DecisionBar::decide(std::optional<Verdict> verdict) {
    m_session.decide(m_session.currentFinding(), verdict, verdict ? m_comment->text().trimmed() : QString());
}

} // namespace gouji

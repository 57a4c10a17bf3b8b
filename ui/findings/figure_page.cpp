#include "ui/findings/figure_page.h"

#include "core/checks/sentences.h"
#include "ui/figures/figure_texts.h"
#include "ui/findings/proof_texts.h"
#include "ui/findings/relation_texts.h"
#include "ui/look/tones.h"
#include "ui/look/ui_language.h"
#include "ui/original/source_text_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gouji {

namespace {

struct FigureHtml {
    Q_DECLARE_TR_FUNCTIONS(gouji::FigurePage)
};

QString paragraph(const QString& text, const QColor& color, const QString& style = {}) {
    return QStringLiteral("<p style='margin:0 0 4px 0;color:%1;%2'>%3</p>")
        .arg(color.name(), style, text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

QString relationHtml(const RelationText& relation, const Tones& tones) {
    using Verdict = RelationBalance::Verdict;
    const bool holds = relation.verdict == Verdict::Holds;
    const bool fails = relation.verdict == Verdict::Fails;
    const QString sign = holds ? QStringLiteral("✓") : fails ? QStringLiteral("✗") : QStringLiteral("?");
    const QColor color = holds ? tones.text : fails ? tones.error : tones.warning;
    return paragraph(QString(sign + QStringLiteral("  ") + relation.arithmetic), color,
                     fails ? QStringLiteral("font-weight:600") : QString()) +
           paragraph(relation.labels, tones.muted, QStringLiteral("margin-left:18px;margin-bottom:8px"));
}

} // namespace

FigurePage::FigurePage(ReviewSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_facts(new SourceTextView(this)),
      m_reasonLabel(new QLabel(this)),
      m_reason(new QLineEdit(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* reason = new QHBoxLayout;
    reason->setContentsMargins(10, 8, 10, 8);
    reason->addWidget(m_reasonLabel);
    reason->addWidget(m_reason, 1);
    layout->addWidget(m_facts, 1);
    layout->addLayout(reason);
    m_facts->setObjectName(QStringLiteral("figureFacts"));
    m_facts->document()->setDocumentMargin(10);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setClearButtonEnabled(true);
    m_reasonLabel->setBuddy(m_reason);
    connect(m_reason, &QLineEdit::textChanged, &session, &ReviewSession::setReason);
    retranslate();
}

void FigurePage::retranslate() {
    m_reasonLabel->setText(tr("Rea&son:"));
    m_reason->setPlaceholderText(tr("goes with the next corrections in this report"));
    m_reason->setAccessibleName(tr("Reason for corrections"));
    m_facts->setAccessibleName(tr("Figure"));
    refresh();
}

void FigurePage::refresh() {
    if (m_reason->text() != m_session.reason())
        m_reason->setText(m_session.reason());
    const Tones tones(palette());
    const FigureKey key = m_session.currentFigure();
    const CaseReport* report = m_session.report();
    const auto figure = report ? report->figures.find(key) : decltype(report->figures.find(key))();
    if (!report || figure == report->figures.end()) {
        m_facts->setHtml(
            paragraph(tr("Choose a figure to see where it was read and what it adds up to."), tones.muted));
        return;
    }
    const QString facts = figureFacts(key, figure->second, *report, m_session.pipeline().forms());
    const qsizetype firstLine = facts.indexOf(QLatin1Char('\n'));
    QString html = paragraph(facts.left(firstLine), tones.text, QStringLiteral("font-weight:600"));
    html += paragraph(valueText(figure->second.effective()),
                      figure->second.isCorrected() ? tones.correction : tones.text,
                      QStringLiteral("font-size:x-large;margin-top:4px"));
    html += paragraph(facts.mid(firstLine + 1), tones.text, QStringLiteral("margin-bottom:10px"));
    html += paragraph(proofText(m_session.pipeline().proofs(*report).at(key)), tones.text,
                      QStringLiteral("margin-bottom:10px"));
    const std::vector<RelationText> relations = relationTexts(m_session, key);
    if (!relations.empty())
        html += paragraph(tr("Relations"), tones.text, QStringLiteral("font-weight:600"));
    for (const RelationText& relation : relations)
        html += relationHtml(relation, tones);
    m_facts->setHtml(html);
}

QString FigurePage::text() const {
    return m_facts->toPlainText();
}

} // namespace gouji

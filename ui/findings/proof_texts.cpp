#include "ui/findings/proof_texts.h"

#include "core/checks/sentences.h"
#include "ui/look/ui_language.h"

#include <QCoreApplication>
#include <QStringList>

namespace gouji {

namespace {

struct ProofTexts {
    Q_DECLARE_TR_FUNCTIONS(gouji::ProofTexts)
};

} // namespace

QString proofText(const FigureProof& proof) {
    QStringList parts{proofTitle(proof.state, uiLanguage())};
    if (proof.holding > 0)
        parts += ProofTexts::tr("%n relation(s) hold", nullptr, proof.holding);
    if (proof.failing > 0)
        parts += ProofTexts::tr("%n relation(s) fail", nullptr, proof.failing);
    if (proof.undecided > 0)
        parts += ProofTexts::tr("%n relation(s) cannot be decided", nullptr, proof.undecided);
    return ProofTexts::tr("Proof: %1").arg(parts.join(QStringLiteral(" · ")));
}

QString proofText(const ProofSummary& summary) {
    QStringList parts;
    for (const auto& [state, count] : summary.figures)
        parts += QStringLiteral("%1 %2").arg(proofTitle(state, uiLanguage())).arg(count);
    const QString figures =
        ProofTexts::tr("%n figure(s): %1", nullptr, summary.total()).arg(parts.join(QStringLiteral(" · ")));
    const QString why = openSentence(summary, uiLanguage());
    return why.isEmpty() ? figures : figures + QStringLiteral("\n") + why;
}

} // namespace gouji

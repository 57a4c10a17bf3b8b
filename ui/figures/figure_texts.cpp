#include "ui/figures/figure_texts.h"

#include "core/checks/sentences.h"
#include "ui/look/ui_language.h"

#include <QCoreApplication>
#include <QLocale>

namespace gouji {

namespace {

struct FigureTexts {
    Q_DECLARE_TR_FUNCTIONS(gouji::FigureTexts)
};

QString correctionFact(const Correction& correction) {
    const QString by = correction.author.isEmpty() ? FigureTexts::tr("unknown") : correction.author;
    const QString at = QLocale().toString(correction.at.toLocalTime(), QLocale::ShortFormat);
    const bool confirmed = correction.value && correction.value->value.has_value() &&
                           correction.value->toText() == correction.oldValue;
    QString text = confirmed ? FigureTexts::tr("Confirmed: %1 (%2, %3)").arg(correction.oldValue, by, at)
                   : correction.value
                       ? FigureTexts::tr("Corrected: %1 → %2 (%3, %4)")
                             .arg(valueText(correction.oldValue), valueText(*correction.value), by, at)
                       : FigureTexts::tr("Correction withdrawn (%1, %2)").arg(by, at);
    if (!correction.reason.isEmpty())
        text += QLatin1Char('\n') + FigureTexts::tr("Reason: %1").arg(correction.reason);
    return text;
}

} // namespace

bool canBeConfirmed(const Figure& figure) {
    return figure.effective().state == FigureState::Doubtful && figure.reading.value.has_value();
}

QString displayText(const Figure& figure) {
    const FigureValue value = figure.effective();
    if (value.value)
        return value.value->toString();
    if (value.state == FigureState::NotApplicable)
        return QStringLiteral("—");
    return value.state == FigureState::Doubtful ? QStringLiteral("?") : QString();
}

QString valueText(const FigureValue& value) {
    return value.value ? value.value->toString() : stateTitle(value.state, uiLanguage());
}

QString valueText(const QString& stored) {
    if (stored.isEmpty())
        return FigureTexts::tr("none");
    return stored == QLatin1String("/") ? stateTitle(FigureState::NotApplicable, uiLanguage()) : stored;
}

QString figureFacts(const FigureKey& key, const Figure& figure, const CaseReport& report,
                    const FormLibrary& forms) {
    const Language language = uiLanguage();
    QStringList lines{figureName(key, report.report, forms, language)};
    lines += FigureTexts::tr("State: %1").arg(stateTitle(figure.reading.state, language));
    if (!figure.reading.text.isEmpty())
        lines += FigureTexts::tr("Printed: %1").arg(figure.reading.text.left(200));
    for (const Evidence& evidence : figure.reading.evidence)
        lines += QString(QStringLiteral("• ") + sentence(evidence, report.report, forms, language));
    if (figure.correction)
        lines += correctionFact(*figure.correction);
    return lines.join(QLatin1Char('\n'));
}

QString figureToolTip(const FigureKey& key, const Figure& figure, const CaseReport& report,
                      const FormLibrary& forms) {
    QString html = figureFacts(key, figure, report, forms).toHtmlEscaped();
    html.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return QString(QStringLiteral("<qt>") + html + QStringLiteral("</qt>"));
}

QString spokenFigure(const FigureKey& key, const Figure& figure, const CaseReport& report,
                     const FormLibrary& forms) {
    const FigureValue value = figure.effective();
    QStringList parts{figureName(key, report.report, forms, uiLanguage()), valueText(value)};
    if (value.value && value.state != FigureState::Read)
        parts += stateTitle(value.state, uiLanguage());
    if (figure.isCorrected())
        parts += FigureTexts::tr("corrected");
    return parts.join(QStringLiteral(", "));
}

} // namespace gouji

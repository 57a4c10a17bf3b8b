#include "core/checks/certainty.h"

#include "core/checks/report_counts.h"
#include "core/checks/sentences.h"

#include <algorithm>

namespace gouji {

namespace {

bool weakens(const Evidence& evidence) {
    switch (evidence.kind) {
    case EvidenceKind::RowByPosition:
    case EvidenceKind::RowOutOfOrder:
    case EvidenceKind::ColumnsCut:
    case EvidenceKind::ColumnsUncertain:
    case EvidenceKind::RelationChose:
    case EvidenceKind::SplitUnique:
    case EvidenceKind::SplitAmbiguous:
    case EvidenceKind::ValueConverted:
    case EvidenceKind::ValueAnnotated:
    case EvidenceKind::ValueUnclear:
        return true;
    case EvidenceKind::Recognised:
        return evidence.detail.toInt() < surelyRecognised;
    case EvidenceKind::RowLabelExact:
    case EvidenceKind::RowLabelSimilar:
    case EvidenceKind::ColumnsComplete:
    case EvidenceKind::ColumnsFromHeader:
    case EvidenceKind::RelationHolds:
        break;
    }
    return false;
}

/// A correction keeps what was printed and leaves no evidence.
bool isTyped(const Reading& reading) {
    if (!reading.evidence.empty() || !reading.value)
        return false;
    QString digits = reading.text;
    digits.remove(QLatin1Char(',')).remove(u'，');
    return Decimal::fromString(digits.trimmed()) != reading.value;
}

Support supportOf(const Reading& reading) {
    if (isTyped(reading))
        return Support::Corrected;
    const bool isUnsure = reading.state != FigureState::Read ||
                          std::any_of(reading.evidence.begin(), reading.evidence.end(), weakens);
    return isUnsure ? Support::PerhapsMisread : Support::AsPrinted;
}

} // namespace

SupportOf supportOf(const std::vector<FigureKey>& figures, const Report& report) {
    SupportOf found;
    for (const FigureKey& key : figures) {
        const Reading* reading = report.figures.find(key);
        const Support support = reading ? supportOf(*reading) : Support::PerhapsMisread;
        if (support > found.support)
            found = {support, key};
    }
    return found;
}

QString certaintySentence(const std::vector<FigureKey>& figures, const Speech& speech) {
    const SupportOf found = supportOf(figures, speech.report);
    switch (found.support) {
    case Support::AsPrinted:
        return speech.in(
            u"；各数均照原文读出、位置确定，没有误读的迹象",
            "; every figure is printed so and surely in its place: nothing points to a misreading");
    case Support::PerhapsMisread:
        return speech
            .in(u"；%1的读取或位置不够确定，也可能是误读", "; %1 was not read surely: perhaps misread")
            .arg(figureName(found.weakest, speech.report, speech.forms, speech.language));
    case Support::Corrected:
        break;
    }
    return speech.in(u"；其中有人工更正的数值", "; a corrected value is among them");
}

QString textCertainty(const std::vector<FigureKey>& figures, const Speech& speech) {
    if (supportOf(figures, speech.report).support != Support::AsPrinted)
        return certaintySentence(figures, speech);
    return speech.in(u"；报表照原文读出、位置确定，正文按所引语句理解，孰误请对照原文",
                     "; the table is read as printed and surely in its place, the text as quoted: the "
                     "original tells which is wrong");
}

} // namespace gouji

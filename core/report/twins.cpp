#include "core/report/twins.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace gouji {

namespace {

/// How far a person has got with a report, furthest first. What was rejected comes after all others.
int statusRank(ReviewStatus status) {
    switch (status) {
    case ReviewStatus::Reviewed:
        return 0;
    case ReviewStatus::InReview:
        return 1;
    case ReviewStatus::New:
        return 2;
    case ReviewStatus::Rejected:
        break;
    }
    return 3;
}

/// Cells with spans, then cells, then places on a page, then characters, then pictures.
int formatRank(const QString& format) {
    static const QHash<QString, int> ranks{
        {QStringLiteral("docx"), 0},  {QStringLiteral("odt"), 0},  {QStringLiteral("doc"), 1},
        {QStringLiteral("wps"), 1},   {QStringLiteral("rtf"), 1},  {QStringLiteral("html"), 1},
        {QStringLiteral("mhtml"), 1}, {QStringLiteral("xlsx"), 1}, {QStringLiteral("xls"), 1},
        {QStringLiteral("pdf"), 2},   {QStringLiteral("text"), 3}};
    constexpr int pictures = 4;
    return ranks.value(format, pictures);
}

auto rankOf(const ReportSummary& s) {
    return std::make_tuple(statusRank(s.status), -s.corrections, s.ownErrors, s.ownWarnings,
                           formatRank(s.sourceFormat), s.id);
}

} // namespace

QString twinKey(const ReportSummary& summary) {
    const Identity& identity = summary.identity;
    if (identity.issuer.isEmpty() || !identity.year)
        return {};
    return QStringList{identity.issuer, identity.divisionCode, QString::number(*identity.year)}.join(
        QLatin1Char('\n'));
}

bool isBetterTwin(const ReportSummary& a, const ReportSummary& b) {
    return rankOf(a) < rankOf(b);
}

void putBetterTwinsFirst(std::vector<ReportSummary>& summaries) {
    auto first = summaries.begin();
    while (first != summaries.end()) {
        const QString key = twinKey(*first);
        const auto end =
            key.isEmpty() ? first + 1 : std::find_if(first + 1, summaries.end(), [&](const auto& other) {
                return twinKey(other) != key;
            });
        std::sort(first, end, isBetterTwin);
        first = end;
    }
}

} // namespace gouji

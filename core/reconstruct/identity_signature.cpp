#include "core/reconstruct/identity_signature.h"

#include "core/reconstruct/identity_dates.h"

#include <QRegularExpression>

namespace gouji {

namespace {

constexpr size_t linesBelowTitle = 3;
constexpr size_t lastLines = 4; ///< where an organ without a date may still be a signature

/// A line that is a date, with at most the organ before it.
struct DateLine {
    DatedPlace date;
    QString organ;
    bool valid = false;
};

DateLine dateLine(const CompactText& line) {
    static const QRegularExpression lead(QStringLiteral("[（(]?$"));
    static const QRegularExpression label(QStringLiteral("^(?:(?:日期|时间|报告日期)[：:])?$"));
    DateLine made;
    const auto printed = dateAtEnd(line.text());
    if (!printed)
        return made;
    made.organ = line.text().left(printed->start).remove(lead);
    if (label.match(made.organ).hasMatch())
        made.organ.clear();
    made.valid = made.organ.isEmpty() || looksLikeOrgan(made.organ);
    made.date = {printed->date, line.text().mid(printed->start, printed->length),
                 line.anchorOf(printed->start, printed->length)};
    return made;
}

OrganForm formOf(const CompactText& line, const QString& organ) {
    return {organ, line.anchorOf(0, organ.size())};
}

bool isCaption(const CompactText& line) {
    static const QRegularExpression pattern(
        QStringLiteral("[：:，。；、]|^[（(]?[一二三四五六七八九十][）)、]"));
    return pattern.match(line.text()).hasMatch();
}

/// The organ beside the date on line `at`: on the same line, the one before, or (date first) the one after.
std::optional<OrganForm> organBeside(const std::vector<CompactText>& lines, size_t at, const DateLine& date) {
    if (!date.organ.isEmpty())
        return formOf(lines[at], date.organ);
    if (at > 0 && looksLikeOrgan(lines[at - 1].text()))
        return formOf(lines[at - 1], lines[at - 1].text());
    if (at + 1 < lines.size() && looksLikeOrgan(lines[at + 1].text()))
        return formOf(lines[at + 1], lines[at + 1].text());
    return std::nullopt;
}

/// The last date beside an organ, else the last date that stands alone. Nothing but a signature dates a
/// report whose sections go on behind it: a lone date before them is a table's.
Signature signatureAtEnd(const IdentityText& text) {
    const std::vector<CompactText>& tail = text.tail;
    Signature found;
    for (size_t at = tail.size(); at-- > 0;) {
        const DateLine date = dateLine(tail[at]);
        if (!date.valid)
            continue;
        auto organ = organBeside(tail, at, date);
        if (organ || (!found.date && at >= text.tailWithin))
            found.date = date.date;
        if (!organ)
            continue;
        found.organ = std::move(organ);
        found.isDated = true;
        return found;
    }
    return found;
}

void addUndatedOrgan(Signature& found, const std::vector<CompactText>& tail) {
    for (size_t i = tail.size() - std::min(tail.size(), lastLines); i < tail.size() && !found.organ; ++i)
        if (looksLikeOrgan(tail[i].text()) && !isCaption(tail[i]))
            found.organ = formOf(tail[i], tail[i].text());
}

/// `（2024年1月25日）` below the title.
void addDateBelowTitle(Signature& found, const std::vector<CompactText>& head, const Title& title) {
    for (size_t i = title.lastLine + 1;
         i < head.size() && i <= title.lastLine + linesBelowTitle && !found.date; ++i)
        if (const DateLine date = dateLine(head[i]); date.valid && date.date.date.isValid())
            found.date = date.date;
}

} // namespace

Signature findSignature(const IdentityText& text, const Title* title) {
    Signature found = signatureAtEnd(text);
    if (!found.organ)
        addUndatedOrgan(found, text.tail);
    if (!found.date && title != nullptr)
        addDateBelowTitle(found, text.head, *title);
    return found;
}

std::optional<DatedPlace> pageDate(const std::vector<PageField>& fields) {
    static const QRegularExpression label(QStringLiteral("^(?:发布时间|发布日期|公开日期|公开时间)$"));
    for (const PageField& field : fields) {
        if (!label.match(field.label).hasMatch())
            continue;
        if (const auto printed = dateAtStart(field.value); printed && printed->date.isValid())
            return DatedPlace{printed->date, field.value.left(printed->start + printed->length),
                              field.compact.anchorOf(0, std::min<qsizetype>(field.compact.size(), 10))};
    }
    return std::nullopt;
}

} // namespace gouji

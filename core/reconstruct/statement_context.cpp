#include "core/reconstruct/statement_context.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype longestSentence = 400;

qsizetype sentenceStart(const QString& text, qsizetype position) {
    qsizetype start = position;
    while (start > 0 && !QStringView(u"。！？").contains(text[start - 1]) &&
           position - start < longestSentence)
        --start;
    return start;
}

} // namespace

std::pair<qsizetype, qsizetype> clauseAt(const QString& text, qsizetype from, qsizetype to) {
    static const QString marks = QStringLiteral("，。；;！？");
    qsizetype start = from, end = to;
    while (start > 0 && !marks.contains(text[start - 1]) && from - start < longestQuote)
        --start;
    while (end < text.size() && !marks.contains(text[end]) && end - to < longestQuote)
        ++end;
    return {start, end};
}

QString clauseBefore(const QString& text, qsizetype position) {
    const qsizetype end = clauseAt(text, position, position).first - 1;
    if (end <= 0 || text[end] != u'，')
        return {};
    const qsizetype start = clauseAt(text, end, end).first;
    const QString clause = text.mid(start, end - start);
    return std::any_of(clause.begin(), clause.end(), [](QChar c) { return c.isDigit(); }) ? QString()
                                                                                          : clause;
}

QString sentenceBefore(const QString& text, qsizetype position) {
    static const QRegularExpression quoted(QStringLiteral("《[^《》]*》"));
    const qsizetype start = sentenceStart(text, position);
    return text.mid(start, position - start).remove(quoted);
}

QString sentencesBefore(const QString& text, qsizetype position) {
    const qsizetype start = sentenceStart(text, position);
    return QString(start > 1 ? sentenceBefore(text, start - 1) : QString()) + sentenceBefore(text, position);
}

int yearToldOf(const QString& sentence, int year) {
    static const QRegularExpression several(QStringLiteral("20\\d\\d年?度?(?:至|到|-|—|－|～|~)20\\d\\d年"));
    static const QRegularExpression mention(
        QStringLiteral("(?<![至到转据照按比较自从与同〔\\d])(20\\d\\d)年"
                       "(?!度?(?:新?修订|起?施行|起?实施|颁布|印发|出台|发布|以来|结转))"));
    if (several.match(sentence).hasMatch())
        return 0;
    int last = year;
    auto mentions = mention.globalMatch(sentence);
    while (mentions.hasNext())
        last = mentions.next().captured(1).toInt();
    return last;
}

bool countsSeveralYears(const QString& sentence) {
    static const QRegularExpression since(QStringLiteral("截[至止]|以来|至今|历年|自20\\d\\d年"));
    static const QRegularExpression thisYear(QStringLiteral("全年|本年|今年|年内|当年|一年来|年度"));
    return sentence.contains(QStringLiteral("累计")) && since.match(sentence).hasMatch() &&
           !thisYear.match(sentence).hasMatch();
}

QString withoutRemarks(QString clause) {
    static const QRegularExpression remark(QStringLiteral("[（(][^（）()]*[）)]"));
    return clause.remove(remark);
}

} // namespace gouji

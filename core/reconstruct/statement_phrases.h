#pragma once

#include "core/forms/figure_key.h"

#include <QRegularExpression>

#include <vector>

namespace gouji {

/// One way of stating a number. In what it captures `n` is the number, `wan` 万 behind it, `more` and `over`
/// words that make it a lower bound, `next` and `last` the year carried to and from, `r1`, `r2`, … results
/// that are counted together, `rest` what may follow.
struct StatementPhrase {
    FigureKey about; ///< empty: the results that it captures
    QRegularExpression pattern;
    QRegularExpression never; ///< words before the number that make the clause speak of something else
    bool isZero = false;      ///< a negation: states 0
    bool isFallback = false;  ///< counts only where nothing else says how many
    /// What `never` holds counts in the clause before as well, if that says no number:
    /// 因第三方权益，不予公开3件.
    bool isOfClauseBefore = false;
    bool isOfSentence = false; ///< `never` is looked for in the whole sentence, which must speak of requests
};

/// Phrases of which each holds the same word.
struct StatementTopic {
    QString word;
    std::vector<StatementPhrase> phrases;
    bool needsRequests = false; ///< counts only where the paragraph speaks of requests
};

const std::vector<StatementTopic>& statementTopics();

/// What phrases are made of.
namespace phrase {

/// What may stand between the words of one statement: no punctuation, no digits, but a remark in brackets.
QString between(int most);
/// A number with a counting word. `counted` puts it behind the words given.
StatementPhrase counted(const char* about, const QString& before);
StatementPhrase counted(const char* about, const QString& before, const QString& never);
StatementPhrase denied(const char* about, const QString& pattern);
StatementPhrase denied(const char* about, const QString& pattern, const QString& never);
StatementTopic topic(const char16_t* word, std::vector<StatementPhrase> phrases);
StatementTopic besideRequests(const char16_t* word, std::vector<StatementPhrase> phrases);

extern const QString none;       ///< 未, 没有, …
extern const QString otherTimes; ///< other times than the report's year, and differences from them

} // namespace phrase

/// Of 表四: review and suits with their results.
std::vector<StatementTopic> caseTopics();
/// Of the rows below 不予公开, 无法提供 and 不予处理: 因保护第三方合法权益不予公开3件.
std::vector<StatementTopic> reasonTopics();
/// Words that make a result speak of some of these rows only.
QString resultReason();
/// Of 表二, what no table has, and money.
std::vector<StatementTopic> matterTopics();

} // namespace gouji

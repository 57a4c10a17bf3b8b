#pragma once

#include <QString>

#include <utility>

/// What stands around a statement: clauses, sentences and the time that they tell of. Texts are compact.
namespace gouji {

/// What a finding quotes at most.
constexpr qsizetype longestQuote = 80;

/// Where the clause that holds a position begins and ends.
std::pair<qsizetype, qsizetype> clauseAt(const QString& text, qsizetype from, qsizetype to);

/// The clause before the one that holds a position, if it stands in the same sentence and says no number.
QString clauseBefore(const QString& text, qsizetype position);

/// The text from the beginning of the sentence to a position, without titles of papers.
QString sentenceBefore(const QString& text, qsizetype position);

/// The same with the sentence before: 共收到申请30件。其中，…
QString sentencesBefore(const QString& text, qsizetype position);

/// The year that the sentence tells of, 0 when it tells of several. A year that is compared with, carried to,
/// or a law's says nothing of the numbers behind it.
int yearToldOf(const QString& sentence, int year);

/// 截至2023年12月31日，累计收到…: since when, nobody says.
bool countsSeveralYears(const QString& sentence);

/// A clause without what stands in brackets.
QString withoutRemarks(QString clause);

} // namespace gouji

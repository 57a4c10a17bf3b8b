#pragma once

#include "core/forms/figure_key.h"

#include <QRegularExpression>

#include <vector>

namespace gouji {

/// One way of stating a number. In what it captures `n` is the number, `wan` 万 behind it, `more` and `over`
/// words that make it a lower bound, `next` and `last` the year carried to and from.
struct StatementPhrase {
    FigureKey about;
    QRegularExpression pattern;
    QRegularExpression never; ///< words before the number that make the clause speak of something else
    bool isZero = false;      ///< a negation: states 0
    bool isFallback = false;  ///< counts only where nothing else says how many
};

/// Phrases of which each holds the same word.
struct StatementTopic {
    QString word;
    std::vector<StatementPhrase> phrases;
    bool needsRequests = false; ///< counts only where the paragraph speaks of requests
};

const std::vector<StatementTopic>& statementTopics();

} // namespace gouji

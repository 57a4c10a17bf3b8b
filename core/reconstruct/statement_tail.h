#pragma once

#include "core/report/statement.h"

#include <QString>

#include <vector>

namespace gouji {

/// What may follow a count: 占51.85%, 同比增加5件，增长45.45%, 较上年的11件.
struct StatementTail {
    struct Number {
        StatementKind kind = StatementKind::Percentage;
        Decimal value;
        int places = 0;
        int yearsBack = 0; ///< 1: a count of the year before
    };
    std::vector<Number> numbers;
    qsizetype end = 0; ///< where it ends in the text
};

/// `from`: behind the count. Empty where something else follows.
StatementTail tailAt(const QString& text, qsizetype from);

} // namespace gouji

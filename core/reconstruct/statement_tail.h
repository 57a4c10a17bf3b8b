#pragma once

#include "core/report/statement.h"

#include <QString>

#include <vector>

namespace gouji {

/// What may follow a count: 占51.85%, 同比增加5件，增长45.45%, 较上年的11件, 2022年为24件, 增长1.5倍.
struct StatementTail {
    struct Number {
        StatementKind kind = StatementKind::Percentage;
        Decimal value;
        int places = 0;    ///< Statement::places
        int yearsBack = 0; ///< 1: a count of the year before
        int year = 0;      ///< of the count, where it is named
    };
    std::vector<Number> numbers;
    qsizetype end = 0; ///< where it ends in the text
};

/// `from`: behind the count. Empty where something else follows.
StatementTail tailAt(const QString& text, qsizetype from);

} // namespace gouji

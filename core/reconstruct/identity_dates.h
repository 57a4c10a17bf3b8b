#pragma once

#include <QDate>
#include <QString>

#include <optional>

/// Dates and years as reports print them. All texts are compact (CompactText) unless told otherwise.
namespace gouji {

/// A date at the end of a line, after nothing but the name of an organ.
struct PrintedDate {
    QDate date; ///< invalid when the printed day does not exist (2月30日)
    qsizetype start = 0;
    qsizetype length = 0;
};

/// `2024年1月25日`, `二○一四年一月十日`, `（2024-01-25）`, `…人民政府2024年1月25日`: the whole line, or its
/// end.
std::optional<PrintedDate> dateAtEnd(const QString& line);
/// The date that a page's `发布时间` begins with: `2024-03-08 15:34`. As printed, spaces and all.
std::optional<PrintedDate> dateAtStart(const QString& value);

/// What the report covers, from `统计期限自2023年1月1日起至2023年12月31日止`.
struct CoveredYear {
    int year = 0;
    int otherYear = 0; ///< the end's year where it is a year and differs; else 0
    qsizetype start = 0;
    qsizetype length = 0;
};

std::optional<CoveredYear> coveredYear(const QString& text);

/// `2023`, `二〇二三`: 4 digits of a year in which such reports are written, else nothing.
std::optional<int> yearFromDigits(QStringView digits);
/// Four digits, ASCII or Chinese, as a pattern for regular expressions; without groups.
QString yearPattern();

} // namespace gouji

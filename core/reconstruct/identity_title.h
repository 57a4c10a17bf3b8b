#pragma once

#include "core/reconstruct/identity_text.h"

#include <optional>

namespace gouji {

/// What a title of a yearly report says. A title may be broken over lines and stand behind a page's junk.
struct Title {
    CompactText text;
    qsizetype start = 0; ///< of the title proper, behind what the page prints before it
    QString organ;       ///< as printed; empty when the title names none
    qsizetype organStart = 0;
    std::optional<int> year;
    qsizetype yearStart = 0;
    bool severalYears = false; ///< speaks of different years: a comparison, not one report
    bool plain = false;        ///< nothing but the title on its lines
    bool yearly = false;       ///< says 年度报告 or 年报, or names its year
    size_t firstLine = 0;      ///< of the head's lines
    size_t lastLine = 0;
};

/// The title on one compact line: `沭阳县教育局2023年政府信息公开工作年度报告`. Nothing for 解读, 通知, 格式,
/// 指南 and prose.
std::optional<Title> titleOf(const CompactText& line);

/// The title that ends on line `last`, begun up to three lines before.
std::optional<Title> titleOnLines(const std::vector<CompactText>& lines, size_t last);

/// All titles among the head's lines, in their order.
std::vector<Title> findTitles(const std::vector<CompactText>& head);

} // namespace gouji

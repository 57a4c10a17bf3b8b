#pragma once

#include <QString>

#include <vector>

namespace gouji {

/// Requests by the organ that received them, as a sentence lists them.
struct UnitCount {
    QString who;
    QString digits;
    qsizetype from = 0, to = 0;             ///< name and number, in the text
    qsizetype listFrom = 0, listLength = 0; ///< the whole list from 其中 or 分别为 on; else the item
};

/// 其中区公安局12件、区住建局收到5件; 全县共收到30件 and 县本级收到17件 anywhere, which need no list. At most
/// `most`.
std::vector<UnitCount> unitsIn(const QString& text, int most);

} // namespace gouji

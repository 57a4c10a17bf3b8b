#pragma once

#include "tests/arch/rules.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace gouji::arch {

/// A file of the source tree.
struct Source {
    QString path; ///< from the root: `core/report/report.cpp`
    QString text;
};

struct Include {
    QString header;
    bool quoted = false; ///< "header" rather than <header>
    int line = 0;        ///< from 1
    bool operator==(const Include&) const = default;
};

/// What the scanner asks of the world outside a file.
struct Surroundings {
    std::function<bool(const QString& path)> exists; ///< a file of the source tree
    /// The Qt module that has a header of this name (`QString` → `QtCore`); nothing when none has.
    std::function<std::optional<QString>(const QString& header)> qtModule;
};

/// The #include lines of a file; those in comments are left out.
std::vector<Include> includesOf(const QString& text);
/// The sources that a CMakeLists.txt names, as paths from the root.
QSet<QString> sourcesNamedBy(const Source& list);
/// The rule of the folder that a file lies in; null when there is none.
const FolderRule* ruleFor(const QString& path, const std::vector<FolderRule>& rules);

// Each gives one line a breach: `path:line: what is wrong`.
QStringList checkIncludes(const Source& source, const Surroundings& surroundings);
QStringList checkOwnHeader(const Source& source, const Surroundings& surroundings);
QStringList checkPragmaOnce(const Source& source);
QStringList checkWords(const Source& source);
QStringList checkSizes(const Source& source);

} // namespace gouji::arch

#pragma once

#include "core/base/limits.h"
#include "core/office/confined_process.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace gouji {

/// What LibreOffice makes of a file.
enum class OfficeTarget {
    Docx, ///< of texts
    Html, ///< of sheets: their cells as printed, merged ones with their spans
};

struct OfficeFile {
    QByteArray bytes;
    QString suffix; ///< that belongs to its content: `doc`
};

/// What one start came to.
struct OfficeRun {
    enum class End {
        Done,     ///< it went through all files; what has no result could not be opened
        Stuck,    ///< no further file within the time for one
        Died,     ///< `detail`: the signal or the exit status
        TooMuch,  ///< it wrote more than it may
        Stopped,  ///< as asked
        Unusable, ///< it does not start: `error`
    };
    End end = End::Done;
    QString detail;
    std::optional<Error> error;
    std::vector<std::optional<QByteArray>> results; ///< as many as files
    std::optional<Confinement> confinement;
};

/// Converts the files in one start of the program, in a private folder, confined. `isStopped` is asked every
/// few milliseconds. A result is the whole of what was made, whatever the end. Blocks.
OfficeRun runOffice(const QString& program, OfficeTarget target, const std::vector<OfficeFile>& files,
                    const Limits& limits, const std::function<bool()>& isStopped);

} // namespace gouji

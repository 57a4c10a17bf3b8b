#pragma once

#include <QString>

#include <optional>

namespace gouji {

/// What went wrong, in the words that CONTRACT names in `"error": {"code": …}` plus those of the case file.
enum class ErrorCode {
    Unreadable,        ///< the file or folder cannot be opened or read
    Empty,             ///< nothing in it
    Unsupported,       ///< a format that no reader knows
    Damaged,           ///< the format is known, the content is not whole
    TooLarge,          ///< over a limit of Limits
    Encrypted,         ///< needs a password
    Timeout,           ///< reading took longer than allowed
    Crashed,           ///< the reading process died
    NeedsLibreOffice,  ///< only LibreOffice reads this format, and it is not installed
    NeedsLanguageData, ///< a scan, and the data for recognising text are not installed
    NoReport,          ///< readable, but not a yearly report
    Cancelled,         ///< a person stopped it
    NotACase,          ///< the file exists and is no case file
    NewerSchema,       ///< the case file was written by a later version
    ReadOnly,          ///< the case file can be read but not changed
    Busy,              ///< another program holds the case file
    NotFound,          ///< no such report, figure key, original
    InvalidValue,      ///< a text that is no figure value
    Storage,           ///< the disk or SQLite refused; `detail` has its words
    Unwritable,        ///< a file to be written (an export, a new case) cannot be
    Internal,          ///< resources of the program itself are broken
};

/// The stable name of a code as printed in JSON, e.g. `too_large`.
QString errorName(ErrorCode code);
std::optional<ErrorCode> errorFromName(QStringView name);

/// A failure as a value: what, where, and the technical detail. The sentence a person reads is made late,
/// by whoever shows it (`describe` in base/messages.h).
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString place;  ///< file, sheet, page, table: where it happened; may be empty
    QString detail; ///< the technical rest, untranslated; may be empty

    bool operator==(const Error&) const = default;
};

} // namespace gouji

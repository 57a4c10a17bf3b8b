#include "core/base/error.h"

namespace gouji {

QString errorName(ErrorCode code) {
    switch (code) {
    case ErrorCode::Unreadable:
        return QStringLiteral("unreadable");
    case ErrorCode::Empty:
        return QStringLiteral("empty");
    case ErrorCode::Unsupported:
        return QStringLiteral("unsupported");
    case ErrorCode::Damaged:
        return QStringLiteral("damaged");
    case ErrorCode::TooLarge:
        return QStringLiteral("too_large");
    case ErrorCode::Encrypted:
        return QStringLiteral("encrypted");
    case ErrorCode::Timeout:
        return QStringLiteral("timeout");
    case ErrorCode::Crashed:
        return QStringLiteral("crashed");
    case ErrorCode::NeedsLibreOffice:
        return QStringLiteral("needs_libreoffice");
    case ErrorCode::NeedsLanguageData:
        return QStringLiteral("needs_language_data");
    case ErrorCode::NoReport:
        return QStringLiteral("no_report");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCode::NotACase:
        return QStringLiteral("not_a_case");
    case ErrorCode::NewerSchema:
        return QStringLiteral("newer_schema");
    case ErrorCode::ReadOnly:
        return QStringLiteral("read_only");
    case ErrorCode::Busy:
        return QStringLiteral("busy");
    case ErrorCode::NotFound:
        return QStringLiteral("not_found");
    case ErrorCode::InvalidValue:
        return QStringLiteral("invalid_value");
    case ErrorCode::Storage:
        return QStringLiteral("storage");
    case ErrorCode::Unwritable:
        return QStringLiteral("unwritable");
    case ErrorCode::Internal:
        break;
    }
    return QStringLiteral("internal");
}

std::optional<ErrorCode> errorFromName(QStringView name) {
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        if (errorName(ErrorCode(code)) == name)
            return ErrorCode(code);
    }
    return std::nullopt;
}

} // namespace gouji

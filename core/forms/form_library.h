#pragma once

#include "core/base/result.h"
#include "core/forms/form.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace gouji {

/// All editions the program knows, newest first. Immutable; built once in app/ and handed in.
class FormLibrary {
public:
    /// The editions bundled as resources (`:/forms/*.json`).
    static Result<FormLibrary> bundled();
    /// From the texts of edition files, as tests do.
    static Result<FormLibrary> fromJson(const std::vector<QByteArray>& editions);

    const std::vector<Form>& forms() const { return *m_forms; }
    /// Null when there is no such edition.
    const Form* edition(QStringView name) const;
    /// The edition in force for the reports of a year; null before 2019.
    const Form* forYear(int year) const;

private:
    std::shared_ptr<const std::vector<Form>> m_forms; ///< shared, so that copies keep pointers into it valid
};

/// Reads and validates one edition file; `place` names it in errors.
Result<Form> parseForm(const QByteArray& json, const QString& place);

} // namespace gouji

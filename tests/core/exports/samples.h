#pragma once

#include "core/forms/form_library.h"
#include "core/report/report_source.h"

/// Small made-up reports for the tests of what is written out.
namespace gouji::samples {

inline QString s(const char* utf8) {
    return QString::fromUtf8(utf8);
}

inline FigureKey key(const char* name) {
    return FigureKey(QString::fromLatin1(name));
}

inline FormLibrary forms() {
    auto library = FormLibrary::bundled();
    if (!library)
        qFatal("the bundled forms are broken");
    return *library;
}

inline Reading number(const char* text, FigureState state = FigureState::Read) {
    return {state,
            Decimal::fromString(QString::fromLatin1(text)),
            QString::fromLatin1(text),
            TextRange{3, 2},
            {}};
}

/// Every key of the edition as `missing`, in a township of its own.
inline Report report(const QString& edition, const QString& issuer, int year) {
    Report made;
    made.identity.issuer = issuer;
    made.identity.divisionCode = s("654202104");
    made.identity.division = {s("新疆维吾尔自治区"), s("塔城地区"), s("乌苏市"), s("甘河子镇")};
    made.identity.year = year;
    made.identity.publishedOn = QDate(year + 1, 1, 20);
    made.form = edition;
    const FormLibrary library = forms();
    const Form* form = library.edition(edition);
    if (!form)
        return made;
    for (const FormTable& table : form->tables)
        made.tableForms[table.id] = edition;
    for (const FigureKey& figure : form->keys)
        made.figures.set(figure, {});
    return made;
}

} // namespace gouji::samples

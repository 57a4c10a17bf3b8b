#include "core/report/forms_in_use.h"

namespace gouji {

const Form* formOf(QStringView table, const Report& report, const FormLibrary& forms) {
    const auto own = report.tableForms.find(table.toString());
    const Form* form = forms.edition(own == report.tableForms.end() ? report.form : own->second);
    return form && form->table(table) ? form : nullptr;
}

const Unit* unitOf(const FigureKey& key, const Report& report, const FormLibrary& forms) {
    const Form* form = formOf(key.table(), report, forms);
    return form && form->contains(key) ? &form->column(*form->places.constFind(key)).unit : nullptr;
}

} // namespace gouji

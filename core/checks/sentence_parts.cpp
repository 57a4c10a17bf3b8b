#include "core/checks/sentence_parts.h"

#include "core/checks/sentences.h"
#include "core/report/forms_in_use.h"

#include <algorithm>

namespace gouji {

namespace {

bool isZero(const FigureKey& key, const Report& report) {
    const Reading* reading = report.figures.find(key);
    return reading && reading->value == Decimal();
}

/// What two paths begin with.
QStringList shared(const QStringList& a, const QStringList& b) {
    QStringList out;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()) && a[i] == b[i]; ++i)
        out += a[i];
    return out;
}

} // namespace

const Form* formFor(const FigureKey& key, const Report& report, const FormLibrary& forms) {
    const Form* form = formOf(key.table(), report, forms);
    if (form && form->contains(key))
        return form;
    for (const Form& other : forms.forms()) {
        if (other.contains(key))
            return &other;
    }
    return nullptr;
}

QString valueOf(const FigureKey& key, const Report& report) {
    const Reading* reading = report.figures.find(key);
    return reading && reading->value ? reading->value->toString() : QStringLiteral("?");
}

Terms::Terms(const std::vector<FigureKey>& figures, const Form& form, Language language)
    : m_form(form), m_language(language), m_first(form.places.value(figures.front())) {
    m_sameRow = std::all_of(figures.begin(), figures.end(), [&](const FigureKey& key) {
        const FigurePlace place = form.places.value(key);
        return place.grid == m_first.grid && place.row == m_first.row;
    });
    m_rows = rowPath(figures.front());
    m_columns = columnPath(figures.front());
    for (const FigureKey& key : figures) {
        m_rows = shared(m_rows, rowPath(key));
        m_columns = shared(m_columns, columnPath(key));
    }
    if (figures.size() == 1 && !m_columns.isEmpty())
        m_columns.removeLast();
}

QStringList Terms::rowPath(const FigureKey& key) const {
    return pathOf(m_form.row(m_form.places.value(key)));
}

QStringList Terms::columnPath(const FigureKey& key) const {
    return pathOf(m_form.column(m_form.places.value(key)));
}

QString Terms::common() const {
    const FormTable& table = m_form.tables[size_t(m_first.table)];
    QStringList parts{chinese() ? QString(QStringLiteral("表") + table.numeral)
                                : QString(QStringLiteral("Table ") + table.id.mid(1))};
    const QStringList row = pathOf(m_form.row(m_first));
    if (!m_sameRow)
        parts += m_rows.mid(1) + QStringList{pathOf(m_form.column(m_first)).back()};
    else if (row.isEmpty())
        parts += m_columns;
    else
        parts += row.size() > 1 ? row.mid(1) : row;
    return parts.join(QStringLiteral(" · "));
}

QString Terms::label(const FigureKey& key) const {
    if (m_sameRow && rowPath(key).isEmpty())
        return columnPath(key).mid(m_columns.size()).join(QLatin1Char(' '));
    if (m_sameRow)
        return columnPath(key).back();
    const QStringList path = rowPath(key);
    if (path.size() < 3)
        return path.back();
    // 1.…8. repeat under （三）…（六）: the group's ordinal tells them apart.
    const QString& group = path[1];
    return group.left(group.indexOf(chinese() ? QChar(u'）') : QLatin1Char(')')) + 1) + path[2];
}

QString side(const std::vector<FigureKey>& keys, const Terms& terms, const Report& report,
             const QString& sum) {
    QStringList parts;
    for (const FigureKey& key : keys) {
        if (keys.size() <= 2 || !isZero(key, report))
            parts += terms.label(key) + QLatin1Char(' ') + valueOf(key, report);
    }
    if (parts.size() > 1)
        parts = {parts.join(QStringLiteral(" + ")), sum};
    return parts.isEmpty() ? QStringLiteral("0") : parts.join(QStringLiteral(" = "));
}

QString listed(const std::vector<FigureKey>& figures, const Speech& speech) {
    constexpr size_t shown = 3;
    QStringList names;
    for (size_t i = 0; i < std::min(figures.size(), shown); ++i)
        names += figureName(figures[i], speech.report, speech.forms, speech.language);
    QString text = names.join(speech.in(u"；", "; "));
    if (figures.size() > shown)
        text += speech.in(u" 等 %1 项", " and others, %1 in all").arg(figures.size());
    return text;
}

} // namespace gouji

#pragma once

#include "core/base/language.h"
#include "core/forms/form_library.h"
#include "core/report/report.h"

namespace gouji {

/// What a sentence is about and in which words.
struct Speech {
    const Report& report;
    const FormLibrary& forms;
    Language language;

    bool chinese() const { return language == Language::Chinese; }
    QString in(const char16_t* zh, const char* en) const {
        return chinese() ? QString::fromUtf16(zh) : QString::fromLatin1(en);
    }
};

/// The edition in whose words a figure is told; null for a key of none.
const Form* formFor(const FigureKey& key, const Report& report, const FormLibrary& forms);

/// `?` for a figure without value.
QString valueOf(const FigureKey& key, const Report& report);

/// How figures that are told together are named: by what they share, and each by the rest. `figures`: not
/// empty, all of `form`.
class Terms {
public:
    Terms(const std::vector<FigureKey>& figures, const Form& form, Language language);

    /// `表三 · （三）不予公开 · 1.属于国家秘密`, `表三 · 商业企业`, `表四 · 行政诉讼`.
    QString common() const;
    /// A figure by its column where all share a row, else by its row.
    QString label(const FigureKey& key) const;

private:
    bool chinese() const { return m_language == Language::Chinese; }
    const QStringList& pathOf(const FormLine& line) const { return chinese() ? line.path : line.pathEn; }
    QStringList rowPath(const FigureKey& key) const;
    QStringList columnPath(const FigureKey& key) const;

    const Form& m_form;
    Language m_language;
    FigurePlace m_first;
    bool m_sameRow = false;
    QStringList m_rows;    ///< what the rows' paths begin with
    QStringList m_columns; ///< what the columns' paths begin with
};

/// `新收 3 + 结转 0 = 3`; of many parts those that are 0 are left out, and a single part needs no sum.
QString side(const std::vector<FigureKey>& keys, const Terms& terms, const Report& report,
             const QString& sum);

/// The first three names, and how many there are in all.
QString listed(const std::vector<FigureKey>& figures, const Speech& speech);

} // namespace gouji

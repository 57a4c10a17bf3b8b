#pragma once

#include "core/report/finding.h"
#include "core/report/identity_evidence.h"
#include "core/report/reading.h"
#include "core/report/statement.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace gouji {

/// Readings by key, in the order in which they were put in (the form's).
class Figures {
public:
    struct Entry {
        FigureKey key;
        Reading reading;
        bool operator==(const Entry&) const = default;
    };

    /// Adds or replaces.
    void set(const FigureKey& key, Reading reading);
    /// Null when the report has no such figure.
    const Reading* find(const FigureKey& key) const;
    Reading* find(const FigureKey& key);
    /// How many are before it; none when the report has no such figure.
    std::optional<size_t> indexOf(const FigureKey& key) const;

    auto begin() const { return m_entries.begin(); }
    auto end() const { return m_entries.end(); }
    auto begin() { return m_entries.begin(); }
    auto end() { return m_entries.end(); }
    size_t size() const { return m_entries.size(); }
    bool isEmpty() const { return m_entries.empty(); }
    bool operator==(const Figures& other) const { return m_entries == other.m_entries; }

private:
    std::vector<Entry> m_entries;
    QHash<FigureKey, size_t> m_index;
};

/// Who reports on which year. DOMAIN "Identity" has the rules.
struct Identity {
    QString issuer;       ///< longest printed form of the name; empty when none was found
    QString divisionCode; ///< 2, 4, 6 or 9 digits; empty when unknown or ambiguous
    QStringList division; ///< 省, 市, 县, 乡镇 of that code; shorter for higher levels
    std::optional<int> year;
    QDate publishedOn; ///< invalid when none is printed
    Anchor issuerAnchor;
    Anchor yearAnchor;
    Anchor publishedAnchor;
    bool operator==(const Identity&) const = default;
};

/// What reconstruction makes of a Document: identity, figures, statements, and what it could not settle.
struct Report {
    Identity identity;
    std::vector<IdentityEvidence> identityEvidence; ///< field by field
    QString form; ///< edition (of 表二, else 表三, else by year); empty: no statutory table
    std::map<QString, QString> tableForms; ///< edition of each table: `t2` → `2019`
    Figures figures;                       ///< every key of the editions in use, optional rows if printed
    std::vector<Statement> statements;
    std::vector<Finding> notes; ///< findings of reconstruction itself: unplaced rows, uncertain identity, …
    bool operator==(const Report&) const = default;
};

} // namespace gouji

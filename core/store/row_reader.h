#pragma once

#include "core/report/report_source.h"
#include "core/store/query.h"

namespace gouji {

/// Reads the values of a query's current row. The first that cannot be understood makes the result Damaged;
/// what is returned for it is a default and must not be used.
class RowReader {
public:
    RowReader(const Database& database, const Query& query) : m_database(database), m_query(query) {}

    FigureState state(int column);
    Severity severity(int column);
    StatementKind statementKind(int column);
    StatementScope statementScope(int column);
    ReviewStatus status(int column);
    Decimal decimal(int column);
    std::optional<Decimal> optionalDecimal(int column);
    Anchor anchor(int column);
    std::vector<Evidence> evidence(int column);
    std::vector<IdentityEvidence> identityEvidence(int column);
    std::vector<FigureKey> keys(int column);
    QStringList names(int column);
    std::map<QString, QString> tableForms(int column);
    std::optional<FigureValue> correction(int column);
    std::optional<Verdict> verdict(int column); ///< none for NULL
    QDate optionalDate(int column);
    QDateTime time(int column);
    /// Of the columns issuer, division_code, division, year, published_on from this one on.
    Identity identity(int first);

    Result<void> result() const;

private:
    template <typename T>
    T expect(std::optional<T> value, int column);

    const Database& m_database;
    const Query& m_query;
    std::optional<QString> m_strange; ///< the first text that made no sense
};

} // namespace gouji

#include "core/store/row_reader.h"

#include "core/store/codec.h"
#include "core/store/plain_json.h"

namespace gouji {

using codec::Widened;

template <typename T>
T RowReader::expect(std::optional<T> value, int column) {
    if (value)
        return std::move(*value);
    if (!m_strange)
        m_strange = m_query.text(column);
    return T{};
}

FigureState RowReader::state(int column) {
    return expect(stateFromName(Widened(m_query.utf8(column)).view()), column);
}

Severity RowReader::severity(int column) {
    return expect(severityFromName(Widened(m_query.utf8(column)).view()), column);
}

StatementKind RowReader::statementKind(int column) {
    return expect(statementKindFromName(Widened(m_query.utf8(column)).view()), column);
}

StatementScope RowReader::statementScope(int column) {
    return expect(statementScopeFromName(Widened(m_query.utf8(column)).view()), column);
}

ReviewStatus RowReader::status(int column) {
    return expect(statusFromName(Widened(m_query.utf8(column)).view()), column);
}

Decimal RowReader::decimal(int column) {
    return expect(Decimal::fromString(Widened(m_query.utf8(column)).view()), column);
}

std::optional<Decimal> RowReader::optionalDecimal(int column) {
    if (m_query.isNull(column))
        return std::nullopt;
    return decimal(column);
}

Anchor RowReader::anchor(int column) {
    return m_query.isNull(column) ? Anchor() : expect(codec::anchorFrom(m_query.utf8(column)), column);
}

std::vector<Evidence> RowReader::evidence(int column) {
    return expect(codec::evidenceFrom(m_query.utf8(column)), column);
}

std::vector<IdentityEvidence> RowReader::identityEvidence(int column) {
    return expect(codec::identityEvidenceFrom(m_query.utf8(column)), column);
}

std::vector<FigureKey> RowReader::keys(int column) {
    return expect(codec::keysFrom(m_query.utf8(column)), column);
}

QStringList RowReader::names(int column) {
    return expect(codec::namesFrom(m_query.utf8(column)), column);
}

std::map<QString, QString> RowReader::tableForms(int column) {
    return expect(codec::tableFormsFrom(m_query.utf8(column)), column);
}

std::optional<FigureValue> RowReader::correction(int column) {
    const auto text = m_query.optionalText(column);
    if (!text)
        return std::nullopt;
    return expect(codec::correctionFrom(*text), column);
}

std::optional<Verdict> RowReader::verdict(int column) {
    const auto text = m_query.optionalText(column);
    if (!text)
        return std::nullopt;
    return expect(verdictFromName(*text), column);
}

QDate RowReader::optionalDate(int column) {
    const auto text = m_query.optionalText(column);
    if (!text)
        return {};
    const QDate date = QDate::fromString(*text, Qt::ISODate);
    return expect(date.isValid() ? std::optional<QDate>(date) : std::nullopt, column);
}

Identity RowReader::identity(int first) {
    Identity identity;
    identity.issuer = m_query.text(first);
    identity.divisionCode = m_query.text(first + 1);
    identity.division = names(first + 2);
    identity.year = m_query.optionalNumber(first + 3);
    identity.publishedOn = optionalDate(first + 4);
    return identity;
}

QDateTime RowReader::time(int column) {
    return expect(codec::timeFrom(m_query.text(column)), column);
}

Result<void> RowReader::result() const {
    if (m_strange)
        return failure(ErrorCode::Damaged, m_database.path(),
                       QStringLiteral("stored value \"%1\"").arg(*m_strange));
    return {};
}

} // namespace gouji

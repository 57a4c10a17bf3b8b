#include "core/report/decision.h"
#include "core/report/finding.h"
#include "core/report/identity_evidence.h"
#include "core/report/proof.h"
#include "core/report/reading.h"
#include "core/report/report_source.h"
#include "core/report/suggestion.h"

#include <array>
#include <utility>

namespace gouji {

namespace {

template <typename Enum, size_t N>
using NameTable = std::array<std::pair<Enum, const char*>, N>;

constexpr NameTable<FigureState, 5> stateNames{{{FigureState::Read, "read"},
                                                {FigureState::Blank, "blank"},
                                                {FigureState::NotApplicable, "not_applicable"},
                                                {FigureState::Doubtful, "doubtful"},
                                                {FigureState::Missing, "missing"}}};

constexpr NameTable<Severity, 3> severityNames{
    {{Severity::Error, "error"}, {Severity::Warning, "warning"}, {Severity::Information, "information"}}};

constexpr NameTable<ReviewStatus, 4> statusNames{{{ReviewStatus::New, "new"},
                                                  {ReviewStatus::InReview, "in_review"},
                                                  {ReviewStatus::Reviewed, "reviewed"},
                                                  {ReviewStatus::Rejected, "rejected"}}};

constexpr NameTable<Verdict, 3> verdictNames{
    {{Verdict::Confirmed, "confirmed"}, {Verdict::Dismissed, "dismissed"}, {Verdict::Accepted, "accepted"}}};

constexpr NameTable<EvidenceKind, 16> evidenceNames{{{EvidenceKind::RowLabelExact, "row_label_exact"},
                                                     {EvidenceKind::RowLabelSimilar, "row_label_similar"},
                                                     {EvidenceKind::RowByPosition, "row_by_position"},
                                                     {EvidenceKind::RowOutOfOrder, "row_out_of_order"},
                                                     {EvidenceKind::ColumnsComplete, "columns_complete"},
                                                     {EvidenceKind::ColumnsCut, "columns_cut"},
                                                     {EvidenceKind::ColumnsUncertain, "columns_uncertain"},
                                                     {EvidenceKind::ColumnsFromHeader, "columns_from_header"},
                                                     {EvidenceKind::RelationHolds, "relation_holds"},
                                                     {EvidenceKind::RelationChose, "relation_chose"},
                                                     {EvidenceKind::SplitUnique, "split_unique"},
                                                     {EvidenceKind::SplitAmbiguous, "split_ambiguous"},
                                                     {EvidenceKind::ValueConverted, "value_converted"},
                                                     {EvidenceKind::ValueAnnotated, "value_annotated"},
                                                     {EvidenceKind::ValueUnclear, "value_unclear"},
                                                     {EvidenceKind::Recognised, "recognised"}}};

constexpr NameTable<IdentityField, 4> fieldNames{{{IdentityField::Issuer, "issuer"},
                                                  {IdentityField::Division, "division"},
                                                  {IdentityField::Year, "year"},
                                                  {IdentityField::PublishedOn, "published_on"}}};

constexpr NameTable<IdentitySource, 7> sourceNames{{{IdentitySource::Title, "title"},
                                                    {IdentitySource::Letterhead, "letterhead"},
                                                    {IdentitySource::Page, "page"},
                                                    {IdentitySource::Lead, "lead"},
                                                    {IdentitySource::Period, "period"},
                                                    {IdentitySource::Signature, "signature"},
                                                    {IdentitySource::Gazetteer, "gazetteer"}}};

constexpr NameTable<StatementKind, 4> kindNames{{{StatementKind::Count, "count"},
                                                 {StatementKind::Percentage, "percentage"},
                                                 {StatementKind::Growth, "growth"},
                                                 {StatementKind::Change, "change"}}};

constexpr NameTable<StatementScope, 7> scopeNames{{{StatementScope::Unsaid, "unsaid"},
                                                   {StatementScope::Own, "own"},
                                                   {StatementScope::Whole, "whole"},
                                                   {StatementScope::Office, "office"},
                                                   {StatementScope::Named, "named"},
                                                   {StatementScope::Part, "part"},
                                                   {StatementScope::Filed, "filed"}}};

constexpr NameTable<SuggestionKind, 7> suggestionNames{{{SuggestionKind::Change, "change"},
                                                        {SuggestionKind::Fill, "fill"},
                                                        {SuggestionKind::Swap, "swap"},
                                                        {SuggestionKind::SwapRows, "swap_rows"},
                                                        {SuggestionKind::Shift, "shift"},
                                                        {SuggestionKind::Split, "split"},
                                                        {SuggestionKind::Move, "move"}}};

constexpr NameTable<ProofState, 5> proofNames{{{ProofState::KeyedTwice, "keyed_twice"},
                                               {ProofState::Seen, "seen"},
                                               {ProofState::Pinned, "pinned"},
                                               {ProofState::MachineOnly, "machine_only"},
                                               {ProofState::Open, "open"}}};

template <typename Enum, size_t N>
QString nameIn(const NameTable<Enum, N>& table, Enum value) {
    for (const auto& [entry, name] : table) {
        if (entry == value)
            return QString::fromLatin1(name);
    }
    return {};
}

template <typename Enum, size_t N>
std::optional<Enum> valueIn(const NameTable<Enum, N>& table, QStringView text) {
    for (const auto& [entry, name] : table) {
        if (text == QLatin1String(name))
            return entry;
    }
    return std::nullopt;
}

} // namespace

QString stateName(FigureState state) {
    return nameIn(stateNames, state);
}

std::optional<FigureState> stateFromName(QStringView name) {
    return valueIn(stateNames, name);
}

QString severityName(Severity severity) {
    return nameIn(severityNames, severity);
}

std::optional<Severity> severityFromName(QStringView name) {
    return valueIn(severityNames, name);
}

QString verdictName(Verdict verdict) {
    return nameIn(verdictNames, verdict);
}

std::optional<Verdict> verdictFromName(QStringView name) {
    return valueIn(verdictNames, name);
}

QString statusName(ReviewStatus status) {
    return nameIn(statusNames, status);
}

std::optional<ReviewStatus> statusFromName(QStringView name) {
    return valueIn(statusNames, name);
}

QString evidenceName(EvidenceKind kind) {
    return nameIn(evidenceNames, kind);
}

std::optional<EvidenceKind> evidenceFromName(QStringView name) {
    return valueIn(evidenceNames, name);
}

QString identityFieldName(IdentityField field) {
    return nameIn(fieldNames, field);
}

std::optional<IdentityField> identityFieldFromName(QStringView name) {
    return valueIn(fieldNames, name);
}

QString identitySourceName(IdentitySource source) {
    return nameIn(sourceNames, source);
}

std::optional<IdentitySource> identitySourceFromName(QStringView name) {
    return valueIn(sourceNames, name);
}

QString suggestionKindName(SuggestionKind kind) {
    return nameIn(suggestionNames, kind);
}

QString proofStateName(ProofState state) {
    return nameIn(proofNames, state);
}

QString statementKindName(StatementKind kind) {
    return nameIn(kindNames, kind);
}

std::optional<StatementKind> statementKindFromName(QStringView name) {
    return valueIn(kindNames, name);
}

QString statementScopeName(StatementScope scope) {
    return nameIn(scopeNames, scope);
}

std::optional<StatementScope> statementScopeFromName(QStringView name) {
    return valueIn(scopeNames, name);
}

} // namespace gouji

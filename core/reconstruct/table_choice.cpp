#include "core/reconstruct/table_choice.h"

#include <algorithm>

namespace gouji {

namespace {

/// A single matching label is no table.
constexpr int fewestRows = 2;
constexpr int fewestJoinedRows = 3;
/// What an edition other than the expected one must be better by.
constexpr double clearlyBetter = 0.25;

bool isUnlabelled(const FormTable& table) {
    return table.grids.size() == 1 && table.grids.front().rows.front().path.isEmpty();
}

bool isThere(const TableMatch& match, const FormTable& table, int fewest) {
    return isUnlabelled(table) ? match.matched > 0 : match.exact >= fewest;
}

/// Whether every figure of a table can already be had from rows: joined text need not be searched then.
bool allInRows(const EditionAlignment& edition) {
    return std::all_of(edition.form->tables.begin(), edition.form->tables.end(), [&](const FormTable& table) {
        return isThere(edition.rows.tables.at(table.id), table, fewestRows);
    });
}

struct Candidate {
    const Form* form = nullptr;
    ChosenTable::Source source = ChosenTable::Source::Nowhere;
    TableMatch match = {};
};

/// No label speaks for `a` against `b`, as where a page is all that is left of a table: what `b` lacks more
/// of proves nothing then.
bool explainsNoMore(const Candidate& a, const Candidate& b) {
    return a.source == b.source && a.match.matched <= b.match.matched && a.match.exact <= b.match.exact;
}

std::vector<Candidate> candidatesFor(const QString& id, const std::vector<EditionAlignment>& editions) {
    std::vector<Candidate> out;
    for (const EditionAlignment& edition : editions) {
        const FormTable* table = edition.form->table(id);
        if (!table)
            continue;
        const TableMatch rows = edition.rows.tables.at(id);
        if (isThere(rows, *table, fewestRows))
            out.push_back({edition.form, ChosenTable::Source::Rows, rows});
        const auto joined = edition.joined.tables.find(id);
        if (joined != edition.joined.tables.end() && isThere(joined->second, *table, fewestJoinedRows))
            out.push_back({edition.form, ChosenTable::Source::JoinedText, joined->second});
    }
    return out;
}

ChosenTable choose(const QString& id, const std::vector<EditionAlignment>& editions, const Form* expected) {
    const std::vector<Candidate> candidates = candidatesFor(id, editions);
    const auto isRuledOut = [&](const Candidate& candidate) {
        return candidate.form != expected &&
               std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& other) {
                   return other.form == expected && explainsNoMore(candidate, other);
               });
    };
    ChosenTable chosen{id, nullptr, ChosenTable::Source::Nowhere};
    double best = 0.0;
    for (const Candidate& candidate : candidates) {
        const bool isOther = expected && candidate.form != expected;
        const double cost = candidate.match.cost + (isOther ? clearlyBetter : 0.0);
        if (isRuledOut(candidate) || (chosen.isPresent() && cost >= best))
            continue;
        best = cost;
        chosen.form = candidate.form;
        chosen.source = candidate.source;
    }
    return chosen;
}

} // namespace

bool TableChoice::nonePresent() const {
    return std::none_of(tables.begin(), tables.end(),
                        [](const ChosenTable& table) { return table.isPresent(); });
}

const EditionAlignment& TableChoice::of(const Form& form) const {
    return *std::find_if(editions.begin(), editions.end(),
                         [&](const EditionAlignment& edition) { return edition.form == &form; });
}

TableChoice chooseTables(const Document& document, const std::vector<SourceLine>& lines,
                         const FormLibrary& forms, const ReconstructOptions& options,
                         std::optional<int> year) {
    TableChoice choice;
    for (const Form& form : forms.forms()) {
        if (!options.edition.isEmpty() && form.edition != options.edition)
            continue;
        choice.editions.push_back({&form, alignRows(lines, form, options.thresholds), {}});
    }
    if (std::none_of(choice.editions.begin(), choice.editions.end(), allInRows)) {
        const JoinedStream stream(document);
        for (EditionAlignment& aligned : choice.editions)
            aligned.joined = findJoinedRows(stream, *aligned.form);
    }
    const Form* expected = year ? forms.forYear(*year) : nullptr;
    for (const FormTable& table : forms.forms().front().tables) {
        choice.tables.push_back(choose(table.id, choice.editions, expected));
        if (choice.tables.back().isPresent())
            expected = choice.tables.back().form;
    }
    return choice;
}

} // namespace gouji

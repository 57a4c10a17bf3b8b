#include "core/checks/relations.h"

#include "core/report/plain_value.h"

namespace gouji {

namespace {

Decimal sum(const std::vector<FigureKey>& keys, const Report& report, std::vector<FigureKey>& undecided) {
    Decimal total;
    for (const FigureKey& key : keys) {
        if (const std::optional<Decimal> value = plainValue(report, key))
            total += *value;
        else
            undecided.push_back(key);
    }
    return total;
}

} // namespace

RelationResult evaluate(const Relation& relation, const Report& report) {
    RelationResult result;
    result.left = sum(relation.left, report, result.undecided);
    result.right = sum(relation.right, report, result.undecided);
    result.isDecided = result.undecided.empty();
    return result;
}

} // namespace gouji

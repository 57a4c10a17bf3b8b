#pragma once

#include "tests/support/layouts.h"

#include <vector>

/// What may stand around the statutory tables of a report without changing what they say: each changes a
/// manuscript that is about to be laid out.
namespace gouji::testing {

struct Surrounding {
    const char* name;
    void (*add)(Manuscript& manuscript, Random& random);
};

/// Paragraphs in another order; pages of prose; tables of purchases, budgets, posts, petitions, documents, in
/// the report's layout or their own; the report's own headings and the titles of its sections in running
/// text; words of its labels with numbers.
const std::vector<Surrounding>& surroundings();

} // namespace gouji::testing

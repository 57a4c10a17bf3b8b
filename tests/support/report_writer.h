#pragma once

#include "core/document/document.h"
#include "tests/support/damage.h"
#include "tests/support/page_style.h"
#include "tests/support/prose.h"

#include <functional>
#include <optional>
#include <set>

/// Writes yearly reports: figures, prose, layout and damages in; the text, or the Document that a reader
/// would make, and what it says out. The same options and seed give the same report on every platform.
namespace gouji::testing {

/// How the pages of Layout::PagedTabs are torn; each as a converter of Word files does it.
enum class PageHand {
    Narrow, ///< as wide as the header, which has one cell for all labels; a wider second page
    Gapped, ///< an empty cell between labels and figures; a narrower second page
    Wide,   ///< wider than its header
};

struct Manuscript;

struct WriteOptions {
    Layout layout = Layout::PlainTabs;
    std::set<Damage> damages;
    PageHand hand = PageHand::Narrow;
    FigureKey firstRowOfPageTwo;             ///< `t3.total`; empty: drawn
    std::optional<PageStyle> page;           ///< of Layout::Spanned; none: drawn
    std::function<void(Manuscript&)> change; ///< the last thing before the layout; none: nothing
    const Form* second = nullptr;            ///< of Damage::SecondTable; null: the report's own
    ProseOptions prose;                      ///< place and date are drawn when they are not set
};

struct WrittenReport {
    QString text; ///< of Layout::Spanned: its cells for people to look at
    Truth truth;
    std::optional<Document> document = {}; ///< of Layout::Spanned, which no text can say
};

WrittenReport writeReport(const FigureSet& figures, const WriteOptions& options, Random& random);

/// Figures and a report from a seed, everything that `options` leaves open drawn.
WrittenReport writeReport(const Form& form, const FigureOptions& figures, const WriteOptions& options,
                          std::uint32_t seed);

} // namespace gouji::testing

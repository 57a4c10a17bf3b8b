#pragma once

#include "core/ingest/pipeline.h"
#include "tests/support/report_writer.h"

#include <vector>

/// Files that are not one report: several reports, and papers that speak of reports. All made up; the same
/// seed gives the same text on every platform.
namespace gouji::testing {

/// What tells the reports of one file apart.
enum class Company {
    OtherYears,   ///< one organ over several years
    OtherIssuers, ///< several organs for one year
};

struct TogetherOptions {
    Layout layout = Layout::PlainTabs;
    Company company = Company::OtherYears;
    int reports = 2;
    std::set<Damage> damages; ///< of every report, as far as they apply
};

struct WrittenTogether {
    QString text;
    std::vector<Truth> truths;             ///< in the order of the reports
    std::optional<Document> document = {}; ///< of Layout::Spanned; anchors are those of each report alone
};

/// Reports one behind the other, with what stands between them in real files: page breaks, page numbers,
/// links to the neighbours, a second title above the first.
WrittenTogether writeTogether(const FormLibrary& forms, const TogetherOptions& options, std::uint32_t seed);

/// All reports of a text, or of a Document.
Result<std::vector<Extraction>> extractTogether(const Pipeline& pipeline, const WrittenTogether& written);

/// Lines that name other reports, or the report's own title again, and that begin no report: links, contents,
/// attachments, a page's heading.
QStringList strayTitles(const Place& place, int year, Random& random);

} // namespace gouji::testing

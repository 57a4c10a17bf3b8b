#include "core/readers/pdf/paragraphs.h"

#include <algorithm>

namespace gouji::pdf {

namespace {

/// In ems.
constexpr double openEnd = 2.2;     ///< a line that ends so far before the margin ends its paragraph
constexpr double shortestLine = 10; ///< a shorter one is no line of running text
constexpr double indent = 1.2;      ///< a line that begins so far behind the margin begins one

bool isLatin(QChar c) {
    return c.unicode() < 0x2E80 && c.isLetterOrNumber();
}

double percentile(std::vector<double>& values, double share) {
    if (values.empty())
        return 0;
    const auto at = values.begin() + qptrdiff(double(values.size() - 1) * share);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

TextMargins marginsOf(const std::vector<PageLayout>& pages) {
    std::vector<double> left, right;
    for (const PageLayout& page : pages) {
        for (const PageItem& item : page.items) {
            if (const auto* line = std::get_if<TextLine>(&item)) {
                left.push_back(line->box.left());
                right.push_back(line->box.right());
            }
        }
    }
    return {percentile(left, 0.1), percentile(right, 0.9)};
}

bool goesOn(const TextLine& before, const TextLine& line, const TextMargins& margins) {
    const double size = std::max(before.size, line.size);
    if (std::abs(before.size - line.size) > 0.2 * size)
        return false;
    return before.box.width() > shortestLine * size && before.box.right() > margins.right - openEnd * size &&
           line.box.left() < margins.left + indent * size;
}

QString withLine(const QString& paragraph, const QString& line) {
    if (paragraph.isEmpty() || line.isEmpty() || !isLatin(paragraph.back()) || !isLatin(line.front()))
        return paragraph + line;
    return paragraph + QLatin1Char(' ') + line;
}

} // namespace gouji::pdf

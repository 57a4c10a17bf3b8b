#include "core/readers/pdf/label_groups.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gouji::pdf {

namespace {

constexpr size_t mostLines = 30; ///< of a label
/// In ems: a label hangs so exactly where its row stands.
constexpr double exactly = 0.3;
/// In distances of lines: a label reaches so far beyond its first and last line, where no other does.
constexpr double reach = 0.6;
/// In ems: a row without label takes one that ends so near.
constexpr double nearOrphan = 1.3;
/// How many labels a row without one looks at.
constexpr int mostTries = 200;

namespace cost {
constexpr double besideNone = 1.0; ///< a label beside no row
constexpr double besideHead = 0.2; ///< … but beside the beginning of a header's cell
constexpr double overHead = 2.0;   ///< a label beside a row of figures and one of a header
constexpr double apart = 3.0;      ///< for each em between a row and where its label hangs
constexpr double mostApart = 4.0;
constexpr double rowTooMany = 3.0; ///< a row without a label of its own
constexpr double orphan = 2.0;
} // namespace cost

double pointOf(const Segment& first, const Segment& last, Hang hang) {
    switch (hang) {
    case Hang::Top:
        return first.baseline;
    case Hang::Bottom:
        return last.baseline;
    case Hang::Middle:
        break;
    }
    return (first.baseline + last.baseline) / 2;
}

/// One chain. Used once.
class ChainParter {
public:
    ChainParter(const LabelChain& chain, const std::vector<RowPlace>& rows, const std::vector<double>& heads,
                Hang hang, std::vector<bool>& isTaken)
        : m_chain(chain), m_rows(rows), m_heads(heads), m_hang(hang), m_isTaken(isTaken) {
        m_joined.push_back(0);
        for (const ChainLink& link : chain.links)
            m_joined.push_back(m_joined.back() + link.joined);
    }

    /// Adds the labels, and marks their rows.
    double part(std::vector<Label>& labels) {
        const size_t count = m_chain.lines.size();
        std::vector<double> best(count + 1, std::numeric_limits<double>::infinity());
        std::vector<size_t> from(count + 1, 0);
        best[0] = 0;
        for (size_t end = 1; end <= count; ++end) {
            for (size_t begin = end > mostLines ? end - mostLines : 0; begin < end; ++begin) {
                const double parted = begin > 0 ? m_chain.links[begin - 1].parted : 0;
                const double whole = best[begin] + parted + costOf(begin, end - 1);
                if (whole < best[end]) {
                    best[end] = whole;
                    from[end] = begin;
                }
            }
        }
        std::vector<Label> found;
        for (size_t end = count; end > 0; end = from[end])
            found.push_back(labelOf(from[end], end - 1));
        for (auto label = found.rbegin(); label != found.rend(); ++label) {
            if (label->row >= 0)
                m_isTaken[size_t(label->row)] = true;
            labels.push_back(std::move(*label));
        }
        return best[count];
    }

private:
    const Segment& line(size_t i) const { return *m_chain.lines[i]; }

    /// What a label from one line to another covers: to the middle between it and its neighbours.
    std::pair<double, double> extent(size_t first, size_t last) const {
        const double over = reach * 1.5 * line(first).size;
        const double top =
            first == 0 ? line(first).baseline - over : (line(first - 1).baseline + line(first).baseline) / 2;
        const double bottom = last + 1 == m_chain.lines.size()
                                  ? line(last).baseline + over
                                  : (line(last).baseline + line(last + 1).baseline) / 2;
        return {top, bottom};
    }

    /// The free rows beside some lines: the one that the label fits best, and how many there are.
    struct Beside {
        int row = -1;
        int count = 0;
        double cost = 0;
    };

    Beside besideRows(size_t first, size_t last) const {
        const auto [top, bottom] = extent(first, last);
        auto row = std::lower_bound(m_rows.begin(), m_rows.end(), top,
                                    [](const RowPlace& one, double y) { return one.baseline < y; });
        Beside beside;
        for (; row != m_rows.end() && row->baseline < bottom; ++row) {
            const size_t index = size_t(row - m_rows.begin());
            if (m_isTaken[index] || line(first).box.left() >= row->left)
                continue;
            const double fit = misfit(first, last, *row);
            if (beside.count++ == 0 || fit < beside.cost) {
                beside.cost = fit;
                beside.row = int(index);
            }
            if (beside.count > 3)
                break;
        }
        return beside;
    }

    /// Of a label over a page's end, only lines on the row's page say where it hangs.
    double misfit(size_t first, size_t last, const RowPlace& row) const {
        while (first < last && line(first).page != row.page)
            ++first;
        while (last > first && line(last).page != row.page)
            --last;
        const double apart = std::abs(pointOf(line(first), line(last), m_hang) - row.baseline);
        return std::min(cost::mostApart, cost::apart * std::max(0.0, apart / line(first).size - exactly));
    }

    double costOf(size_t first, size_t last) const {
        const double joined = m_joined[last] - m_joined[first];
        const Beside beside = besideRows(first, last);
        if (beside.count > 0)
            return joined + beside.cost + cost::rowTooMany * (beside.count - 1) +
                   (hasHead(line(first).baseline, line(last).baseline) ? cost::overHead : 0);
        const double at = pointOf(line(first), line(last), m_hang);
        return joined + (hasHead(at, at) ? cost::besideHead : cost::besideNone);
    }

    bool hasHead(double from, double to) const {
        const double near = exactly * m_chain.lines.front()->size;
        const auto head = std::lower_bound(m_heads.begin(), m_heads.end(), from - near);
        return head != m_heads.end() && *head <= to + near;
    }

    Label labelOf(size_t first, size_t last) const {
        Label label;
        label.lines.assign(m_chain.lines.begin() + qptrdiff(first),
                           m_chain.lines.begin() + qptrdiff(last) + 1);
        label.row = besideRows(first, last).row;
        return label;
    }

    const LabelChain& m_chain;
    const std::vector<RowPlace>& m_rows;
    const std::vector<double>& m_heads;
    Hang m_hang;
    std::vector<bool>& m_isTaken; ///< by row: it has a label
    std::vector<double> m_joined; ///< sums of what is against joining
};

/// Rows that no label hangs beside take the nearest free one.
void adopt(std::vector<Label>& labels, const std::vector<RowPlace>& rows, std::vector<bool>& isTaken,
           Hang hang) {
    std::vector<Label*> free;
    for (Label& label : labels) {
        if (label.row < 0)
            free.push_back(&label);
    }
    std::sort(free.begin(), free.end(),
              [](const Label* a, const Label* b) { return a->first() < b->first(); });
    for (size_t r = 0; r < rows.size(); ++r) {
        if (isTaken[r])
            continue;
        const double y = rows[r].baseline;
        auto label = std::lower_bound(free.begin(), free.end(), y - 20 * double(mostLines),
                                      [](const Label* one, double at) { return one->first() < at; });
        Label* nearest = nullptr;
        double distance = 1e9;
        for (int tries = 0; label != free.end() && (*label)->first() < y + 40 && tries < mostTries; ++label) {
            ++tries;
            const double apart = std::max({0.0, (*label)->first() - y, y - (*label)->last()});
            const bool mayBe = (*label)->row < 0 && (*label)->lines.front()->box.right() <= rows[r].left &&
                               apart <= nearOrphan * (*label)->lines.front()->size;
            const double off = apart + 0.1 * std::abs((*label)->point(hang) - y);
            if (mayBe && off < distance) {
                nearest = *label;
                distance = off;
            }
        }
        if (nearest == nullptr)
            continue;
        nearest->row = int(r);
        nearest->isOrphan = true;
        isTaken[r] = true;
    }
}

} // namespace

double Label::point(Hang hang) const {
    return pointOf(*lines.front(), *lines.back(), hang);
}

LabelGroups groupLabels(const std::vector<LabelChain>& chains, const std::vector<RowPlace>& rows,
                        const std::vector<double>& heads, Hang hang) {
    std::vector<const LabelChain*> fromRight;
    for (const LabelChain& chain : chains)
        fromRight.push_back(&chain);
    std::stable_sort(fromRight.begin(), fromRight.end(), [](const LabelChain* a, const LabelChain* b) {
        return a->lines.front()->box.left() > b->lines.front()->box.left();
    });
    LabelGroups groups;
    std::vector<bool> isTaken(rows.size(), false);
    for (const LabelChain* chain : fromRight) {
        groups.cost += ChainParter(*chain, rows, heads, hang, isTaken).part(groups.labels);
    }
    adopt(groups.labels, rows, isTaken, hang);
    for (const Label& label : groups.labels)
        groups.cost += label.isOrphan ? cost::orphan : 0;
    groups.cost += cost::rowTooMany * double(std::count(isTaken.begin(), isTaken.end(), false));
    return groups;
}

} // namespace gouji::pdf

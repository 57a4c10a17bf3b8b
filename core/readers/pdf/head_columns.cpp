#include "core/readers/pdf/head_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gouji::pdf {

namespace {

/// In ems: heads so much lower stand in another line.
constexpr double lower = 0.6;
/// Shares of the distance between columns: what a head without figures costs, and figures without a head,
/// where one that stands beside its figures costs how far it is from them.
constexpr double withoutFigures = 0.45;
constexpr double withoutHead = 0.3;
/// What is matched with more is left alone.
constexpr size_t mostHeads = 200;

double gapBetween(const Interval& a, const Interval& b) {
    return std::max({0.0, a.from - b.to, b.from - a.to});
}

/// Whether a head stands over others of its header: right over one, or over a gap between them.
bool isOverOthers(const Head& head, const std::vector<Head*>& header, const std::vector<Interval>& figures) {
    bool hasLeft = false, hasRight = false;
    for (const Head* other : header) {
        if (other->height < head.height + lower * head.size)
            continue;
        if (other->at.meets(head.at))
            return true;
        hasLeft = hasLeft || other->at.to <= head.at.from;
        hasRight = hasRight || other->at.from >= head.at.to;
    }
    return hasLeft && hasRight && std::none_of(figures.begin(), figures.end(), [&](const Interval& column) {
               return column.meets(head.at);
           });
}

/// Gives heads, left to right, to columns in the same order, as near to each other as can be.
class Matcher {
public:
    Matcher(const std::vector<Head*>& heads, const std::vector<Interval>& figures)
        : m_heads(heads), m_figures(figures) {
        const double from = std::min(heads.front()->at.from, figures.front().from);
        const double to = std::max(heads.back()->at.to, figures.back().to);
        m_distance = (to - from) / double(std::max(heads.size(), figures.size()));
    }

    void match() {
        const size_t heads = m_heads.size(), columns = m_figures.size();
        m_costs.assign((heads + 1) * (columns + 1), std::numeric_limits<double>::infinity());
        at(0, 0) = 0;
        for (size_t h = 0; h <= heads; ++h) {
            for (size_t c = 0; c <= columns; ++c) {
                if (h > 0)
                    at(h, c) = std::min(at(h, c), at(h - 1, c) + withoutFigures * m_distance);
                if (c > 0)
                    at(h, c) = std::min(at(h, c), at(h, c - 1) + withoutHead * m_distance);
                if (h > 0 && c > 0)
                    at(h, c) = std::min(at(h, c), at(h - 1, c - 1) + gap(h, c));
            }
        }
        for (size_t h = heads, c = columns; h > 0;) {
            if (c > 0 && at(h, c) == at(h - 1, c - 1) + gap(h, c)) {
                m_heads[--h]->over = m_figures[--c];
            } else if (at(h, c) == at(h - 1, c) + withoutFigures * m_distance) {
                --h;
                m_heads[h]->over = m_heads[h]->at;
            } else {
                --c;
            }
        }
    }

private:
    double& at(size_t head, size_t column) { return m_costs[head * (m_figures.size() + 1) + column]; }
    double gap(size_t head, size_t column) const {
        return gapBetween(m_heads[head - 1]->at, m_figures[column - 1]);
    }

    const std::vector<Head*>& m_heads;
    const std::vector<Interval>& m_figures;
    double m_distance = 0;
    std::vector<double> m_costs;
};

/// Whether heads without figures leave no doubt whose the figures beside them are.
bool isClear(const std::vector<Head*>& heads) {
    const auto isEmpty = [](const Head* head) { return *head->over == head->at; };
    const auto isRightAbove = [](const Head* head) { return head->over->meets(head->at); };
    return std::none_of(heads.begin(), heads.end(), isEmpty) ||
           std::all_of(heads.begin(), heads.end(), isRightAbove);
}

bool matchHeader(const std::vector<Head*>& header, const std::vector<Interval>& figures) {
    if (header.size() > mostHeads || figures.size() > mostHeads)
        return false;
    std::vector<Head*> lowest;
    for (Head* head : header) {
        if (!isOverOthers(*head, header, figures))
            lowest.push_back(head);
    }
    std::sort(lowest.begin(), lowest.end(),
              [](const Head* a, const Head* b) { return a->at.from < b->at.from; });
    if (lowest.size() < 2)
        return true;
    Matcher(lowest, figures).match();
    return isClear(lowest);
}

} // namespace

bool findHeadColumns(std::vector<Head>& heads, const std::vector<Interval>& figures) {
    std::vector<Head*> header;
    bool areClear = true;
    for (size_t i = 0; i < heads.size(); ++i) {
        header.push_back(&heads[i]);
        if (i + 1 == heads.size() || heads[i + 1].rowsAbove != heads[i].rowsAbove) {
            areClear = matchHeader(header, figures) && areClear;
            header.clear();
        }
    }
    return areClear;
}

} // namespace gouji::pdf

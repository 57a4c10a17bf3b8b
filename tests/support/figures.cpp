#include "tests/support/figures.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace gouji::testing {

namespace {

using Counts = QHash<FigureKey, std::int64_t>;

constexpr const char* requestTable = "t3";
constexpr const char* courtTable = "t4";

/// Smallest and largest number of new requests and of everything counted in 表二, by size.
struct Span {
    int fewest;
    int most;
};

constexpr std::array<Span, 4> requestSpans{{{0, 1}, {1, 12}, {60, 240}, {2000, 6000}}};
constexpr std::array<Span, 4> countSpans{{{0, 3}, {0, 40}, {10, 3000}, {800, 60000}}};
constexpr std::array<Span, 4> documentSpans{{{0, 1}, {0, 5}, {0, 24}, {20, 600}}};

bool isCarried(const FormLine& row) {
    return row.id == QLatin1String("carried_in");
}
bool isNew(const FormLine& row) {
    return row.id == QLatin1String("new");
}
bool isTotal(const FormLine& line) {
    return line.id == QLatin1String("total") || line.id.endsWith(QLatin1String(".total"));
}
bool isOutcome(const FormLine& row) {
    return !isNew(row) && !isCarried(row) && !isTotal(row);
}

/// Some outcomes are common, the others are rare; pending ones are carried out.
int weightOf(const FormLine& row) {
    static const QHash<QString, int> common{{QStringLiteral("granted"), 60},
                                            {QStringLiteral("partial"), 16},
                                            {QStringLiteral("unable.not_held"), 40},
                                            {QStringLiteral("carried_out"), 12},
                                            {QStringLiteral("refused.state_secret"), 2}};
    return common.value(row.id, 6);
}

template <typename Weight>
size_t drawn(size_t count, Weight weight, Random& random) {
    int sum = 0;
    for (size_t i = 0; i < count; ++i)
        sum += weight(i);
    int left = random.below(sum);
    size_t i = 0;
    while (left >= weight(i))
        left -= weight(i++);
    return i;
}

/// The sheet of requests as it fills, request by request.
class Requests {
public:
    Requests(const FormTable& table, const FigureSet& figures) : m_table(table), m_grid(table.grids.front()) {
        for (const FormLine& row : m_grid.rows) {
            if (figures.prints(table, row) && isOutcome(row))
                m_outcomes.push_back(&row);
        }
    }

    void add(const FormLine& origin, const FormLine& column, Random& random) {
        const auto weight = [&](size_t i) { return weightOf(*m_outcomes[i]); };
        const FormLine& outcome = *m_outcomes[drawn(m_outcomes.size(), weight, random)];
        count(origin, column);
        count(outcome, column);
        if (outcome.id != QLatin1String("carried_out"))
            count(*totalRow(), column);
    }

    const FormLine& anyColumn(Random& random) const {
        const auto weight = [](size_t i) { return i == 0 ? 60 : 8; };
        return m_grid.columns[drawn(m_grid.columns.size() - 1, weight, random)];
    }

    const FormLine* row(const char* id) const {
        const auto named = [&](const FormLine& line) { return line.id == QLatin1String(id); };
        return &*std::find_if(m_grid.rows.begin(), m_grid.rows.end(), named);
    }
    const FormLine* totalRow() const { return row("total"); }
    const Counts& counts() const { return m_counts; }

private:
    void count(const FormLine& row, const FormLine& column) {
        ++m_counts[Form::keyOf(m_table, row, column)];
        ++m_counts[Form::keyOf(m_table, row, m_grid.columns.back())];
    }

    const FormTable& m_table;
    const FormGrid& m_grid;
    std::vector<const FormLine*> m_outcomes;
    Counts m_counts;
};

void addCarriedIn(Requests& requests, const FormTable& table, const FigureSet& lastYear, Random& random) {
    const FormGrid& grid = table.grids.front();
    for (size_t c = 0; c + 1 < grid.columns.size(); ++c) {
        const FigureKey key = Form::keyOf(table, *requests.row("carried_out"), grid.columns[c]);
        for (std::int64_t left = lastYear.value(key).millionths() / Decimal::unit; left > 0; --left)
            requests.add(*requests.row("carried_in"), grid.columns[c], random);
    }
}

Counts requestCounts(const FormTable& table, const FigureSet& figures, const FigureOptions& options,
                     Random& random) {
    Requests requests(table, figures);
    const Span span = requestSpans[size_t(options.size)];
    for (int left = random.between(span.fewest, span.most); left > 0; --left)
        requests.add(*requests.row("new"), requests.anyColumn(random), random);
    if (options.lastYear) {
        addCarriedIn(requests, table, *options.lastYear, random);
    } else if (options.size > FigureSize::Township) {
        for (int left = random.between(0, span.most / 8); left > 0; --left)
            requests.add(*requests.row("carried_in"), requests.anyColumn(random), random);
    }
    return requests.counts();
}

/// Three blocks, each ending with its total.
Counts courtCounts(const FormTable& table, FigureSize size, Random& random) {
    Counts counts;
    std::int64_t sum = 0;
    const FormGrid& grid = table.grids.front();
    for (const FormLine& column : grid.columns) {
        const FigureKey key = Form::keyOf(table, grid.rows.front(), column);
        const int most = size == FigureSize::City ? 120 : size == FigureSize::Medium ? 5 : 2;
        const bool none = size == FigureSize::Township || random.chance(35);
        counts[key] = isTotal(column) ? sum : none ? 0 : random.between(0, most);
        sum = isTotal(column) ? 0 : sum + counts[key];
    }
    return counts;
}

Decimal proactiveValue(const FormLine& row, const Unit& unit, FigureSize size, Random& random) {
    const bool regulations = row.id == QLatin1String("regulations");
    const bool documents = regulations || row.id == QLatin1String("normative");
    const Span span = documents ? documentSpans[size_t(size)] : countSpans[size_t(size)];
    const bool rare = regulations ? size < FigureSize::City : random.chance(25);
    if (rare || (size == FigureSize::Township && random.chance(70)))
        return Decimal(0);
    const int count = random.between(span.fewest, span.most);
    if (unit.isMoney)
        return Decimal::fromMillionths(count * Decimal::unit + random.below(10000) * 100);
    if (unit.isSigned)
        return Decimal(random.between(-30, 30));
    return Decimal(count);
}

void setCounts(FigureSet& figures, const FormTable& table, const Counts& counts) {
    const FormGrid& grid = table.grids.front();
    for (const FormLine& row : grid.rows) {
        if (!figures.prints(table, row))
            continue;
        for (const FormLine& column : grid.columns) {
            const FigureKey key = Form::keyOf(table, row, column);
            figures.values[key] = Decimal(counts.value(key));
        }
    }
}

void setProactive(FigureSet& figures, const FormTable& table, FigureSize size, Random& random) {
    for (const FormGrid& grid : table.grids) {
        for (const FormLine& row : grid.rows) {
            for (const FormLine& column : grid.columns)
                figures.values[Form::keyOf(table, row, column)] =
                    proactiveValue(row, column.unit, size, random);
        }
    }
}

/// What is in force follows from what was in force, issued and repealed (`year.in_force`), in editions that
/// ask.
void settleInForce(FigureSet& figures, const FigureSet* lastYear) {
    for (const char* row : {"t2.regulations", "t2.normative"}) {
        const auto key = [&](const char* column) {
            return FigureKey(QString(QLatin1String(row) + QLatin1Char('.') + QLatin1String(column)));
        };
        const FigureKey inForce = key("in_force");
        if (!figures.form->contains(inForce))
            continue;
        Decimal& repealed = figures.values[key("repealed")];
        const Decimal before =
            lastYear ? lastYear->value(inForce) : std::max(figures.value(inForce), repealed);
        repealed = std::min(repealed, before);
        figures.values[inForce] = before + figures.value(key("issued")) - repealed;
    }
}

} // namespace

Decimal FigureSet::value(const FigureKey& key) const {
    const auto found = values.find(key);
    return found == values.end() ? Decimal() : found->second;
}

std::int64_t FigureSet::count(const char* key) const {
    return value(FigureKey(QString::fromLatin1(key))).millionths() / Decimal::unit;
}

std::vector<QString> FigureSet::optionalRows() const {
    if (!otherwiseInOneRow)
        return {};
    return {QStringLiteral("t3.otherwise")};
}

bool FigureSet::prints(const FormTable& table, const FormLine& row) const {
    if (row.isOptional())
        return otherwiseInOneRow;
    const auto stands = [&](const FormLine& other) {
        return std::find(other.replaces.begin(), other.replaces.end(), row.id) != other.replaces.end();
    };
    const auto& rows = table.grids.front().rows;
    return !otherwiseInOneRow || std::none_of(rows.begin(), rows.end(), stands);
}

FigureSet makeFigures(const Form& form, const FigureOptions& options, Random& random) {
    FigureSet figures;
    figures.form = &form;
    figures.size = options.size;
    figures.otherwiseInOneRow = options.otherwiseInOneRow;
    for (const FormTable& table : form.tables) {
        if (table.id == QLatin1String(requestTable))
            setCounts(figures, table, requestCounts(table, figures, options, random));
        else if (table.id == QLatin1String(courtTable))
            setCounts(figures, table, courtCounts(table, options.size, random));
        else
            setProactive(figures, table, options.size, random);
    }
    settleInForce(figures, options.lastYear);
    return figures;
}

void breakSum(FigureSet& figures, Random& random) {
    static const std::array<QString, 3> rows{QStringLiteral("t3.new"), QStringLiteral("t3.granted"),
                                             QStringLiteral("t3.total")};
    const FormGrid& grid = figures.form->table(QStringLiteral("t3"))->grids.front();
    const QString row = random.pick(rows);
    figures.values[FigureKey(row + QStringLiteral(".total"))] += Decimal(random.between(1, 3));
    for (const FormLine& column : grid.columns)
        figures.broken.push_back(FigureKey(row + QLatin1Char('.') + column.id));
}

} // namespace gouji::testing

#include "core/reconstruct/run_splitter.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype longestNumber = 9;
/// More splits of one row than this are not worth weighing against each other.
constexpr size_t mostSplits = 4000;

struct InnerTerms {
    std::vector<size_t> left, right; ///< indexes into the run's keys
};

/// Positions of the keys in the run; nothing when one is not of the run.
std::optional<std::vector<size_t>> positions(const std::vector<FigureKey>& keys, const DigitRun& run) {
    std::vector<size_t> out;
    for (const FigureKey& key : keys) {
        const auto found = std::find(run.keys.begin(), run.keys.end(), key);
        if (found == run.keys.end())
            return std::nullopt;
        out.push_back(size_t(found - run.keys.begin()));
    }
    return out;
}

std::vector<InnerTerms> innerRelations(const DigitRun& run, const std::vector<Relation>& relations) {
    std::vector<InnerTerms> inner;
    for (const Relation& relation : relations) {
        const auto left = positions(relation.left, run);
        const auto right = left ? positions(relation.right, run) : std::nullopt;
        if (left && right)
            inner.push_back({*left, *right});
    }
    return inner;
}

bool holds(const InnerTerms& terms, const Split& split) {
    Decimal difference;
    for (const size_t i : terms.left)
        difference += split[i];
    for (const size_t i : terms.right)
        difference -= split[i];
    return difference == Decimal();
}

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// All splits of one run. Used once.
class RunSplitter {
public:
    RunSplitter(const DigitRun& run, const std::vector<Relation>& relations, int& steps)
        : m_run(run), m_inner(innerRelations(run, relations)), m_steps(steps) {}

    RunSplits split() {
        extend(0);
        return std::move(m_result);
    }

private:
    DigitShape shape() const { return m_run.shapes.empty() ? DigitShape{} : m_run.shapes[m_split.size()]; }

    /// Spaces divide numbers.
    qsizetype skipSpaces(qsizetype at) const {
        while (at < m_run.digits.size() && m_run.digits[at] == QLatin1Char(' '))
            ++at;
        return at;
    }

    void extend(qsizetype from) {
        const qsizetype start = skipSpaces(from);
        if (--m_steps <= 0 || m_result.splits.size() > mostSplits) {
            m_result.isComplete = false;
            return;
        }
        const qsizetype columnsLeft = qsizetype(m_run.keys.size()) - qsizetype(m_split.size());
        const qsizetype digitsLeft = m_run.digits.size() - start;
        if (columnsLeft == 0) {
            if (digitsLeft == 0)
                take();
            return;
        }
        if (digitsLeft < columnsLeft || digitsLeft > columnsLeft * (longestNumber + Decimal::places + 3))
            return;
        for (const qsizetype length : lengthsAt(start)) {
            const auto value = Decimal::fromString(QStringView(m_run.digits).mid(start, length));
            if (!value)
                continue;
            m_split.push_back(*value);
            extend(start + length);
            m_split.pop_back();
        }
    }

    /// The lengths that a number beginning here may have.
    std::vector<qsizetype> lengthsAt(qsizetype start) const {
        const QString& digits = m_run.digits;
        qsizetype i = start;
        if (shape().mayBeSigned && (digits[i] == QLatin1Char('-') || digits[i] == QLatin1Char('+')))
            ++i;
        const qsizetype first = i;
        std::vector<qsizetype> lengths;
        while (i < digits.size() && i - first < longestNumber && isDigit(digits[i])) {
            ++i;
            lengths.push_back(i - start);
            if (shape().mayHaveFraction && i + 1 < digits.size() && digits[i] == QLatin1Char('.'))
                addFractions(start, i + 1, lengths);
            if (digits[first] == QLatin1Char('0'))
                break;
        }
        return lengths;
    }

    void addFractions(qsizetype start, qsizetype fraction, std::vector<qsizetype>& lengths) const {
        lengths.pop_back(); // what stands before a point does not end there
        for (qsizetype i = fraction; i < m_run.digits.size() && isDigit(m_run.digits[i]); ++i) {
            if (i - fraction < Decimal::places)
                lengths.push_back(i + 1 - start);
        }
    }

    void take() {
        // As many digits as figures leave nothing to choose: the issuer's sum may fail all the same.
        const qsizetype digits = m_run.digits.size() - m_run.digits.count(QLatin1Char(' '));
        const bool onlyOne = digits == qsizetype(m_run.keys.size());
        const auto ok = [&](const InnerTerms& terms) { return onlyOne || holds(terms, m_split); };
        if (std::all_of(m_inner.begin(), m_inner.end(), ok))
            m_result.splits.push_back(m_split);
        else
            m_result.isFiltered = true;
    }

    const DigitRun& m_run;
    const std::vector<InnerTerms> m_inner;
    int& m_steps;
    Split m_split;
    RunSplits m_result;
};

} // namespace

RunSplits splitRun(const DigitRun& run, const std::vector<Relation>& relations, int& steps) {
    return RunSplitter(run, relations, steps).split();
}

} // namespace gouji

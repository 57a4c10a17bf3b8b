#include "core/reconstruct/money_unit.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <set>

namespace gouji {

namespace {

constexpr std::int64_t formUnit = 10'000; ///< yuan
constexpr qsizetype longestQuote = 200'000;

struct UnitWord {
    QString word;
    std::int64_t yuan;
};

const std::vector<UnitWord>& unitWords() {
    static const std::vector<UnitWord> words{{QStringLiteral("元"), 1},
                                             {QStringLiteral("百元"), 100},
                                             {QStringLiteral("千元"), 1'000},
                                             {QStringLiteral("万元"), formUnit},
                                             {QStringLiteral("萬元"), formUnit},
                                             {QStringLiteral("百万元"), 1'000'000},
                                             {QStringLiteral("亿元"), 100'000'000},
                                             {QStringLiteral("億元"), 100'000'000}};
    return words;
}

/// Collects the units that are said between the beginning of 表二 and that of 表三, in reading order.
class UnitSearch {
public:
    void read(const QString& source) {
        if (!mayMatter(source))
            return;
        QString text = source.left(longestQuote);
        static const QRegularExpression space(QStringLiteral("\\s+"));
        text.remove(space);
        static const QRegularExpression marks(QStringLiteral(
            "(?<begins>主动公开政府信息情况|第二十条第)|(?<ends>新收政府信息公开申请|"
            "处理政府信息公开申请情况)|(?:单位[:：]?(?:人民币)?|金额[（(])(?<unit>[百千万萬亿億]{0,2}元)"));
        auto found = marks.globalMatch(text);
        while (found.hasNext()) {
            const QRegularExpressionMatch match = found.next();
            if (!match.captured(QStringLiteral("begins")).isEmpty())
                m_isInside = true;
            else if (!match.captured(QStringLiteral("ends")).isEmpty())
                m_isInside = false;
            else if (m_isInside)
                add(match.captured(QStringLiteral("unit")));
        }
    }

    const std::set<std::int64_t>& yuan() const { return m_yuan; }
    const QString& word() const { return m_word; }

private:
    static bool mayMatter(const QString& text) {
        static const std::array marks{QStringLiteral("元"), QStringLiteral("主动公开政府信息情况"),
                                      QStringLiteral("第二十条第"), QStringLiteral("新收政府信息公开申请"),
                                      QStringLiteral("处理政府信息公开申请情况")};
        return std::any_of(marks.begin(), marks.end(),
                           [&](const QString& mark) { return text.contains(mark); });
    }

    void add(const QString& word) {
        for (const UnitWord& unit : unitWords()) {
            if (unit.word == word && m_yuan.insert(unit.yuan).second)
                m_word = word;
        }
    }

    bool m_isInside = false;
    std::set<std::int64_t> m_yuan;
    QString m_word; ///< the last one
};

bool saysItself(const Reading& reading) {
    return reading.text.contains(QChar(u'元')) ||
           std::any_of(reading.evidence.begin(), reading.evidence.end(), [](const Evidence& evidence) {
               return evidence.kind == EvidenceKind::ValueConverted;
           });
}

std::optional<Decimal> converted(Decimal value, std::int64_t yuan) {
    if (yuan < formUnit)
        return value.dividedBy(formUnit / yuan);
    const std::int64_t times = yuan / formUnit;
    if (std::llabs(value.millionths()) > std::numeric_limits<std::int64_t>::max() / times)
        return std::nullopt;
    return Decimal::fromMillionths(value.millionths() * times);
}

void apply(const UnitSearch& units, Reading& reading) {
    if (!reading.value || *reading.value == Decimal() || saysItself(reading))
        return;
    reading.state = FigureState::Doubtful;
    if (units.yuan().size() == 1) {
        reading.value = converted(*reading.value, *units.yuan().begin());
        reading.evidence.push_back(
            {EvidenceKind::ValueConverted, QString(units.word() + QStringLiteral(" → 万元"))});
    } else {
        reading.evidence.push_back({EvidenceKind::ValueAnnotated, units.word()});
    }
}

} // namespace

void applyMoneyUnits(const Document& document, const FormLibrary& forms, Report& report) {
    UnitSearch units;
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            units.read(paragraph->text);
            continue;
        }
        for (const SourceRow& row : std::get<SourceTable>(block).rows) {
            for (const SourceCell& cell : row)
                units.read(cell.text);
        }
    }
    if (units.yuan().empty() || units.yuan() == std::set<std::int64_t>{formUnit})
        return;
    for (auto& [key, reading] : report.figures) {
        const Form* form = forms.edition(report.tableForms[key.table().toString()]);
        if (form && form->contains(key) && form->column(form->places.value(key)).unit.isMoney)
            apply(units, reading);
    }
}

} // namespace gouji

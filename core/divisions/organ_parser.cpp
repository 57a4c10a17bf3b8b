#include "core/divisions/organ_parser.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype longestName = 24; ///< UTF-16 units, of the table's names
constexpr qsizetype longestStem = 7;

struct Parse {
    std::vector<quint32> found;
    qsizetype rest = 0; ///< units of the name that are no division's; fewer are better
};

/// The rest begins inside a longer name: `永兴` | `县人民政府`. Not so `市场监督管理局`, `乡村振兴局`,
/// `区级机关`.
bool continuesAName(QStringView rest) {
    static const QRegularExpression pattern(
        QStringLiteral("^(?:镇|乡(?!村)|民族乡|街道|苏木|地区|盟|州|县(?![级直委属])|旗|区(?![级直委属域])"
                       "|市(?![级直委属场政容民]))"));
    return pattern.match(rest).hasMatch();
}

/// The rest speaks of a further place: `某某镇人民政府`, `某某开发区管委会`, `某某办事处`, `某某农场`.
bool namesAPlace(QStringView rest) {
    static const QRegularExpression pattern(
        QStringLiteral("^(?!驻).{0,14}?(?:(?:镇|乡|街道|苏木|场|区|县|旗|市|州|盟|团)(?:人民政府|政府|党委|"
                       "党政|村民委员会|居民委员会|$)"
                       "|(?:区|园|港|城|岛|山|湖|镇|基地)(?:党工委)?(?:管委会|管理委员会|工委|工作委员会)"
                       "|.(?:办事处|街道办|村委会|居委会))"));
    return pattern.match(rest).hasMatch();
}

bool startsWith(QStringView text, const QString& word) {
    return text.startsWith(word);
}

QStringView withoutGovernment(QStringView text) {
    static const QString government = QStringLiteral("人民政府");
    return startsWith(text, government) ? text.mid(government.size()) : text;
}

class Reader {
public:
    explicit Reader(const DivisionTable& table) : m_table(table) {}

    Parse read(QStringView text, const std::vector<quint32>& above) const {
        Parse best;
        for (qsizetype length = std::min(longestName, text.size()); length >= 2; --length) {
            consider(best, follow(text, length, named(text.left(length), above)));
            if (length <= longestStem && best.found.empty())
                consider(best, followStem(text, length, above));
        }
        return best;
    }

private:
    static void consider(Parse& best, Parse other) {
        if (!other.found.empty() && (best.found.empty() || other.rest < best.rest))
            best = std::move(other);
    }

    std::vector<quint32> named(QStringView name, const std::vector<quint32>& above) const {
        std::vector<quint32> found;
        for (const quint32 index : m_table.named(name)) {
            const bool below = above.empty() || std::any_of(above.begin(), above.end(), [&](quint32 a) {
                                   return m_table.isBelow(index, a);
                               });
            if (below && !m_table.isPseudo(index))
                found.push_back(index);
        }
        return found;
    }

    /// A division of this name, and what follows it.
    Parse follow(QStringView text, qsizetype length, std::vector<quint32> found) const {
        if (found.empty())
            return {};
        const QStringView rest = withoutGovernment(text.mid(length));
        Parse deeper = read(rest, found);
        if (!deeper.found.empty())
            return deeper;
        if (const auto branch = ofBranch(rest, found))
            return {*branch, rest.size()};
        if (continuesAName(rest) || namesAPlace(rest))
            return {};
        return {std::move(found), rest.size()};
    }

    /// `安吉递铺街道`, `新疆乌苏市`: a name without its kind counts only before a division that lies below.
    Parse followStem(QStringView text, qsizetype length, const std::vector<quint32>& above) const {
        static const QStringList kinds{
            QStringLiteral("县"),         QStringLiteral("市"),         QStringLiteral("区"),
            QStringLiteral("旗"),         QStringLiteral("省"),         QStringLiteral("自治区"),
            QStringLiteral("壮族自治区"), QStringLiteral("回族自治区"), QStringLiteral("维吾尔自治区")};
        Parse best;
        for (const QString& kind : kinds) {
            const QString full = text.left(length).toString() + kind;
            const auto found = named(full, above);
            if (!found.empty())
                consider(best, read(text.mid(length), found));
        }
        return best;
    }

    /// `公安局鼓楼分局` is its district's, or nobody's that the table knows.
    std::optional<std::vector<quint32>> ofBranch(QStringView rest, const std::vector<quint32>& above) const {
        static const QRegularExpression pattern(QStringLiteral("局(.{2,6})分局$"));
        const auto match = pattern.match(rest);
        if (!match.hasMatch())
            return std::nullopt;
        const QString place = match.captured(1);
        for (const QString& kind :
             {QString(), QStringLiteral("区"), QStringLiteral("县"), QStringLiteral("市")}) {
            const QString full = place + kind;
            if (auto found = named(full, above); !found.empty())
                return found;
        }
        return std::vector<quint32>{};
    }

    const DivisionTable& m_table;
};

QStringView withoutParent(QStringView organ) {
    static const QStringList parents{QStringLiteral("国家税务总局"), QStringLiteral("国家统计局"),
                                     QStringLiteral("中国共产党"), QStringLiteral("中共")};
    for (const QString& parent : parents)
        if (organ.startsWith(parent))
            return organ.mid(parent.size());
    return organ;
}

} // namespace

std::vector<quint32> divisionsOfOrgan(const DivisionTable& table, QStringView organ) {
    auto found = Reader(table).read(withoutParent(organ), {}).found;
    if (found.empty())
        return found;
    const auto deepest = table.level(*std::max_element(
        found.begin(), found.end(), [&](quint32 a, quint32 b) { return table.level(a) < table.level(b); }));
    std::erase_if(found, [&](quint32 index) { return table.level(index) != deepest; });
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace gouji

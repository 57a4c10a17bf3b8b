#include "core/reconstruct/identity_organ.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype longestPlace = 15;
constexpr int mentionsLookedAt = 8;

enum class Kind { None, Government, Street, Committee };

struct Word {
    QString text;
    Kind kind;
    qsizetype kept; ///< units of the word that belong to the place: 街道 of 街道办事处
};

/// Longer words first.
const std::vector<Word>& words() {
    static const std::vector<Word> list{{QStringLiteral("人民政府"), Kind::Government, 0},
                                        {QStringLiteral("人民政府街道办事处"), Kind::Street, 0},
                                        {QStringLiteral("街道办事处"), Kind::Street, 2},
                                        {QStringLiteral("党工委管理委员会"), Kind::Committee, 0},
                                        {QStringLiteral("党工委管委会"), Kind::Committee, 0},
                                        {QStringLiteral("管理委员会"), Kind::Committee, 0},
                                        {QStringLiteral("管委会"), Kind::Committee, 0},
                                        {QStringLiteral("街道办"), Kind::Street, 2},
                                        {QStringLiteral("办事处"), Kind::Street, 0},
                                        {QStringLiteral("政府"), Kind::Government, 0}};
    return list;
}

struct Stem {
    QString text;
    Kind kind = Kind::None;
};

Stem stemOf(const QString& name) {
    for (const Word& word : words())
        if (name.endsWith(word.text))
            return {name.chopped(word.text.size() - word.kept), word.kind};
    return {name, Kind::None};
}

bool endsLikeAPlace(const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral("(?:省|市|州|盟|地区|县|区|旗|镇|乡|街道|苏木|场|新城)$"));
    return pattern.match(text).hasMatch();
}

/// `乌苏市`, `安吉县人民政府`, `江苏省淮安市`: nothing but places before the name.
bool onlyPlaces(const QString& prefix) {
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:[^，。；：:、]{1,12}?(?:省|自治区|市|州|盟|地区|县|区|旗|镇|乡)(?:人民政府)?)*$"));
    return pattern.match(prefix).hasMatch();
}

bool isAbbreviation(const QString& brief, const QString& full) {
    qsizetype at = 0;
    for (const QChar c : full)
        if (at < brief.size() && brief[at] == c)
            ++at;
    return at == brief.size();
}

/// How far to the left of `at` the text names known places of county level or above.
qsizetype placesBefore(QStringView text, qsizetype at, const Gazetteer& gazetteer) {
    static const QString government = QStringLiteral("人民政府");
    qsizetype from = at;
    for (bool grown = true; grown;) {
        grown = false;
        const qsizetype skip = text.left(from).endsWith(government) ? government.size() : 0;
        for (qsizetype length = std::min(longestPlace, from - skip); length >= 2 && !grown; --length) {
            if (!gazetteer.knows(text.mid(from - skip - length, length), DivisionLevel::County))
                continue;
            from -= skip + length;
            grown = true;
        }
    }
    return from;
}

/// The organ's word that follows a place at `at`; its length, or nothing. Only places have governments: what
/// follows 教育局 begins 政府信息公开.
std::optional<qsizetype> wordAt(QStringView text, qsizetype at, const Stem& stem) {
    const bool isPlace = endsLikeAPlace(stem.text);
    for (const Word& word : words()) {
        const qsizetype begin = at - word.kept;
        const bool kindFits =
            stem.kind == word.kind || (stem.kind == Kind::None && (isPlace || word.kind != Kind::Government));
        if (kindFits && begin >= 0 && text.mid(begin).startsWith(word.text))
            return begin + word.text.size() - at;
    }
    // A department's name is whole without a further word.
    return stem.kind == Kind::None && !isPlace ? std::optional<qsizetype>(0) : std::nullopt;
}

} // namespace

bool looksLikeOrgan(const QString& line) {
    static const QRegularExpression pattern(QStringLiteral(
        "^[〇\\x{3400}-\\x{9FFF}\\x{20000}-\\x{3FFFF}·（）0-9]{2,36}(?:人民政府|政府|办事处|街道办|委员会|"
        "管委会|局|委|办|办公室|厅|院|中心|处"
        "|署|苏木|农场|林场|牧场|渔场|总场|分队|大队|支队|工会|协会|联合会|公司|馆|站|所|学校|大学|医院|银行)"
        "$"));
    static const QRegularExpression notAName(QStringLiteral(
        "关于|我[镇乡县区市局委]|本[机单局]|首页|网站|平台|公开|政策|服务|查询|下载|反馈|工作"));
    return pattern.match(line).hasMatch() && !notAName.match(line).hasMatch();
}

bool isGenericOrgan(const QString& name) {
    static const QStringList generic{
        QStringLiteral("人民政府"),   QStringLiteral("政府"),       QStringLiteral("办事处"),
        QStringLiteral("街道办事处"), QStringLiteral("管委会"),     QStringLiteral("管理委员会"),
        QStringLiteral("委员会"),     QStringLiteral("办公室"),     QStringLiteral("局"),
        QStringLiteral("镇"),         QStringLiteral("乡"),         QStringLiteral("区"),
        QStringLiteral("县"),         QStringLiteral("镇人民政府"), QStringLiteral("乡人民政府")};
    return generic.contains(name);
}

bool isOffice(const QString& name) {
    return withoutOffice(name) != name;
}

QString withoutOffice(const QString& name) {
    static const QRegularExpression office(QStringLiteral(
        "^(.+(?:政府|办事处|管委会|管理委员会|局|厅|委|委员会))(?:党政|综合|政务|信息公开)?办公室$"));
    const auto match = office.match(name);
    return match.hasMatch() ? match.captured(1) : name;
}

OrganForm withoutOffice(OrganForm form) {
    const QString organ = withoutOffice(form.name);
    auto* range = std::get_if<TextRange>(&form.anchor);
    if (range != nullptr && range->length == form.name.size())
        range->length = organ.size();
    form.name = organ;
    return form;
}

bool isFullerForm(const QString& longer, const QString& name) {
    const Stem a = stemOf(longer);
    const Stem b = stemOf(name);
    if (b.text.size() < 2 || !a.text.endsWith(b.text))
        return false;
    if (a.kind != b.kind && a.kind != Kind::None && b.kind != Kind::None)
        return false;
    return longer.size() >= name.size() && onlyPlaces(a.text.chopped(b.text.size()));
}

bool mayBeSame(const QString& a, const QString& b) {
    return a.contains(stemOf(b).text) || b.contains(stemOf(a).text) || isAbbreviation(a, b) ||
           isAbbreviation(b, a);
}

bool isBelowOrgan(const QString& part, const QString& whole) {
    static const QString government = QStringLiteral("人民政府");
    static const QRegularExpression ownOffice(QStringLiteral("(?:办公室|党委|党工委)$"));
    const QString stem = stemOf(whole).text;
    if (stem.size() < 2 || !part.startsWith(stem))
        return false;
    QString rest = part.mid(stem.size());
    if (rest.startsWith(government))
        rest.remove(0, government.size());
    return looksLikeOrgan(rest) && !isGenericOrgan(rest) && !ownOffice.match(rest).hasMatch();
}

std::optional<OrganForm> fullestMention(const CompactText& text, const QString& name,
                                        const Gazetteer& gazetteer) {
    const Stem stem = stemOf(name);
    std::optional<OrganForm> best;
    if (stem.text.size() < 2)
        return best;
    qsizetype at = text.text().indexOf(stem.text);
    for (int i = 0; i < mentionsLookedAt && at >= 0; ++i, at = text.text().indexOf(stem.text, at + 1)) {
        const qsizetype end = at + stem.text.size();
        const auto word = wordAt(text.text(), end, stem);
        if (!word)
            continue;
        const qsizetype from = placesBefore(text.text(), at, gazetteer);
        const qsizetype length = end + *word - from;
        if (length > name.size() && (!best || length > best->name.size()))
            best = OrganForm{text.text().mid(from, length), text.anchorOf(from, length)};
    }
    return best;
}

} // namespace gouji

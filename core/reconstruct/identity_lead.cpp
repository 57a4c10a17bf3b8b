#include "core/reconstruct/identity_lead.h"

#include <QRegularExpression>

namespace gouji {

namespace {

/// `安塘镇人民政府2023年政府信息公开工作年度报告`; the name begins where Han characters do.
const QRegularExpression& ownTitle() {
    static const QRegularExpression pattern(
        QStringLiteral("(?<organ>[\\x{4E00}-\\x{9FA5}]{0,24})(?<year>%1)年?度?(?:政府信息|政务)公开(?:工作)?"
                       "(?:情况)?(?:的)?(?:年度)?报告")
            .arg(yearPattern()));
    return pattern;
}

/// 甘河子镇 of 乌苏市甘河子镇人民政府; empty for what is no township.
QString townshipIn(const QString& organ) {
    static const QRegularExpression name(
        QStringLiteral("(?<name>[\\x{4E00}-\\x{9FA5}]{1,3}(?:镇|乡|街道|苏木))(?:人民政府|政府|办事处)?$"));
    const auto match = name.match(organ);
    const QString found = match.captured(QStringLiteral("name"));
    static const QStringList own{QStringLiteral("我镇"), QStringLiteral("本镇"),   QStringLiteral("我乡"),
                                 QStringLiteral("本乡"), QStringLiteral("我街道"), QStringLiteral("本街道")};
    for (const QString& word : own) {
        if (found.endsWith(word))
            return {};
    }
    return found;
}

/// One may hold more characters before the name than the other.
bool isSameName(const QString& a, const QString& b) {
    constexpr qsizetype telling = 3; // 双沟镇; what stands before it may be another word
    return a.endsWith(b) || b.endsWith(a) || a.right(telling) == b.right(telling);
}

Finding contradiction(const char* rule, const QString& expected, const QString& actual,
                      const Anchor& anchor) {
    return {QString::fromLatin1(rule), Severity::Warning, {}, expected, actual, {}, anchor};
}

/// Compares what the lead names as the report's own. One mention that agrees settles it: others are there for
/// some reason. Used once.
class LeadReader {
public:
    explicit LeadReader(const Identity& identity)
        : m_identity(identity), m_township(townshipIn(identity.issuer)) {}

    void read(const CompactText& line) {
        auto mentions = ownTitle().globalMatch(line.text());
        while (mentions.hasNext()) {
            const auto match = mentions.next();
            readYear(match, line);
            readIssuer(match, line);
        }
    }

    std::vector<Finding> findings() const {
        std::vector<Finding> all;
        if (m_year && !m_yearAgrees)
            all.push_back(*m_year);
        if (m_issuer && !m_issuerAgrees)
            all.push_back(*m_issuer);
        return all;
    }

private:
    void readYear(const QRegularExpressionMatch& match, const CompactText& line) {
        const auto named = yearFromDigits(match.capturedView(u"year"));
        if (!named || !m_identity.year)
            return;
        if (named == m_identity.year)
            m_yearAgrees = true;
        else if (!m_year)
            m_year = contradiction(
                "identity.lead_year", QString::number(*m_identity.year), QString::number(*named),
                line.anchorOf(match.capturedStart(u"year"), match.capturedLength(u"year")));
    }

    void readIssuer(const QRegularExpressionMatch& match, const CompactText& line) {
        const QString named = townshipIn(match.captured(u"organ"));
        if (named.isEmpty() || m_township.isEmpty())
            return;
        if (isSameName(named, m_township))
            m_issuerAgrees = true;
        else if (!m_issuer)
            m_issuer =
                contradiction("identity.lead_issuer", m_identity.issuer, match.captured(u"organ").right(12),
                              line.anchorOf(match.capturedStart(u"organ"), match.capturedLength(u"organ")));
    }

    const Identity& m_identity;
    const QString m_township;
    std::optional<Finding> m_year, m_issuer;
    bool m_yearAgrees = false;
    bool m_issuerAgrees = false;
};

} // namespace

std::vector<Finding> leadContradictions(const Identity& identity, const Clues& clues) {
    LeadReader reader(identity);
    // The first of these lines ends the title.
    for (size_t i = clues.best ? 1 : 0; i < clues.lead.size(); ++i)
        reader.read(clues.lead[i]);
    return reader.findings();
}

} // namespace gouji

#include "core/reconstruct/identity.h"

#include "core/reconstruct/identity_dates.h"
#include "core/reconstruct/identity_division.h"
#include "core/reconstruct/identity_organ.h"
#include "core/reconstruct/identity_signature.h"
#include "core/reconstruct/identity_title.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

constexpr size_t leadLines = 8;
constexpr size_t linesAboveTitle = 12;

/// What the steps find and hand on.
struct Clues {
    IdentityText text;
    std::vector<Title> titles;
    const Title* title = nullptr;  ///< the best of titles
    std::vector<CompactText> lead; ///< the lines between the title and the first section
    std::optional<CoveredYear> covered;
    Anchor coveredAnchor;
    Signature signature;
    std::vector<OrganForm> organs; ///< other printed organs: signature, letterhead, page, compiling office
};

void note(IdentityResult& result, const char* rule, Severity severity, const QString& detail,
          const Anchor& anchor, const QString& expected = {}, const QString& actual = {}) {
    Finding finding;
    finding.rule = QString::fromLatin1(rule);
    finding.severity = severity;
    finding.expected = expected;
    finding.actual = actual;
    finding.detail = detail;
    finding.anchor = anchor;
    result.notes.push_back(std::move(finding));
}

// --- step 1: title, lead and covered period

/// A title that names its organ and the covered year, alone on its lines, is the report's own.
int rank(const Title& title, const std::optional<CoveredYear>& covered) {
    const bool sameYear = covered && title.year == covered->year;
    return (title.organ.isEmpty() ? 0 : 4) + (title.year ? 2 : 0) + (sameYear ? 8 : 0) +
           (title.plain ? 1 : 0) - (title.severalYears ? 16 : 0);
}

void findCovered(Clues& clues) {
    for (const auto* part : {&clues.text.head, &clues.text.tail})
        for (const CompactText& line : *part)
            if (const auto covered = coveredYear(line.text()); covered && !clues.covered) {
                clues.covered = covered;
                clues.coveredAnchor = line.anchorOf(covered->start, covered->length);
            }
}

void findTitle(Clues& clues) {
    clues.titles = findTitles(clues.text.head);
    for (const Title& title : clues.titles)
        if (clues.title == nullptr || rank(title, clues.covered) > rank(*clues.title, clues.covered))
            clues.title = &title;
}

void findLead(Clues& clues) {
    static const QRegularExpression section(QStringLiteral("^(?:一、|（一）|1[、.．])|^总体情况$"));
    const size_t from = clues.title == nullptr ? 0 : clues.title->lastLine;
    for (size_t i = from; i < clues.text.head.size() && clues.lead.size() < leadLines; ++i) {
        if (section.match(clues.text.head[i].text()).hasMatch())
            return;
        clues.lead.push_back(clues.text.head[i]);
    }
}

// --- step 2: the issuer

void addLetterhead(Clues& clues) {
    static const QRegularExpression letterhead(QStringLiteral("^([\\p{Han}·]{3,36})文件$"));
    const size_t end = clues.title == nullptr ? std::min(linesAboveTitle, clues.text.head.size())
                                              : clues.title->lastLine + 3;
    for (size_t i = 0; i < std::min(end, clues.text.head.size()); ++i) {
        const CompactText& line = clues.text.head[i];
        if (const auto match = letterhead.match(line.text()); match.hasMatch())
            clues.organs.push_back({match.captured(1), line.anchorOf(0, match.capturedLength(1))});
        else if (looksLikeOrgan(line.text()))
            clues.organs.push_back({line.text(), line.anchorOf(0, line.size())});
    }
}

void addCompilingOffice(Clues& clues) {
    static const QRegularExpression compiled(
        QStringLiteral("由([\\p{Han}·]{3,36}?)(?:负责|牵头|统一|组织|汇总|综合)*(?:编制|编写|起草|汇编)"));
    for (const CompactText& line : clues.lead)
        if (const auto match = compiled.match(line.text()); match.hasMatch())
            clues.organs.push_back(
                {match.captured(1), line.anchorOf(match.capturedStart(1), match.capturedLength(1))});
}

void addPageOrgans(Clues& clues) {
    static const QRegularExpression organLabel(QStringLiteral("机构|机关|单位|主体|来源"));
    for (const PageField& field : clues.text.fields)
        if (organLabel.match(field.label).hasMatch() && looksLikeOrgan(field.compact.text()))
            clues.organs.push_back({field.compact.text(), field.compact.anchorOf(0, field.compact.size())});
}

/// `特向社会公布明安镇人民政府2023年政府信息公开…`
std::optional<OrganForm> organOfLead(const Clues& clues) {
    static const QRegularExpression announced(
        QStringLiteral("(?:公布|公开|形成|发布|编制)([\\p{Han}·]{3,30}?)%1年?度?政府信息公开")
            .arg(yearPattern()));
    for (const CompactText& line : clues.lead)
        if (const auto match = announced.match(line.text());
            match.hasMatch() && looksLikeOrgan(match.captured(1)))
            return OrganForm{match.captured(1),
                             line.anchorOf(match.capturedStart(1), match.capturedLength(1))};
    return std::nullopt;
}

/// The organ that the title names, else the one that signs, else the first printed elsewhere.
std::optional<OrganForm> namedOrgan(const Clues& clues) {
    if (clues.title != nullptr && !clues.title->organ.isEmpty())
        return OrganForm{clues.title->organ,
                         clues.title->text.anchorOf(clues.title->organStart, clues.title->organ.size())};
    if (clues.signature.organ)
        return OrganForm{withoutOffice(clues.signature.organ->name), clues.signature.organ->anchor};
    if (clues.title == nullptr && !clues.covered)
        return std::nullopt;
    if (const auto lead = organOfLead(clues))
        return lead;
    if (!clues.organs.empty())
        return OrganForm{withoutOffice(clues.organs.front().name), clues.organs.front().anchor};
    return std::nullopt;
}

void complete(OrganForm& issuer, const Clues& clues, const Gazetteer& gazetteer) {
    const QString named = issuer.name;
    const auto consider = [&](OrganForm form) {
        if (!isOffice(named))
            form.name = withoutOffice(form.name);
        if (form.name.size() > issuer.name.size() && isFullerForm(form.name, named))
            issuer = std::move(form);
    };
    if (clues.signature.organ)
        consider(*clues.signature.organ);
    for (const OrganForm& form : clues.organs)
        consider(form);
    for (const CompactText& line : clues.lead)
        if (auto mention = fullestMention(line, named, gazetteer))
            consider(std::move(*mention));
}

void settleIssuer(IdentityResult& result, const Clues& clues, const Gazetteer& gazetteer) {
    auto issuer = namedOrgan(clues);
    if (!issuer) {
        note(result, "identity.issuer", Severity::Warning, {},
             clues.title != nullptr ? clues.title->text.anchorOf(0, clues.title->text.size()) : Anchor());
        return;
    }
    complete(*issuer, clues, gazetteer);
    result.identity.issuer = issuer->name;
    result.identity.issuerAnchor = issuer->anchor;
    const auto& signer = clues.signature.organ;
    if (signer && clues.signature.isDated &&
        !mayBeSame(withoutOffice(signer->name), withoutOffice(issuer->name)))
        note(result, "identity.issuer", Severity::Warning, signer->name, signer->anchor, issuer->name,
             signer->name);
}

// --- step 3: its division

QString contextOf(const Clues& clues) {
    QString context;
    const auto add = [&](const QString& part) { context.append(part).append(u'\n'); };
    const size_t above = clues.title == nullptr ? 0 : clues.title->lastLine;
    for (size_t i = above - std::min(above, linesAboveTitle); i < above; ++i)
        add(clues.text.head[i].text());
    for (const CompactText& line : clues.lead)
        add(line.text());
    for (const PageField& field : clues.text.fields)
        add(field.compact.text());
    for (const OrganForm& organ : clues.organs)
        add(organ.name);
    if (clues.signature.organ)
        add(clues.signature.organ->name);
    return context;
}

void settleDivision(IdentityResult& result, const Clues& clues, const Gazetteer& gazetteer) {
    Identity& identity = result.identity;
    if (identity.issuer.isEmpty())
        return;
    const auto choice = chooseDivision(identity.issuer, contextOf(clues), gazetteer);
    if (choice.division) {
        identity.divisionCode = choice.division->code;
        identity.division = choice.division->path;
        return;
    }
    QStringList codes;
    for (const Division& candidate : choice.candidates)
        codes.append(candidate.code);
    note(result, "identity.division", Severity::Warning, identity.issuer, identity.issuerAnchor, {},
         codes.join(u' '));
}

// --- step 4: year and date

/// The lead's `…2023年度政府信息公开…`, where neither title nor period has a year.
void takeYearOfLead(IdentityResult& result, const Clues& clues) {
    static const QRegularExpression phrase(
        QStringLiteral("(%1)年?度?(?:政府信息|政务)公开").arg(yearPattern()));
    for (const CompactText& line : clues.lead) {
        const auto match = phrase.match(line.text());
        if (!match.hasMatch())
            continue;
        result.identity.year = yearFromDigits(match.capturedView(1));
        result.identity.yearAnchor = line.anchorOf(match.capturedStart(1), match.capturedLength(1));
        return;
    }
}

/// Title and period differ: the year before publication tells which is the slip, else the title stands. Told
/// anyway.
void decideYear(IdentityResult& result, const Clues& clues) {
    const int titled = *clues.title->year;
    const int covered = clues.covered->year;
    if (result.identity.publishedOn.isValid() && result.identity.publishedOn.year() == covered + 1) {
        result.identity.year = covered;
        result.identity.yearAnchor = clues.coveredAnchor;
    }
    note(result, "identity.year", Severity::Warning, QString::number(covered), clues.coveredAnchor,
         QString::number(titled), QString::number(covered));
}

void settleYear(IdentityResult& result, const Clues& clues) {
    Identity& identity = result.identity;
    const Title* title = clues.title;
    const bool titled = title != nullptr && title->year && !title->severalYears;
    if (titled) {
        identity.year = title->year;
        identity.yearAnchor = title->text.anchorOf(title->yearStart, 4);
    } else if (clues.covered && clues.covered->otherYear == 0 && (title == nullptr || !title->severalYears)) {
        identity.year = clues.covered->year;
        identity.yearAnchor = clues.coveredAnchor;
    } else if (!clues.covered && title != nullptr && !title->severalYears) {
        takeYearOfLead(result, clues);
    }
    if (titled && clues.covered && clues.covered->year != *title->year &&
        clues.covered->otherYear != *title->year)
        decideYear(result, clues);
    if (!identity.year)
        note(result, "identity.year", Severity::Warning,
             title != nullptr ? title->text.text().left(60) : QString(),
             title != nullptr ? title->text.anchorOf(0, title->text.size()) : Anchor());
}

void settleDate(IdentityResult& result, const Clues& clues) {
    Identity& identity = result.identity;
    const auto page = pageDate(clues.text.fields);
    const auto& signedOn = clues.signature.date;
    const auto& chosen = signedOn && signedOn->date.isValid() ? signedOn : page;
    if (signedOn && !signedOn->date.isValid())
        note(result, "identity.date", Severity::Warning, signedOn->text, signedOn->anchor);
    if (!chosen || !chosen->date.isValid())
        return;
    identity.publishedOn = chosen->date;
    identity.publishedAnchor = chosen->anchor;
    if (page && page->date.isValid() && page->date != chosen->date)
        note(result, "identity.date", Severity::Information, page->text, page->anchor,
             chosen->date.toString(Qt::ISODate), page->date.toString(Qt::ISODate));
}

/// A report cannot be published before its year ends; January's habit of writing last year's number does
/// that.
void doubtEarlyDate(IdentityResult& result) {
    const Identity& identity = result.identity;
    if (identity.year && identity.publishedOn.isValid() && identity.publishedOn.year() <= *identity.year)
        note(result, "identity.date", Severity::Warning, identity.publishedOn.toString(Qt::ISODate),
             identity.publishedAnchor, {}, identity.publishedOn.toString(Qt::ISODate));
}

bool callsItselfAReport(const Clues& clues) {
    return std::any_of(clues.titles.begin(), clues.titles.end(), [&](const Title& title) {
        return !title.severalYears && (!title.organ.isEmpty() || title.year || clues.covered);
    });
}

} // namespace

IdentityResult identify(const Document& document, const Gazetteer& gazetteer) {
    Clues clues;
    clues.text = identityText(document);
    findCovered(clues);
    findTitle(clues);
    findLead(clues);
    clues.signature = findSignature(clues.text, clues.title);
    addLetterhead(clues);
    addPageOrgans(clues);
    addCompilingOffice(clues);

    IdentityResult result;
    settleIssuer(result, clues, gazetteer);
    settleDivision(result, clues, gazetteer);
    settleDate(result, clues);
    settleYear(result, clues);
    doubtEarlyDate(result);
    result.hasReportTitle = callsItselfAReport(clues);
    return result;
}

} // namespace gouji

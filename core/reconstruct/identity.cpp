#include "core/reconstruct/identity.h"

#include "core/reconstruct/identity_clues.h"
#include "core/reconstruct/identity_division.h"
#include "core/reconstruct/identity_evidence.h"
#include "core/reconstruct/identity_lead.h"
#include "core/reconstruct/identity_organ.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

constexpr size_t linesAboveTitle = 12; ///< where a page or a letter names its place
constexpr qsizetype longestTitle = 100;

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

// --- the issuer

/// `特向社会公布明安镇人民政府2023年政府信息公开…`
std::optional<OrganForm> organOfLead(const Clues& clues) {
    static const QRegularExpression announced(
        QStringLiteral("(?:公布|公开|形成|发布|编制)([〇\\x{3400}-\\x{9FFF}\\x{20000}-\\x{3FFFF}·]{3,30}?)%"
                       "1年?度?政府信息公开")
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
    if (clues.best && !clues.title()->organ.isEmpty())
        return OrganForm{clues.title()->organ, clues.title()->text.anchorOf(clues.title()->organStart,
                                                                            clues.title()->organ.size())};
    if (clues.signature.organ)
        return withoutOffice(*clues.signature.organ);
    if (!clues.best && !clues.covered)
        return std::nullopt;
    if (auto lead = organOfLead(clues))
        return lead;
    if (!clues.organs.empty())
        return withoutOffice(clues.organs.front());
    return std::nullopt;
}

void complete(OrganForm& issuer, const Clues& clues, const Gazetteer& gazetteer) {
    const QString named = issuer.name;
    const auto consider = [&](OrganForm form) {
        if (!isOffice(named))
            form = withoutOffice(form);
        if (form.name.size() > issuer.name.size() && isFullerForm(form.name, named))
            issuer = std::move(form);
    };
    if (clues.signature.organ)
        consider(*clues.signature.organ);
    for (const auto* forms : {&clues.organs, &clues.banners})
        for (const OrganForm& form : *forms)
            consider(form);
    for (const CompactText& line : clues.lead)
        if (auto mention = fullestMention(line, named, gazetteer))
            consider(std::move(*mention));
}

void settleIssuer(IdentityResult& result, const Clues& clues, const Gazetteer& gazetteer) {
    auto issuer = namedOrgan(clues);
    if (!issuer) {
        note(result, "identity.issuer", Severity::Warning, {},
             clues.best ? clues.title()->text.anchorOf(0, clues.title()->text.size()) : Anchor());
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

// --- its division

QString contextOf(const Clues& clues) {
    QString context;
    const auto add = [&](const QString& part) { context.append(part).append(u'\n'); };
    const size_t title = clues.best ? clues.title()->firstLine : 0;
    for (size_t i = title - std::min(title, linesAboveTitle); i < title; ++i)
        add(clues.text.head[i].text());
    if (clues.best)
        add(clues.title()->text.text().left(longestTitle));
    for (const CompactText& line : clues.lead)
        add(line.text());
    for (const PageField& field : clues.text.fields)
        add(field.compact.text());
    for (const auto* forms : {&clues.organs, &clues.banners})
        for (const OrganForm& form : *forms)
            add(form.name);
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

/// 额敏县 in the title and 额敏县喀拉也木勒镇人民政府 below it: the title stands, and is doubted.
void doubtHigherTitle(IdentityResult& result, const Clues& clues, const Gazetteer& gazetteer) {
    const Identity& identity = result.identity;
    const bool isDoubted = std::any_of(result.notes.begin(), result.notes.end(), [](const Finding& finding) {
        return finding.rule == QLatin1String("identity.issuer");
    });
    if (isDoubted || identity.issuer.isEmpty())
        return;
    std::vector<OrganForm> others = clues.organs;
    if (clues.signature.organ)
        others.insert(others.begin(), *clues.signature.organ);
    for (const OrganForm& printed : others) {
        const OrganForm other = withoutOffice(printed);
        const bool signs = clues.signature.isDated && clues.signature.organ->name == printed.name;
        if (!(signs && isBelowOrgan(other.name, identity.issuer)) &&
            (identity.divisionCode.isEmpty() || !isBelow(other.name, identity.divisionCode, gazetteer)))
            continue;
        note(result, "identity.issuer", Severity::Warning, other.name, other.anchor, identity.issuer,
             other.name);
        return;
    }
}

// --- year and date

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

/// Title and period differ: the year before publication tells which is the slip, else the title stands.
void decideYear(IdentityResult& result, const Clues& clues) {
    const int titled = *clues.title()->year;
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
    const Title* title = clues.title();
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

/// A report is published after its year; in January people still write the old number.
void doubtEarlyDate(IdentityResult& result) {
    const Identity& identity = result.identity;
    if (identity.year && identity.publishedOn.isValid() && identity.publishedOn.year() <= *identity.year)
        note(result, "identity.date", Severity::Warning, identity.publishedOn.toString(Qt::ISODate),
             identity.publishedAnchor, {}, identity.publishedOn.toString(Qt::ISODate));
}

/// What is doubted already is not doubted twice.
void doubtLead(IdentityResult& result, const Clues& clues) {
    const std::vector<Finding> before = result.notes;
    for (Finding& finding : leadContradictions(result.identity, clues)) {
        const bool isKnown = std::any_of(before.begin(), before.end(), [&](const Finding& note) {
            return finding.rule.endsWith(note.rule.mid(note.rule.indexOf(u'.') + 1));
        });
        if (!isKnown)
            result.notes.push_back(std::move(finding));
    }
}

bool callsItselfAReport(const Clues& clues) {
    return std::any_of(clues.titles.begin(), clues.titles.end(), [&](const Title& title) {
        return !title.severalYears && (!title.organ.isEmpty() || title.year || clues.covered);
    });
}

} // namespace

IdentityResult identify(const Document& document, const Gazetteer& gazetteer) {
    const Clues clues = gatherClues(document);
    IdentityResult result;
    settleIssuer(result, clues, gazetteer);
    settleDivision(result, clues, gazetteer);
    doubtHigherTitle(result, clues, gazetteer);
    settleDate(result, clues);
    settleYear(result, clues);
    doubtEarlyDate(result);
    doubtLead(result, clues);
    result.evidence = evidenceFor(result.identity, clues);
    result.hasReportTitle = callsItselfAReport(clues);
    result.titleOfSeveralYears = clues.title() != nullptr && clues.title()->severalYears;
    return result;
}

} // namespace gouji

#include "core/reconstruct/identity_evidence.h"

#include <algorithm>

namespace gouji {

namespace {

/// Gathers what supports one identity. Used once.
class Gatherer {
public:
    Gatherer(const Identity& identity, const Clues& clues) : m_identity(identity), m_clues(clues) {}

    std::vector<IdentityEvidence> gather() {
        if (!m_identity.issuer.isEmpty())
            gatherIssuer();
        if (!m_identity.divisionCode.isEmpty())
            add(IdentityField::Division, IdentitySource::Gazetteer, m_identity.division.join(u' '), {});
        if (m_identity.year)
            gatherYear();
        if (m_identity.publishedOn.isValid())
            gatherDate();
        return std::move(m_found);
    }

private:
    /// What stands in one place supports a field once.
    void add(IdentityField field, IdentitySource source, const QString& text, const Anchor& anchor) {
        const bool known = std::any_of(m_found.begin(), m_found.end(), [&](const IdentityEvidence& other) {
            return other.field == field && other.anchor == anchor;
        });
        if (!known)
            m_found.push_back({field, source, text, anchor});
    }

    void addIssuer(IdentitySource source, const OrganForm& form) {
        if (mayBeSame(withoutOffice(form.name), withoutOffice(m_identity.issuer)))
            add(IdentityField::Issuer, source, form.name, form.anchor);
    }

    bool isOnPage(const OrganForm& form) const {
        return std::any_of(m_clues.text.fields.begin(), m_clues.text.fields.end(),
                           [&](const PageField& field) { return field.compact.text() == form.name; });
    }

    void gatherIssuer() {
        const Title* title = m_clues.title();
        if (title && !title->organ.isEmpty())
            addIssuer(IdentitySource::Title,
                      {title->organ, title->text.anchorOf(title->organStart, title->organ.size())});
        for (const auto* forms : {&m_clues.organs, &m_clues.banners})
            for (const OrganForm& form : *forms)
                addIssuer(isOnPage(form) ? IdentitySource::Page : IdentitySource::Letterhead, form);
        for (const CompactText& line : m_clues.lead) {
            const qsizetype at = line.text().indexOf(m_identity.issuer);
            if (at >= 0)
                addIssuer(IdentitySource::Lead,
                          {m_identity.issuer, line.anchorOf(at, m_identity.issuer.size())});
        }
        if (m_clues.signature.organ)
            addIssuer(IdentitySource::Signature, *m_clues.signature.organ);
    }

    void gatherYear() {
        const int year = *m_identity.year;
        const Title* title = m_clues.title();
        const bool titled = title && title->year == year && !title->severalYears;
        const bool covered = m_clues.covered && m_clues.covered->year == year;
        const QString digits = QString::number(year);
        if (titled)
            add(IdentityField::Year, IdentitySource::Title, digits,
                title->text.anchorOf(title->yearStart, 4));
        if (covered)
            add(IdentityField::Year, IdentitySource::Period, digits, m_clues.coveredAnchor);
        if (!titled && !covered)
            add(IdentityField::Year, IdentitySource::Lead, digits, m_identity.yearAnchor);
    }

    void gatherDate() {
        const auto addDate = [&](IdentitySource source, const std::optional<DatedPlace>& printed) {
            if (printed && printed->date == m_identity.publishedOn)
                add(IdentityField::PublishedOn, source, printed->text, printed->anchor);
        };
        addDate(IdentitySource::Signature, m_clues.signature.date);
        addDate(IdentitySource::Page, pageDate(m_clues.text.fields));
    }

    const Identity& m_identity;
    const Clues& m_clues;
    std::vector<IdentityEvidence> m_found;
};

} // namespace

std::vector<IdentityEvidence> evidenceFor(const Identity& identity, const Clues& clues) {
    return Gatherer(identity, clues).gather();
}

} // namespace gouji

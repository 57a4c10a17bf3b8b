#pragma once

#include "tests/support/prose.h"

namespace gouji::testing {

/// Writes who reports on which year: what stands above the first section, and the signature.
class IdentityWriter {
public:
    /// All must outlive the writer. Writes issuer, division and year into the truth.
    IdentityWriter(const ProseOptions& options, Truth& truth, Random& random);

    /// `top`, `title` and `lead`. First.
    void writeAbove(Prose& prose);
    /// `ending` and the metadata of a page.
    void writeBelow(Prose& prose);

private:
    bool has(IdentityQuirk quirk) const { return m_options.quirks.count(quirk) > 0; }
    QString year() const { return QString::number(m_options.year); }
    QString spacedYear();
    int drawTitleForm();
    QStringList titlePieces(int form);
    QString yearPiece(const QString& number, const QString& word, const QString& none = {});
    QStringList titleLines(QStringList pieces);
    QStringList metadata(int form);
    QStringList pageJunk(const QString& title);
    QStringList sharing(const QString& title);
    QString lead();
    QString leadOrgan() const;
    QString period();
    QString contact() const;

    const ProseOptions& m_options;
    Truth& m_truth;
    Random& m_random;
    bool m_signsBriefly = false; ///< something above names the issuer wholly
};

/// `二○二四年一月十日`, its zeros drawn from `zeros`.
QString dateInNumerals(QDate date, const QString& zeros, Random& random);

} // namespace gouji::testing

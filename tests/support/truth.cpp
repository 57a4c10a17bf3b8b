#include "tests/support/truth.h"

#include <QSet>

#include <algorithm>

namespace gouji::testing {

namespace {

bool isPointed(const Finding& finding) {
    return finding.severity != Severity::Information && finding.figures.size() <= 30 &&
           !finding.rule.endsWith(QStringLiteral(".undecided"));
}

QSet<FigureKey> namedFigures(const std::vector<Finding>& findings) {
    QSet<FigureKey> named;
    for (const Finding& finding : findings) {
        if (isPointed(finding)) {
            for (const FigureKey& key : finding.figures)
                named.insert(key);
        }
    }
    return named;
}

QString shown(const std::optional<Decimal>& value) {
    return value ? value->toString() : QStringLiteral("null");
}

class Judge {
public:
    Judge(const Extraction& extraction, const Truth& truth)
        : m_extraction(extraction), m_truth(truth), m_named(namedFigures(extraction.findings)) {}

    Judgement run() {
        for (const auto& [key, value] : m_truth.values)
            judgeValue(key, value);
        for (const FigureKey& key : m_truth.mustFlag) {
            if (!isMarked(key) && tell(key.name, QStringLiteral("must be marked")))
                ++m_result.unflagged;
        }
        judgeFindings();
        judgeIdentity();
        judgeStatements();
        return m_result;
    }

private:
    Reading readingOf(const FigureKey& key) const {
        const Reading* reading = m_extraction.report.figures.find(key);
        return reading ? *reading : Reading();
    }

    bool isMarked(const FigureKey& key) const {
        return readingOf(key).state != FigureState::Read || m_named.contains(key);
    }

    bool mayBeMarked(const FigureKey& key) const {
        return m_truth.mustFlag.count(key) > 0 || m_truth.mayFlag.count(key) > 0;
    }

    bool tell(const QString& about, const QString& what) {
        m_result.remarks.append(QString(about + QStringLiteral(": ") + what));
        return true;
    }

    void judgeValue(const FigureKey& key, const std::optional<Decimal>& expected) {
        const Reading reading = readingOf(key);
        if (m_truth.mayFlag.count(key) > 0 && isMarked(key))
            return;
        ++m_result.cells;
        if (reading.value == expected) {
            if (expected && reading.state == FigureState::Doubtful && !mayBeMarked(key))
                ++m_result.alarms;
            return;
        }
        ++m_result.wrong;
        const bool silent = !isMarked(key);
        m_result.silent += silent ? 1 : 0;
        tell(key.name, QStringLiteral("expected %1, got %2 (%3)%4")
                           .arg(shown(expected), shown(reading.value), stateName(reading.state),
                                silent ? QStringLiteral(", silent") : QString()));
    }

    void judgeFindings() {
        const auto isError = [](const Finding& f) { return f.severity == Severity::Error; };
        // What names a figure that may or must be marked is its mark.
        const auto isDamaged = [&](const FigureKey& key) { return mayBeMarked(key); };
        const auto isFalse = [&](const Finding& f) {
            return isError(f) && std::none_of(f.figures.begin(), f.figures.end(), isDamaged);
        };
        const auto& findings = m_extraction.findings;
        if (m_truth.broken.empty()) {
            const auto error = std::find_if(findings.begin(), findings.end(), isFalse);
            if (error != findings.end() && m_result.wrong == 0 &&
                tell(error->rule, QStringLiteral("false error")))
                ++m_result.falseErrors;
            return;
        }
        const auto tellsOfIt = [&](const Finding& f) {
            const auto names = [&](const FigureKey& key) {
                return std::find(f.figures.begin(), f.figures.end(), key) != f.figures.end();
            };
            return isError(f) && isPointed(f) &&
                   std::any_of(m_truth.broken.begin(), m_truth.broken.end(), names);
        };
        if (std::none_of(findings.begin(), findings.end(), tellsOfIt) &&
            tell(m_truth.broken.front().name, QStringLiteral("broken sum not told")))
            ++m_result.brokenMissed;
    }

    bool warns(const QString& rule) const {
        const auto& findings = m_extraction.findings;
        return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
            return f.severity != Severity::Information && f.rule == rule;
        });
    }

    /// `rules`: warnings that doubt the field; the first doubts nothing else.
    void same(const char* field, const QStringList& rules, const QString& expected, const QString& actual) {
        const auto warned = std::find_if(rules.begin(), rules.end(), [&](const auto& r) { return warns(r); });
        const QString name = QString::fromLatin1(field);
        if (expected == actual) {
            if (warns(rules.front()) && m_truth.mustNote.count(rules.front()) == 0 &&
                tell(name, QStringLiteral("false ") + rules.front()))
                ++m_result.identityAlarms;
            return;
        }
        ++m_result.identityWrong;
        const bool silent = warned == rules.end();
        m_result.identitySilent += silent ? 1 : 0;
        tell(name, QStringLiteral("expected \"%1\", got \"%2\"%3")
                       .arg(expected, actual, silent ? QStringLiteral(", silent") : QString()));
    }

    void judgeIdentity() {
        const Identity& identity = m_extraction.report.identity;
        const auto rule = [](const char* part) { return QString(u"identity." + QLatin1String(part)); };
        const QString recognised = rule("recognised");
        same("issuer", {rule("issuer"), recognised}, m_truth.issuer, identity.issuer);
        same("division_code", {rule("division"), rule("issuer"), recognised}, m_truth.divisionCode,
             identity.divisionCode);
        same("year", {rule("year"), recognised}, QString::number(m_truth.year),
             QString::number(identity.year.value_or(0)));
        same("form", {QStringLiteral("form"), rule("year")}, m_truth.edition, m_extraction.report.form);
        same("published_on", {rule("date"), recognised}, m_truth.publishedOn.toString(Qt::ISODate),
             identity.publishedOn.toString(Qt::ISODate));
        for (const QString& wanted : m_truth.mustNote) {
            if (!warns(wanted) && tell(wanted, QStringLiteral("must be warned of")))
                ++m_result.identitySilent;
        }
    }

    void judgeStatements() {
        for (const auto& [about, value] : m_truth.statements) {
            const auto& found = m_extraction.report.statements;
            const auto isIt = [about = about, value = value](const Statement& statement) {
                return statement.about == about && statement.value == value;
            };
            if (std::none_of(found.begin(), found.end(), isIt) &&
                tell(about.name, QStringLiteral("the prose states ") + value.toString()))
                ++m_result.unstated;
        }
        const auto isInvented = [&](const Statement& statement) {
            return m_truth.statements.count(statement.about) == 0;
        };
        for (const Statement& statement : m_extraction.report.statements) {
            if (isInvented(statement) && tell(statement.about.name, QStringLiteral("nothing states this")))
                ++m_result.unstated;
        }
    }

    const Extraction& m_extraction;
    const Truth& m_truth;
    QSet<FigureKey> m_named;
    Judgement m_result;
};

} // namespace

void Truth::lose(const FigureKey& key) {
    values[key] = std::nullopt;
    mustFlag.insert(key);
}

void Truth::blur(const FigureKey& key) {
    mayFlag.insert(key);
}

void Truth::obscure(const FigureKey& key) {
    values.erase(key);
    mustFlag.insert(key);
}

Judgement& Judgement::operator+=(const Judgement& other) {
    cells += other.cells;
    wrong += other.wrong;
    unstated += other.unstated;
    silent += other.silent;
    unflagged += other.unflagged;
    alarms += other.alarms;
    brokenMissed += other.brokenMissed;
    falseErrors += other.falseErrors;
    identityWrong += other.identityWrong;
    identitySilent += other.identitySilent;
    identityAlarms += other.identityAlarms;
    remarks += other.remarks;
    return *this;
}

Judgement compareWithTruth(const Extraction& extraction, const Truth& truth) {
    return Judge(extraction, truth).run();
}

} // namespace gouji::testing

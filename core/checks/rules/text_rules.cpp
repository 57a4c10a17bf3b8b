#include "core/checks/rules/text_rules.h"

#include "core/checks/rules/stated_figures.h"
#include "core/report/plain_value.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace gouji {

namespace {

FigureKey key(const char* name) {
    return FigureKey(QString::fromLatin1(name));
}

/// The rule under which a difference is told.
QString ruleFor(const FigureKey& about) {
    const QString& name = about.name;
    if (about.table() == QLatin1String("t4"))
        return QStringLiteral("text.cases");
    if (about.table() == QLatin1String("t2"))
        return QStringLiteral("text.disclosure");
    if (name == QLatin1String("t3.new.total"))
        return QStringLiteral("text.received");
    if (name.startsWith(QLatin1String("t3.new.")))
        return QStringLiteral("text.applicants");
    if (name.startsWith(QLatin1String("t3.carried_in.")))
        return QStringLiteral("text.carried_in");
    if (name.startsWith(QLatin1String("t3.carried_out.")))
        return QStringLiteral("text.carried_out");
    if (name.startsWith(QLatin1String("t3.total.")))
        return QStringLiteral("text.handled");
    return QStringLiteral("text.results");
}

bool says(const Statement& statement, const char16_t* words) {
    return statement.text.contains(QString::fromUtf16(words));
}

/// Decimals of text and table agree in the digits of the shorter one: 5949.09 and 5949.088667.
bool agreesInDigits(Decimal stated, Decimal figure) {
    if (stated == figure)
        return true;
    const QString digits = stated.toString();
    const qsizetype point = digits.indexOf(QLatin1Char('.'));
    if (point < 0)
        return false;
    std::int64_t unit = Decimal::unit;
    for (qsizetype i = point + 1; i < digits.size(); ++i)
        unit /= 10;
    const std::int64_t gap = stated.millionths() - figure.millionths();
    return (gap < 0 ? -gap : gap) < unit;
}

/// Checks one report's prose. Used once.
class TextChecker {
public:
    explicit TextChecker(const Report& report) : m_report(report) {}

    std::vector<Finding> check() {
        std::map<FigureKey, std::vector<const Statement*>> counts;
        for (const Statement& statement : m_report.statements) {
            if (statement.kind == StatementKind::Count)
                counts[statement.about].push_back(&statement);
        }
        for (const auto& [about, statements] : counts)
            checkCounts(about, statements);
        return std::move(m_findings);
    }

private:
    using Statements = std::vector<const Statement*>;

    void checkCounts(const FigureKey& about, const Statements& statements) {
        const StatedFigures figures = figuresAbout(about, m_report);
        Statements own, wrong;
        for (const Statement* statement : statements) {
            if (isOfIssuer(*statement, m_report.identity))
                own.push_back(statement);
        }
        if (own.empty()) {
            checkOthers(statements, figures);
            return;
        }
        if (!figures.sum) {
            checkAgainstEachOther(own, figures);
            return;
        }
        for (const Statement* statement : own) {
            if (!agrees(*statement, *figures.sum))
                wrong.push_back(statement);
        }
        if (wrong.empty())
            return;
        const auto right = std::find_if(own.begin(), own.end(), [&](const Statement* statement) {
            return agrees(*statement, *figures.sum);
        });
        if (right == own.end())
            tell(ruleFor(about), *wrong.front(), figures);
        else if (mayCountDifferently(about))
            tellPlainly(wrong, **right, figures);
        else if (!tellContradiction(wrong, **right, figures))
            tellWhole(wrong, **right, figures);
    }

    /// 县政府本级 agrees with the tables, 全县 does not: whose numbers they are is to be seen.
    void tellWhole(const Statements& wrong, const Statement& right, const StatedFigures& figures) {
        const auto whole = std::find_if(wrong.begin(), wrong.end(), [&](const Statement* statement) {
            return statement->scope == StatementScope::Whole && right.scope != StatementScope::Whole &&
                   right.scope != StatementScope::Unsaid;
        });
        if (whole != wrong.end())
            tell(QStringLiteral("text.scope"), **whole, figures, {}, Severity::Information);
    }

    /// 全年办结31件 and 全年共办结28件: of things that are counted in several ways, where neither says which.
    void tellPlainly(const Statements& wrong, const Statement& right, const StatedFigures& figures) {
        const auto found = std::find_if(wrong.begin(), wrong.end(), [&](const Statement* statement) {
            return isPlainTwice(*statement, right);
        });
        if (found != wrong.end())
            tell(QStringLiteral("text.contradiction"), **found, figures, right.text);
    }

    /// The verb that both clauses begin with, behind nothing but whose and of which time the number is.
    static QString plainVerb(const Statement& statement) {
        static const QRegularExpression plain(
            QStringLiteral("^(?:20\\d\\d年度?|全年|本年度?|今年|年内|我(?:镇|乡|局|区|县|市|街道|办|委)|全(?:"
                           "镇|乡|区|县|市)|[共计总累合]|"
                           "已|以来)+(?<verb>办结|答复|主动公开)(?:完毕|完成|了|各类|[共计总合]){0,4}"
                           "(?:政府信息公开申请|政府信息|信息|申请)?(?:[共计总合达为]){0,2}\\d+[件条]"));
        return plain.match(statement.text).captured(u"verb");
    }
    static bool isPlainTwice(const Statement& one, const Statement& other) {
        const QString verb = plainVerb(one);
        return !verb.isEmpty() && verb == plainVerb(other) && one.value != other.value && !one.isAtLeast &&
               !other.isAtLeast;
    }

    /// 镇本级 20 beside 全镇 72 contradicts nothing, nor do all cases that an organ heard those that are
    /// about disclosure.
    bool tellContradiction(const Statements& wrong, const Statement& right, const StatedFigures& figures) {
        const auto found = std::find_if(wrong.begin(), wrong.end(), [&](const Statement* statement) {
            const bool isSameScope = statement->scope == right.scope ||
                                     statement->scope == StatementScope::Unsaid ||
                                     right.scope == StatementScope::Unsaid;
            const bool isOfDisclosure =
                statement->about.table() != QLatin1String("t4") || says(*statement, u"公开");
            return isSameScope && isOfDisclosure;
        });
        if (found != wrong.end())
            tell(QStringLiteral("text.contradiction"), **found, figures, right.text);
        return found != wrong.end();
    }

    /// Things that a text may count in several ways without contradicting itself.
    static bool mayCountDifferently(const FigureKey& about) {
        return about.table() == QLatin1String("t2") || about.name == QLatin1String("text.proactive") ||
               about.name == QLatin1String("t3.total.total");
    }

    /// No figure to compare with: two numbers for one thing are told all the same.
    void checkAgainstEachOther(const Statements& own, const StatedFigures& figures) {
        const Statement& first = *own.front();
        for (const Statement* other : own) {
            if (mayCountDifferently(first.about) && !isPlainTwice(first, *other))
                continue;
            const bool differs = !other->isAtLeast && !first.isAtLeast && other->value != first.value;
            if (!differs || says(*other, u"结转") || says(first, u"结转") || says(*other, u"受理"))
                continue;
            tell(QStringLiteral("text.contradiction"), *other, figures, first.text);
            return;
        }
    }

    /// Statements of another year, organ or part only.
    void checkOthers(const Statements& statements, const StatedFigures& figures) {
        if (!figures.sum)
            return;
        const auto isOf = [&](bool otherYear) {
            return std::find_if(statements.begin(), statements.end(), [&](const Statement* statement) {
                const bool tells = statement->scope != StatementScope::Part &&
                                   statement->scope != StatementScope::Filed && !statement->isAtLeast;
                return tells && (statement->ofYear != 0) == otherYear;
            });
        };
        const auto year = isOf(true), scope = isOf(false);
        const bool isSame =
            std::any_of(statements.begin(), statements.end(), [&](const Statement* statement) {
                return statement->ofYear == 0 && agrees(*statement, *figures.sum);
            });
        const auto place =
            std::find_if(statements.begin(), statements.end(), [&](const Statement* statement) {
                return isOfOtherPlace(*statement, m_report.identity) && statement->value == *figures.sum &&
                       statement->value != Decimal();
            });
        if (place != statements.end())
            tellPlace(**place, figures);
        else if (scope != statements.end() && !isSame)
            tell(QStringLiteral("text.scope"), **scope, figures, {}, Severity::Information);
        else if (scope == statements.end() && year != statements.end())
            checkYear(**year, figures);
    }

    /// Once in a report: one name is behind them all.
    void tellPlace(const Statement& statement, const StatedFigures& figures) {
        const bool isTold = std::any_of(m_findings.begin(), m_findings.end(), [](const Finding& finding) {
            return finding.rule == QLatin1String("text.place");
        });
        if (!isTold)
            tell(QStringLiteral("text.place"), statement, figures, statement.whose);
    }

    /// Comparisons (较2022年的11件) name the other year on purpose.
    void checkYear(const Statement& statement, const StatedFigures& figures) {
        const bool compares =
            std::any_of(m_report.statements.begin(), m_report.statements.end(), [&](const Statement& other) {
                return other.about == statement.about &&
                       (other.kind == StatementKind::Growth || other.kind == StatementKind::Change);
            });
        if (compares || !m_report.identity.year || says(statement, u"上年"))
            return;
        const bool isThisYears = *figures.sum == statement.value && statement.value != Decimal();
        tell(QStringLiteral("text.year"), statement, figures, QString::number(statement.ofYear),
             isThisYears ? Severity::Warning : Severity::Information);
    }

    bool isSumOf(Decimal value, const char* first, const char* second, bool minus = false) const {
        const auto a = plainValue(m_report, key(first)), b = plainValue(m_report, key(second));
        return a && b && value == (minus ? *a - *b : *a + *b);
    }
    bool is(Decimal value, const char* name) const { return plainValue(m_report, key(name)) == value; }

    /// The text tells what was carried in, and rightly: it may have counted it with what was received.
    bool statesCarriedIn() const {
        return std::any_of(
            m_report.statements.begin(), m_report.statements.end(), [&](const Statement& each) {
                return each.about.name == QLatin1String("t3.carried_in.total") &&
                       each.kind == StatementKind::Count && is(each.value, "t3.carried_in.total");
            });
    }

    /// Whether the text may have counted so. What is received may include what was carried in where the
    /// clause speaks of it; 办理 may include what goes on, 答复 only what came in this year.
    bool agrees(const Statement& statement, Decimal sum) const {
        if (statement.isAtLeast)
            return statement.value <= sum;
        if (agreesInDigits(statement.value, sum))
            return true;
        const QString& about = statement.about.name;
        const Decimal value = statement.value;
        if (about == QLatin1String("t3.new.total")) {
            const bool isReceipt = !says(statement, u"收到") && !says(statement, u"新收");
            return ((isReceipt || says(statement, u"结转") || statesCarriedIn()) &&
                    isSumOf(value, "t3.new.total", "t3.carried_in.total")) ||
                   (isReceipt && is(value, "t3.total.total"));
        }
        if (about == QLatin1String("t3.total.total"))
            return is(value, "t3.new.total") || isSumOf(value, "t3.total.total", "t3.carried_out.total") ||
                   isSumOf(value, "t3.new.total", "t3.carried_out.total", true);
        if (about == QLatin1String("t3.new.natural_person"))
            return is(value, "t3.total.natural_person") ||
                   isSumOf(value, "t3.new.natural_person", "t3.carried_in.natural_person");
        return false;
    }

    void tell(const QString& rule, const Statement& statement, const StatedFigures& figures,
              const QString& more = {}, Severity severity = Severity::Warning) {
        QString detail = statement.text;
        if (!more.isEmpty())
            detail += QString(QLatin1Char('\n') + more);
        m_findings.push_back({rule, severity, figures.keys, figures.sum ? figures.sum->toString() : QString(),
                              statement.value.toString(), detail, statement.anchor});
    }

    const Report& m_report;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> textFindings(const Report& report) {
    return report.statements.empty() ? std::vector<Finding>() : TextChecker(report).check();
}

} // namespace gouji

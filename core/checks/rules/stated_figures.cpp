#include "core/checks/rules/stated_figures.h"

#include "core/report/plain_value.h"

#include <QRegularExpression>

#include <algorithm>

namespace gouji {

namespace {

/// `t3.refused.` and `.total`: the figures of a group's rows, or the group's own where it is printed as one.
void addGroup(const QString& table, const QString& group, const QString& column, const Report& report,
              std::vector<FigureKey>& keys) {
    const FigureKey own(QString(table + QLatin1Char('.') + group + QLatin1Char('.') + column));
    if (report.figures.find(own)) {
        keys.push_back(own);
        return;
    }
    const QString prefix = QString(table + QLatin1Char('.') + group + QLatin1Char('.'));
    const QString suffix = QString(QLatin1Char('.') + column);
    for (const auto& [key, reading] : report.figures) {
        if (key.name.startsWith(prefix) && key.name.endsWith(suffix))
            keys.push_back(key);
    }
}

std::vector<FigureKey> organisations(const Report& report) {
    std::vector<FigureKey> keys;
    const QString prefix = QStringLiteral("t3.new.");
    for (const auto& [key, reading] : report.figures) {
        if (key.name.startsWith(prefix) && !key.name.endsWith(QLatin1String(".total")) &&
            !key.name.endsWith(QLatin1String(".natural_person")))
            keys.push_back(key);
    }
    return keys;
}

std::vector<FigureKey> keysAbout(const FigureKey& about, const Report& report) {
    if (report.figures.find(about))
        return {about};
    if (about.name == QLatin1String("t3.new.organisations"))
        return organisations(report);
    const QStringList parts = about.name.split(QLatin1Char('.'));
    if (parts.size() != 3)
        return {};
    QStringList groups = parts[1].split(QLatin1Char('+'));
    const auto expand = [&](const char* sum, const QStringList& rows) {
        const auto at = groups.indexOf(QLatin1String(sum));
        if (at >= 0)
            groups = groups.mid(0, at) + rows + groups.mid(at + 1);
    };
    expand("disclosed", {QStringLiteral("granted"), QStringLiteral("partial")});
    expand("suits", {QStringLiteral("suit_direct"), QStringLiteral("suit_after_review")});
    std::vector<FigureKey> keys;
    for (const QString& group : groups)
        addGroup(parts[0], group, parts[2], report, keys);
    return keys;
}

/// A name as bodies of text shorten it: 甘河子镇 for 乌苏市甘河子镇人民政府.
QString shortName(QString name) {
    static const QRegularExpression endings(QStringLiteral("人民政府|办事处|管委会$|管理委员会$|政府$"));
    return name.remove(endings);
}

/// 镇, 局, …: what kind of place or organ a name is of.
QChar kindOf(const QString& name) {
    const QString place = shortName(name);
    return place.isEmpty() || !QStringView(u"镇乡道县区市旗省州盟木局委厅").contains(place.back())
               ? QChar()
               : place.back();
}

bool isWholeOf(const QString& whole, const QString& issuer) {
    const QString place = whole.mid(1);
    for (qsizetype length : {2, 1}) {
        const QString kind = place.left(length);
        if (kind.size() == length && issuer.endsWith(kind))
            return true;
    }
    return false;
}

} // namespace

StatedFigures figuresAbout(const FigureKey& about, const Report& report) {
    StatedFigures stated{keysAbout(about, report), std::nullopt};
    Decimal sum;
    for (const FigureKey& key : stated.keys) {
        const auto value = plainValue(report, key);
        if (!value)
            return stated;
        sum = sum + *value;
    }
    if (!stated.keys.empty())
        stated.sum = sum;
    return stated;
}

bool isOfOtherPlace(const Statement& statement, const Identity& identity) {
    return statement.scope == StatementScope::Named && statement.ofYear == 0 &&
           !isOfIssuer(statement, identity) && !kindOf(statement.whose).isNull() &&
           kindOf(statement.whose) == kindOf(identity.issuer);
}

bool isOfIssuer(const Statement& statement, const Identity& identity) {
    return statement.ofYear == 0 && tellsOfIssuer(statement, identity);
}

bool tellsOfIssuer(const Statement& statement, const Identity& identity) {
    const QString issuer = shortName(identity.issuer);
    const QString whose = shortName(statement.whose);
    switch (statement.scope) {
    case StatementScope::Unsaid:
    case StatementScope::Own:
        return true;
    case StatementScope::Whole:
        return isWholeOf(whose, issuer);
    case StatementScope::Office:
        return identity.issuer.contains(QStringLiteral("政府办"));
    case StatementScope::Named:
        return !whose.isEmpty() && !issuer.isEmpty() && (issuer.endsWith(whose) || whose.endsWith(issuer));
    case StatementScope::Part:
    case StatementScope::Filed:
        break;
    }
    return false;
}

} // namespace gouji

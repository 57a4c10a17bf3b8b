#include "core/report/correction.h"

namespace gouji {

namespace {

/// Full-width digits and signs as ASCII; spaces of every kind dropped.
QString plain(QStringView text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        const bool fullWidth = c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E;
        out += fullWidth ? QChar(ushort(c.unicode() - 0xFEE0)) : c;
    }
    return out;
}

bool isNotApplicable(const QString& text) {
    return text == QLatin1String("/") || text == QLatin1String("-") || text == QStringLiteral("—") ||
           text == QStringLiteral("——") || text == QStringLiteral("无");
}

/// `1,234,567` → `1234567`; nothing when the groups are not of three digits.
std::optional<QString> withoutGrouping(const QString& text) {
    const QStringList parts = text.split(QLatin1Char(','));
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QStringView group = QStringView(parts[i]).first(
            qMax<qsizetype>(0, parts[i].indexOf(QLatin1Char('.')) < 0 ? parts[i].size()
                                                                      : parts[i].indexOf(QLatin1Char('.'))));
        if (group.size() != 3)
            return std::nullopt;
    }
    return parts.join(QString());
}

} // namespace

QString FigureValue::toText() const {
    if (state == FigureState::NotApplicable)
        return QStringLiteral("/");
    return value ? value->toString() : QString();
}

Reading corrected(Reading reading, const FigureValue& value) {
    reading.state = value.state;
    reading.value = value.value;
    reading.evidence.clear();
    return reading;
}

Result<FigureValue> parseTypedValue(QStringView text) {
    const QString typed = plain(text);
    if (typed.isEmpty())
        return FigureValue::blank();
    if (isNotApplicable(typed))
        return FigureValue::notApplicable();
    const auto digits = withoutGrouping(typed);
    const auto value = digits ? Decimal::fromString(*digits) : std::nullopt;
    if (!value)
        return failure(ErrorCode::InvalidValue, text.toString());
    return FigureValue::number(*value);
}

} // namespace gouji

#include "core/store/codec.h"

#include "core/store/plain_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace gouji::codec {

namespace {

QString compact(const QJsonDocument& document) {
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

std::optional<QJsonArray> arrayFrom(QByteArrayView text) {
    const QJsonDocument document = QJsonDocument::fromJson(text.toByteArray());
    return document.isArray() ? std::optional<QJsonArray>(document.array()) : std::nullopt;
}

/// The shortest text that reads back as the same double.
QString shortest(double number) {
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

struct AnchorWriter {
    std::optional<QString> operator()(std::monostate) const { return std::nullopt; }
    std::optional<QString> operator()(const TextRange& range) const {
        return QString(QLatin1String("{\"start\":") + QString::number(range.start) +
                       QLatin1String(",\"length\":") + QString::number(range.length) + QLatin1Char('}'));
    }
    std::optional<QString> operator()(const TableCell& cell) const {
        return QString(QLatin1String("{\"table\":") + QString::number(cell.table) +
                       QLatin1String(",\"row\":") + QString::number(cell.row) +
                       QLatin1String(",\"column\":") + QString::number(cell.column) + QLatin1Char('}'));
    }
    std::optional<QString> operator()(const PageRect& place) const {
        const QRectF& r = place.rect;
        return QStringLiteral("{\"page\":%1,\"rect\":[%2,%3,%4,%5]}")
            .arg(QString::number(place.page), shortest(r.x()), shortest(r.y()), shortest(r.width()),
                 shortest(r.height()));
    }
};

bool areNumbers(const QJsonObject& object, std::initializer_list<const char*> names) {
    return std::all_of(names.begin(), names.end(),
                       [&](const char* name) { return object.value(QLatin1String(name)).isDouble(); });
}

std::optional<Anchor> pageRectFrom(const QJsonObject& object) {
    const QJsonArray rect = object.value(QLatin1String("rect")).toArray();
    const bool whole = rect.size() == 4 && std::all_of(rect.begin(), rect.end(),
                                                       [](const QJsonValue& v) { return v.isDouble(); });
    if (!whole)
        return std::nullopt;
    return PageRect{object.value(QLatin1String("page")).toInt(),
                    QRectF(rect[0].toDouble(), rect[1].toDouble(), rect[2].toDouble(), rect[3].toDouble())};
}

std::optional<Anchor> anchorFromJson(QByteArrayView text) {
    const QJsonObject object = QJsonDocument::fromJson(text.toByteArray()).object();
    const auto number = [&](const char* name) { return object.value(QLatin1String(name)); };
    if (areNumbers(object, {"start", "length"}))
        return TextRange{qsizetype(number("start").toInteger()), qsizetype(number("length").toInteger())};
    if (areNumbers(object, {"table", "row", "column"}))
        return TableCell{number("table").toInt(), number("row").toInt(), number("column").toInt()};
    if (areNumbers(object, {"page"}))
        return pageRectFrom(object);
    return std::nullopt;
}

/// Whole numbers under these names, in this order, and nothing else.
template <size_t N>
std::optional<std::array<qint64, N>> plainNumbers(QByteArrayView text,
                                                  const std::array<const char*, N>& names) {
    PlainJson json(text);
    std::array<qint64, N> values{};
    for (size_t i = 0; i < N; ++i) {
        if (!json.skip(i == 0 ? '{' : ',') || !json.skipName(names[i]))
            return std::nullopt;
        const auto value = json.whole();
        if (!value)
            return std::nullopt;
        values[i] = *value;
    }
    return json.skip('}') && json.isAtEnd() ? std::optional(values) : std::nullopt;
}

std::optional<Anchor> plainPageRect(QByteArrayView text) {
    PlainJson json(text);
    const auto page = json.skip('{') && json.skipName("page") ? json.whole() : std::nullopt;
    if (!page || !json.skip(',') || !json.skipName("rect"))
        return std::nullopt;
    std::array<double, 4> sides{};
    for (size_t i = 0; i < sides.size(); ++i) {
        const auto side = json.skip(i == 0 ? '[' : ',') ? json.number() : std::nullopt;
        if (!side)
            return std::nullopt;
        sides[i] = *side;
    }
    if (!json.skip(']') || !json.skip('}') || !json.isAtEnd())
        return std::nullopt;
    return PageRect{int(*page), QRectF(sides[0], sides[1], sides[2], sides[3])};
}

QString evidenceAsJson(const std::vector<Evidence>& evidence) {
    QJsonArray all;
    for (const Evidence& one : evidence)
        all.append(QJsonArray{evidenceName(one.kind), one.detail});
    return compact(QJsonDocument(all));
}

/// Nothing where a text is not plain.
std::optional<std::vector<Evidence>> plainEvidence(QByteArrayView text) {
    PlainJson json(text);
    std::vector<Evidence> all;
    if (!json.skip('['))
        return std::nullopt;
    do {
        const auto name = json.skip('[') ? json.string() : std::nullopt;
        const auto detail = name && json.skip(',') ? json.string() : std::nullopt;
        const auto kind = name ? evidenceFromName(Widened(*name).view()) : std::nullopt;
        if (!kind || !detail || !detail->isValidUtf8() || !json.skip(']'))
            return std::nullopt;
        all.push_back({*kind, QString::fromUtf8(*detail)});
    } while (json.skip(','));
    return json.skip(']') && json.isAtEnd() ? std::optional(std::move(all)) : std::nullopt;
}

std::optional<QStringList> plainNames(QByteArrayView text) {
    PlainJson json(text);
    QStringList all;
    if (!json.skip('['))
        return std::nullopt;
    do {
        const auto name = json.string();
        if (!name || !name->isValidUtf8())
            return std::nullopt;
        all.append(QString::fromUtf8(*name));
    } while (json.skip(','));
    return json.skip(']') && json.isAtEnd() ? std::optional(std::move(all)) : std::nullopt;
}

} // namespace

std::optional<QString> anchor(const Anchor& anchor) {
    return std::visit(AnchorWriter{}, anchor);
}

std::optional<Anchor> anchorFrom(QByteArrayView text) {
    if (const auto cell = plainNumbers<3>(text, {"table", "row", "column"}))
        return TableCell{int((*cell)[0]), int((*cell)[1]), int((*cell)[2])};
    if (const auto range = plainNumbers<2>(text, {"start", "length"}))
        return TextRange{qsizetype((*range)[0]), qsizetype((*range)[1])};
    if (const auto rect = plainPageRect(text))
        return rect;
    return anchorFromJson(text);
}

QString evidence(const std::vector<Evidence>& evidence) {
    QString text = QStringLiteral("[");
    bool isPlain = true;
    for (const Evidence& one : evidence) {
        text += text.size() > 1 ? QStringLiteral(",[") : QStringLiteral("[");
        isPlain = isPlain && appendPlain(text, evidenceName(one.kind));
        text += u',';
        isPlain = isPlain && appendPlain(text, one.detail);
        text += u']';
    }
    text += u']';
    return isPlain ? text : evidenceAsJson(evidence);
}

std::optional<std::vector<Evidence>> evidenceFrom(QByteArrayView text) {
    if (auto plain = plainEvidence(text))
        return plain;
    std::vector<Evidence> all;
    if (text == QByteArrayView("[]"))
        return all;
    const auto array = arrayFrom(text);
    if (!array)
        return std::nullopt;
    for (const QJsonValue one : *array) {
        const QJsonArray pair = one.toArray();
        const auto kind = evidenceFromName(pair.at(0).toString());
        if (!kind || !pair.at(1).isString())
            return std::nullopt;
        all.push_back({*kind, pair.at(1).toString()});
    }
    return all;
}

QString identityEvidence(const std::vector<IdentityEvidence>& evidence) {
    QJsonArray all;
    for (const IdentityEvidence& one : evidence) {
        const auto place = anchor(one.anchor);
        all.append(QJsonArray{identityFieldName(one.field), identitySourceName(one.source), one.text,
                              place ? QJsonDocument::fromJson(place->toUtf8()).object() : QJsonValue()});
    }
    return compact(QJsonDocument(all));
}

std::optional<std::vector<IdentityEvidence>> identityEvidenceFrom(QByteArrayView text) {
    const auto array = arrayFrom(text);
    if (!array)
        return std::nullopt;
    std::vector<IdentityEvidence> all;
    for (const QJsonValue one : *array) {
        const QJsonArray parts = one.toArray();
        const auto field = identityFieldFromName(parts.at(0).toString());
        const auto source = identitySourceFromName(parts.at(1).toString());
        const QJsonValue place = parts.at(3);
        const auto where =
            place.isObject() ? anchorFromJson(QJsonDocument(place.toObject()).toJson(QJsonDocument::Compact))
                             : std::optional<Anchor>(Anchor());
        if (!field || !source || !where || !parts.at(2).isString() || !(place.isObject() || place.isNull()))
            return std::nullopt;
        all.push_back({*field, *source, parts.at(2).toString(), *where});
    }
    return all;
}

QString keys(const std::vector<FigureKey>& keys) {
    QStringList all;
    for (const FigureKey& key : keys)
        all.append(key.name);
    return names(all);
}

std::optional<std::vector<FigureKey>> keysFrom(QByteArrayView text) {
    const auto all = namesFrom(text);
    if (!all)
        return std::nullopt;
    return std::vector<FigureKey>(all->begin(), all->end());
}

QString names(const QStringList& names) {
    QString text = QStringLiteral("[");
    bool isPlain = true;
    for (const QString& name : names) {
        if (text.size() > 1)
            text += u',';
        isPlain = isPlain && appendPlain(text, name);
    }
    text += u']';
    return isPlain ? text : compact(QJsonDocument(QJsonArray::fromStringList(names)));
}

std::optional<QStringList> namesFrom(QByteArrayView text) {
    if (auto plain = plainNames(text))
        return plain;
    const auto array = arrayFrom(text);
    if (!array)
        return std::nullopt;
    QStringList all;
    for (const QJsonValue one : *array) {
        if (!one.isString())
            return std::nullopt;
        all.append(one.toString());
    }
    return all;
}

QString tableForms(const std::map<QString, QString>& forms) {
    QJsonObject object;
    for (const auto& [table, edition] : forms)
        object.insert(table, edition);
    return compact(QJsonDocument(object));
}

std::optional<std::map<QString, QString>> tableFormsFrom(QByteArrayView text) {
    const QJsonDocument document = QJsonDocument::fromJson(text.toByteArray());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    std::map<QString, QString> forms;
    for (auto one = object.begin(); one != object.end(); ++one) {
        if (!one.value().isString())
            return std::nullopt;
        forms.emplace(one.key(), one.value().toString());
    }
    return forms;
}

std::optional<QString> correction(const std::optional<FigureValue>& value) {
    return value ? std::optional<QString>(value->toText()) : std::nullopt;
}

std::optional<FigureValue> correctionFrom(const QString& text) {
    if (text.isEmpty())
        return FigureValue::blank();
    if (text == QLatin1String("/"))
        return FigureValue::notApplicable();
    const auto value = Decimal::fromString(text);
    return value ? std::optional<FigureValue>(FigureValue::number(*value)) : std::nullopt;
}

QString time(const QDateTime& time) {
    return time.toUTC().toString(Qt::ISODateWithMs);
}

std::optional<QDateTime> timeFrom(const QString& text) {
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? std::optional<QDateTime>(time.toUTC()) : std::nullopt;
}

} // namespace gouji::codec

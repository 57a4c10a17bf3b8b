#include "core/store/codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace gouji::codec {

namespace {

QString compact(const QJsonDocument& document) {
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

std::optional<QJsonArray> arrayFrom(const QString& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isArray() ? std::optional<QJsonArray>(document.array()) : std::nullopt;
}

/// The shortest text that reads back as the same double.
QString shortest(double number) {
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

struct AnchorWriter {
    std::optional<QString> operator()(std::monostate) const { return std::nullopt; }
    std::optional<QString> operator()(const TextRange& range) const {
        return QStringLiteral("{\"start\":%1,\"length\":%2}").arg(range.start).arg(range.length);
    }
    std::optional<QString> operator()(const TableCell& cell) const {
        return QStringLiteral("{\"table\":%1,\"row\":%2,\"column\":%3}")
            .arg(cell.table)
            .arg(cell.row)
            .arg(cell.column);
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

} // namespace

std::optional<QString> anchor(const Anchor& anchor) {
    return std::visit(AnchorWriter{}, anchor);
}

std::optional<Anchor> anchorFrom(const std::optional<QString>& text) {
    if (!text)
        return Anchor{};
    const QJsonObject object = QJsonDocument::fromJson(text->toUtf8()).object();
    const auto number = [&](const char* name) { return object.value(QLatin1String(name)); };
    if (areNumbers(object, {"start", "length"}))
        return TextRange{qsizetype(number("start").toInteger()), qsizetype(number("length").toInteger())};
    if (areNumbers(object, {"table", "row", "column"}))
        return TableCell{number("table").toInt(), number("row").toInt(), number("column").toInt()};
    if (areNumbers(object, {"page"}))
        return pageRectFrom(object);
    return std::nullopt;
}

QString evidence(const std::vector<Evidence>& evidence) {
    if (evidence.empty())
        return QStringLiteral("[]");
    QJsonArray all;
    for (const Evidence& one : evidence)
        all.append(QJsonArray{evidenceName(one.kind), one.detail});
    return compact(QJsonDocument(all));
}

std::optional<std::vector<Evidence>> evidenceFrom(const QString& text) {
    std::vector<Evidence> all;
    if (text == QLatin1String("[]"))
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

std::optional<std::vector<IdentityEvidence>> identityEvidenceFrom(const QString& text) {
    const auto array = arrayFrom(text);
    if (!array)
        return std::nullopt;
    std::vector<IdentityEvidence> all;
    for (const QJsonValue one : *array) {
        const QJsonArray parts = one.toArray();
        const auto field = identityFieldFromName(parts.at(0).toString());
        const auto source = identitySourceFromName(parts.at(1).toString());
        const QJsonValue place = parts.at(3);
        const auto where = anchorFrom(
            place.isObject() ? std::optional(compact(QJsonDocument(place.toObject()))) : std::nullopt);
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

std::optional<std::vector<FigureKey>> keysFrom(const QString& text) {
    const auto all = namesFrom(text);
    if (!all)
        return std::nullopt;
    return std::vector<FigureKey>(all->begin(), all->end());
}

QString names(const QStringList& names) {
    return compact(QJsonDocument(QJsonArray::fromStringList(names)));
}

std::optional<QStringList> namesFrom(const QString& text) {
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

std::optional<std::map<QString, QString>> tableFormsFrom(const QString& text) {
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
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

#include "app/cli/case_access.h"
#include "core/compare/series.h"
#include "core/exports/csv.h"
#include "core/exports/json_writer.h"

#include <algorithm>

namespace gouji::cli {

namespace {

/// A printed row: name and value; empty values are null in JSON, numbers are as JSON strings so that none is
/// rounded, counts are numbers.
struct Field {
    const char* name;
    QString text;
    bool isCount = false;
    bool isText = false; ///< made safe for spreadsheets
};
using Row = std::vector<Field>;

Field count(const char* name, int value) {
    return {name, QString::number(value), true, false};
}

Field text(const char* name, const QString& value) {
    return {name, value, false, true};
}

Field yearField(std::optional<int> year) {
    return {"year", year ? QString::number(*year) : QString(), true, false};
}

Field number(const char* name, const std::optional<Decimal>& value) {
    return {name, value ? value->toString() : QString(), false, false};
}

Row rowOf(const ComparePoint& point) {
    return {text("issuer", point.issuer),
            text("division_code", point.divisionCode),
            yearField(point.year),
            number("value", point.figure.value),
            text("state", point.hasFigure ? stateName(point.figure.state) : QStringLiteral("absent")),
            {"report_id", QString::number(point.reportId), true, false}};
}

Row rowOf(const CompareGroup& group, Grouping grouping) {
    Row row;
    if (grouping != Grouping::Year)
        row = {text("division", group.division.join(QString())), text("division_code", group.divisionCode)};
    row.push_back(yearField(group.year));
    row.push_back(number("sum", group.sum));
    row.push_back(count("reports", group.reports));
    row.push_back(count("with_value", group.withValue));
    row.push_back(count("gaps", group.gaps()));
    row.push_back(count("doubtful", group.doubtful));
    if (grouping != Grouping::Year)
        row.push_back(count("same_level", group.sameLevel));
    row.push_back(count("repeated", group.repeated));
    return row;
}

QByteArray jsonLine(const Row& row) {
    JsonWriter json;
    json.beginObject();
    for (const Field& field : row) {
        json.key(QLatin1String(field.name));
        if (field.isCount && !field.text.isEmpty())
            json.number(field.text.toLongLong());
        else
            json.stringOrNull(field.text);
    }
    json.endObject();
    return json.take() + '\n';
}

QByteArray csvLine(const Row& row) {
    QStringList fields;
    for (const Field& field : row)
        fields += field.isText ? formulaSafe(field.text) : field.text;
    return csvRow(fields);
}

QByteArray csvHeader(const Row& row) {
    QStringList names;
    for (const Field& field : row)
        names += QString::fromLatin1(field.name);
    return csvRow(names);
}

void print(const std::vector<Row>& rows, const Row& empty, bool asJson, Session& session) {
    if (!asJson)
        session.out.write(csvHeader(empty));
    for (const Row& row : rows)
        session.out.write(asJson ? jsonLine(row) : csvLine(row));
}

std::optional<Grouping> groupingOf(const QString& by) {
    if (by == QLatin1String("county"))
        return Grouping::County;
    if (by == QLatin1String("city"))
        return Grouping::City;
    if (by == QLatin1String("province"))
        return Grouping::Province;
    if (by == QLatin1String("year"))
        return Grouping::Year;
    return std::nullopt;
}

bool isKnownFigure(const FormLibrary& forms, const FigureKey& key) {
    return std::any_of(forms.forms().begin(), forms.forms().end(),
                       [&](const Form& form) { return form.contains(key); });
}

void compare(const std::vector<PanelRow>& panel, const FigureKey& key, const YearRange& years,
             const QString& by, bool asJson, Session& session) {
    std::vector<Row> rows;
    const auto grouping = groupingOf(by);
    if (!grouping) {
        for (const ComparePoint& point : pointsOf(panel, key, years))
            rows.push_back(rowOf(point));
        print(rows, rowOf(ComparePoint()), asJson, session);
        return;
    }
    for (const CompareGroup& group : groupsOf(panel, key, years, *grouping))
        rows.push_back(rowOf(group, *grouping));
    print(rows, rowOf(CompareGroup(), *grouping), asJson, session);
}

int run(const Arguments& arguments, Session& session) {
    if (arguments.has(QStringLiteral("chart")))
        return session.refuse({QStringLiteral("命令行暂不绘制图表，请在窗口的“比较”中查看"),
                               QStringLiteral("charts are drawn in the window, under Compare, for now")});
    const FigureKey key(arguments.value(QStringLiteral("figure")));
    if (key.isEmpty())
        return session.refuse(
            {QStringLiteral("请用 --figure 给出指标"), QStringLiteral("--figure KEY is missing")});
    const auto years = arguments.has(QStringLiteral("years"))
                           ? YearRange::fromText(arguments.value(QStringLiteral("years")))
                           : std::optional(YearRange());
    if (!years)
        return session.refuse({QStringLiteral("--years 的写法是 2021-2024 或 2023"),
                               QStringLiteral("--years takes 2021-2024 or 2023")});
    const auto opened = openCase(arguments.positional().front());
    if (!opened)
        return session.fail(opened.error());
    if (!isKnownFigure(opened->pipeline.forms(), key))
        return session.fail({ErrorCode::NotFound, key.name, {}});
    const auto panel = opened->file->panel({key});
    if (!panel)
        return session.fail(panel.error());
    compare(*panel, key, *years, arguments.value(QStringLiteral("by"), QStringLiteral("issuer")),
            arguments.value(QStringLiteral("format")) == QLatin1String("jsonl"), session);
    return AllDone;
}

} // namespace

Command compareCommand() {
    const Words help{QStringLiteral(R"(用法：gouji-cli compare 案卷 --figure 指标 [选项]

跨机关、跨年度比较一个指标。没有数值的报告计为空缺，从不当作 0；已退回的报告不计。

选项：
    --figure 指标           指标代码，例如 t3.new.total（必填）
    --by issuer             每份报告一行（默认）
    --by county|city|province  按县、市、省与年度合计
    --by year               按年度合计
    --years A-B             只看这些年度；也可写 2023、2021-、-2022
    --format csv|jsonl      默认 csv
    --lang zh|en            提示所用的语言

合计行的 reports 为报告份数，with_value 为有数值的份数，gaps 为空缺，doubtful 为存疑；same_level 为该级政府或部门
自身的报告（可能已含下级），repeated 为同一机关同一年度的重复报告，不计入合计。
)"),
                     QStringLiteral(R"(usage: gouji-cli compare CASE --figure KEY [options]

Compares one figure across issuers and years. A report without a value is a gap and never 0; rejected reports
are left out.

options:
    --figure KEY            the figure, for example t3.new.total (required)
    --by issuer             one row a report (default)
    --by county|city|province  sums by division and year
    --by year               sums by year
    --years A-B             only these years; also 2023, 2021-, -2022
    --format csv|jsonl      csv by default
    --lang zh|en            language of messages

In sums, reports counts the reports, with_value those that give a value, gaps those that do not, doubtful the
doubtful values; same_level the reports by the division itself, which may already include those below it;
repeated the further reports by one issuer for one year, which are not added up.
)")};
    const QStringList by = QStringLiteral("issuer,county,city,province,year").split(QLatin1Char(','));
    return {QStringLiteral("compare"),
            {option("figure", OptionSpec::Kind::Text), choice("by", by),
             option("years", OptionSpec::Kind::Text),
             choice("format", {QStringLiteral("csv"), QStringLiteral("jsonl")}),
             option("chart", OptionSpec::Kind::Text)},
            1,
            1,
            help,
            run};
}

} // namespace gouji::cli

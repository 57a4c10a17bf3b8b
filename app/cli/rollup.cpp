#include "app/cli/case_access.h"
#include "core/compare/roll_up.h"
#include "core/exports/csv.h"
#include "core/exports/json_writer.h"
#include "core/ingest/places_below.h"

namespace gouji::cli {

namespace {

QString textOf(const std::optional<Decimal>& value) {
    return value ? value->toString() : QString();
}

QByteArray jsonLine(const RollUp& rolled) {
    JsonWriter json;
    const auto number = [&](const char* name, qint64 value) { json.key(QLatin1String(name)).number(value); };
    json.beginObject().key(QLatin1String("division_code")).string(rolled.divisionCode);
    json.key(QLatin1String("division")).beginArray();
    for (const QString& name : rolled.division)
        json.string(name);
    json.endArray();
    number("year", rolled.year);
    json.key(QLatin1String("report_id"));
    rolled.ownReport == 0 ? json.null() : json.number(rolled.ownReport);
    number("places", rolled.places);
    number("reports", qint64(rolled.reports.size()));
    json.key(QLatin1String("missing")).beginArray();
    for (const RollUpPlace& place : rolled.missing) {
        json.beginObject().key(QLatin1String("division_code")).string(place.code);
        json.key(QLatin1String("name")).string(place.name).endObject();
    }
    json.endArray().key(QLatin1String("figures")).beginArray();
    for (const RollUpFigure& figure : rolled.figures) {
        if (!rolled.isComparable() || !isTold(figure))
            continue;
        json.beginObject().key(QLatin1String("figure")).string(figure.key.name);
        json.key(QLatin1String("own")).stringOrNull(textOf(figure.own.value));
        json.key(QLatin1String("state")).string(stateName(figure.own.state));
        json.key(QLatin1String("sum")).stringOrNull(textOf(figure.sum));
        number("with_value", figure.withValue);
        number("doubtful", figure.doubtful);
        json.key(QLatin1String("verdict")).string(rollUpVerdictName(figure.verdict)).endObject();
    }
    json.endArray().endObject();
    return json.take() + '\n';
}

QStringList headOf(const RollUp& rolled) {
    return {formulaSafe(rolled.division.join(QString())), rolled.divisionCode, QString::number(rolled.year)};
}

/// A row that tells how many places there are and which are missing, then one a figure.
void writeCsv(const RollUp& rolled, Session& session) {
    QStringList missing;
    for (const RollUpPlace& place : rolled.missing)
        missing += place.name;
    const QStringList counts{QString::number(rolled.places), QString::number(rolled.reports.size())};
    const QStringList none{QString(), QString(), QString(), QString(), QString()};
    session.out.write(
        csvRow(headOf(rolled) + none + counts +
               QStringList{QString(), QString(), formulaSafe(missing.join(QStringLiteral(" ")))}));
    for (const RollUpFigure& figure : rolled.figures) {
        if (!rolled.isComparable() || !isTold(figure))
            continue;
        session.out.write(csvRow(
            headOf(rolled) +
            QStringList{figure.key.name, textOf(figure.own.value), stateName(figure.own.state),
                        textOf(figure.sum), rollUpVerdictName(figure.verdict)} +
            counts +
            QStringList{QString::number(figure.withValue), QString::number(figure.doubtful), QString()}));
    }
}

bool isAsked(const RollUp& rolled, const Arguments& arguments) {
    const QString year = arguments.value(QStringLiteral("year"));
    const QString division = arguments.value(QStringLiteral("division"));
    return (year.isEmpty() || year.toInt() == rolled.year) &&
           (division.isEmpty() || division == rolled.divisionCode);
}

/// An empty answer is told: nobody should have to guess what it lacks.
Words whyNothing(const QString& division, const Gazetteer& gazetteer) {
    if (!division.isEmpty() && gazetteer.childrenOf(division).empty())
        return {QStringLiteral("%1 没有下级行政区划，无从对照").arg(division),
                QStringLiteral("%1 has no divisions below it to set beside it").arg(division)};
    return {QStringLiteral("案卷中没有所求年度、区划的政府本级或其直接下级政府的年报，无从对照"),
            QStringLiteral("the case has no report of such a government, or of those directly below it, for "
                           "the year asked")};
}

int run(const Arguments& arguments, Session& session) {
    const auto opened = openCase(arguments.positional().front());
    if (!opened)
        return session.fail(opened.error());
    const Gazetteer& gazetteer = opened->pipeline.gazetteer();
    const QString division = arguments.value(QStringLiteral("division"));
    if (!division.isEmpty() && gazetteer.withCode(division).empty())
        return session.fail({ErrorCode::NotFound, division, {}});
    const std::vector<FigureKey> keys = summableFigures(opened->pipeline.forms());
    const auto panel = opened->file->panel(keys);
    if (!panel)
        return session.fail(panel.error());
    const bool asJson = arguments.value(QStringLiteral("format")) == QLatin1String("jsonl");
    if (!asJson)
        session.out.write(
            csvRow(QStringLiteral("division,division_code,year,figure,own,state,sum,verdict,places,"
                                  "reports,with_value,doubtful,missing")
                       .split(QLatin1Char(','))));
    int written = 0;
    for (const RollUp& rolled : rollUp(*panel, keys, placesBelow(gazetteer))) {
        if (!isAsked(rolled, arguments))
            continue;
        ++written;
        if (asJson)
            session.out.write(jsonLine(rolled));
        else
            writeCsv(rolled, session);
    }
    if (written == 0)
        session.tell(whyNothing(division, gazetteer));
    return AllDone;
}

} // namespace

Command rollupCommand() {
    const Words help{QStringLiteral(R"(用法：gouji-cli rollup 案卷 [选项]

把县（市、省）本级年报的数值与其所辖乡镇（县、市）年报的合计对照，并列出案卷中缺少年报的所辖地方。

选项：
    --year 年度             只看一个年度
    --division 代码         只看一个行政区划（2、4 或 6 位代码）
    --format csv|jsonl      csv（默认）：每个指标一行；jsonl：每个区划、年度一个 JSON 对象
    --lang zh|en            提示所用的语言

own 为本级数值，sum 为下级合计，verdict 为对照结果：equal 相等；above 合计大于本级，值得核对（各地统计范围不同，
不等于有错）；below 合计小于本级，本级通常含所属部门，属正常；undecided 现有的确定数值还不能判断：有的下级没有年报、
没有数值或数值存疑，而已有的确定数值之和未超过本级。places 为名录中的下级地方数，reports 为案卷中有年报的下级数，
with_value 为有数值的，doubtful 为存疑的。csv 中每个区划、年度的第一行没有指标，其 missing 列出没有年报的下级地方；
指标仅在本级与下级都有年报时列出。两边都是 0 的指标不列；已退回的报告和部门的报告不计。
)"),
                     QStringLiteral(R"(usage: gouji-cli rollup CASE [options]

Sets the figures of a county's own report (or a city's, a province's) beside the sum of its townships' reports,
and names the places below it that the case has no report of.

options:
    --year YEAR             only this year
    --division CODE         only this division (2, 4 or 6 digits)
    --format csv|jsonl      csv (default): a row a figure; jsonl: a JSON object a division and year
    --lang zh|en            language of messages

own is the division's own figure, sum that of the places below, verdict how they compare: equal; above, the sum
is more than the own figure and worth a look (places differ in whom they include, so it need not be wrong);
below, as expected, since the own report includes departments; undecided, the certain values leave it open: a
place has no report or no value or a doubtful one, and the certain ones are no more than the own figure. places
counts the places below in the list of divisions, reports those of which the case has a report, with_value those
that give the figure, doubtful those where it is doubtful. In csv the first row of each division and year has no
figure; its missing names the places without a report. Figures are told where both sides have a report. Those
that are 0 on both sides are left out, and so are rejected reports and those of departments.
)")};
    return {QStringLiteral("rollup"),
            {option("year", OptionSpec::Kind::Number), option("division", OptionSpec::Kind::Text),
             choice("format", {QStringLiteral("csv"), QStringLiteral("jsonl")})},
            1,
            1,
            help,
            run};
}

} // namespace gouji::cli

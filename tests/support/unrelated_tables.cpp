#include "tests/support/unrelated_tables.h"

namespace gouji::testing {

namespace {

SheetRow rowOf(const QString& cells, SheetRow::Kind kind) {
    SheetRow row;
    row.kind = kind;
    for (const QString& text : cells.split(QLatin1Char('|')))
        row.cells.push_back({text, {}, 1});
    return row;
}

} // namespace

Sheet tableOf(const char* heading, const QStringList& lines) {
    Sheet sheet{QStringLiteral("other"), QString::fromUtf8(heading), {}};
    for (const QString& line : lines)
        sheet.rows.push_back(
            rowOf(line, sheet.rows.empty() ? SheetRow::Kind::Header : SheetRow::Kind::Figures));
    sheet.rows.front().startsGrid = true;
    return sheet;
}

std::vector<Sheet> unrelatedTables() {
    return {
        tableOf("附件1：政府采购清单",
                {QStringLiteral("序号|采购项目|数量|金额（万元）"), QStringLiteral("1|办公桌椅|12|3.5"),
                 QStringLiteral("2|打印机|4|1.28"), QStringLiteral("总计||16|4.78")}),
        tableOf("附件2：一般公共预算支出表",
                {QStringLiteral("项目|预算数|执行数|比上年增减"),
                 QStringLiteral("一、一般公共服务支出|1204|1187|-17"),
                 QStringLiteral("二、教育支出|866|870|4"), QStringLiteral("三、其他支出|0|12|12"),
                 QStringLiteral("支出总计|2070|2069|-1")}),
        tableOf("附件3：岗位设置情况",
                {QStringLiteral("岗位|编制数|实有人数|空缺"), QStringLiteral("党政综合办公室|6|5|1"),
                 QStringLiteral("综合行政执法队|9|9|0"), QStringLiteral("其他|2|1|1"),
                 QStringLiteral("合计|17|15|2")}),
        tableOf("附件4：信访事项办理情况",
                {QStringLiteral("类别|来信|来访|来电|网络|转办|其他|总计"),
                 QStringLiteral("城乡建设|3|2|5|1|0|0|11"), QStringLiteral("劳动保障|1|0|2|4|1|0|8"),
                 QStringLiteral("总计|4|2|7|5|1|0|19")}),
        tableOf("附件5：文件目录", {QStringLiteral("序号|文件名称|文号|印发日期"),
                                    QStringLiteral("1|关于印发防汛预案的通知|〔2023〕12号|2023-04-06"),
                                    QStringLiteral("2|关于开展卫生整治的通知|〔2023〕27号|2023-07-19")}),
    };
}

} // namespace gouji::testing

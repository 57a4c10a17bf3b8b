#include "tests/support/damage_steps.h"
#include "tests/support/layouts.h"

namespace gouji::testing {

namespace {

QString row(const QStringList& cells, Layout layout) {
    switch (layout) {
    case Layout::PlainTabs:
    case Layout::PagedTabs:
        return cells.join(QLatin1Char('\t'));
    case Layout::CellLines:
        return QString(QLatin1Char('\t') + cells.join(QStringLiteral("\n\t")) + QLatin1Char('\n'));
    case Layout::Pipes:
    case Layout::Markdown:
        return QString(cells.join(QStringLiteral(" | ")) + QStringLiteral(" |"));
    default:
        return cells.join(QLatin1Char(' '));
    }
}

QString pageTop(const Truth& truth, Layout layout, Random& random) {
    QStringList lines{QStringLiteral("首页"), QStringLiteral("政务公开 办事服务 互动交流 12345热线"),
                      QStringLiteral("当前位置：首页 > 政府信息公开 > 政府信息公开年报 > 正文"),
                      QStringLiteral("收藏 打印 字号：大 中 小 浏览次数：%1").arg(random.between(3, 900))};
    lines.append(
        row({QStringLiteral("索引号"),
             QStringLiteral("11330122/%1-%2").arg(truth.year + 1).arg(random.between(10'000, 99'999))},
            layout));
    lines.append(row({QStringLiteral("发布机构"), truth.issuer}, layout));
    if (truth.publishedOn.isValid())
        lines.append(row({QStringLiteral("公开日期"), truth.publishedOn.toString(Qt::ISODate)}, layout));
    return QString(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

QString pageBottom(Random& random) {
    return QStringLiteral(
               "\n分享到： 微信 微博 QQ空间\n附件下载：\n1.%1.doc（%2 KB）\n上一篇：没有了\n下一篇：没有了\n"
               "主办单位：政府办公室 网站标识码：33012200%3\n")
        .arg(QStringLiteral("政府信息公开工作年度报告"))
        .arg(random.between(20, 400))
        .arg(random.between(10, 99));
}

} // namespace

void listSections(TextContext& context) {
    static const QStringList sections{QStringLiteral("总体情况"),
                                      QStringLiteral("主动公开政府信息情况"),
                                      QStringLiteral("收到和处理政府信息公开申请情况"),
                                      QStringLiteral("政府信息公开行政复议、行政诉讼情况"),
                                      QStringLiteral("存在的主要问题及改进情况"),
                                      QStringLiteral("其他需要报告的事项")};
    const QString lead =
        context.random.chance(50)
            ? QString(QStringLiteral("报告由") + sections.join(QChar(u'、')) +
                      QStringLiteral("六个部分组成。"))
            : QString(QStringLiteral("报告内容包括：一、") + sections[0] + QStringLiteral("；二、") +
                      sections[1] + QStringLiteral("；三、") + sections[2] + QStringLiteral("；四、") +
                      sections[3] + QStringLiteral("；五、") + sections[4] + QStringLiteral("；六、") +
                      sections[5] + QChar(u'。'));
    const qsizetype at = context.text.indexOf(overviewHeading());
    const bool inLines = context.layout != Layout::Joined;
    context.text.insert(at, QString(lead + (inLines ? QStringLiteral("\n") : QString())));
}

void wrapInWebPage(TextContext& context) {
    context.text.prepend(pageTop(context.truth, context.layout, context.random));
    context.text += pageBottom(context.random);
}

} // namespace gouji::testing

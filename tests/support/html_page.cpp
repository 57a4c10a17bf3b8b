#include "tests/support/html_page.h"

#include <QStringEncoder>
#include <QStringList>

#include <algorithm>

namespace gouji::testing {

namespace {

QString tag(const char* name, const QString& attributes = {}) {
    return QStringLiteral("<%1%2>").arg(QLatin1String(name), attributes);
}

bool isHan(QChar c) {
    return c.script() == QChar::Script_Han;
}

/// One page. Used once.
class Page {
public:
    Page(const HtmlStyle& style, Random& random) : m_style(style), m_random(random) {}

    QString print(const Document& document) {
        m_out = head(titleOf(document));
        m_out += menus();
        if (m_style.layoutTable)
            m_out +=
                QStringLiteral("<table width=\"1000\" border=\"0\" cellpadding=\"0\" align=\"center\"><tr>"
                               "<td class=\"content\" valign=\"top\">\n");
        m_out += QStringLiteral("<div id=\"zoom\">\n");
        for (const Block& block : document.blocks) {
            if (const auto* table = std::get_if<SourceTable>(&block))
                printTable(*table);
            else
                printParagraph(std::get<Paragraph>(block).text);
        }
        m_out += QStringLiteral("</div>\n");
        if (m_style.layoutTable)
            m_out += QStringLiteral("</td></tr></table>\n");
        return m_out + footer();
    }

private:
    static QString titleOf(const Document& document) {
        for (const Block& block : document.blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            if (paragraph && paragraph->text.contains(QStringLiteral("公开")))
                return paragraph->text;
        }
        return {};
    }

    QString head(const QString& title) const {
        QString charset;
        if (m_style.encoding == HtmlStyle::Encoding::Utf8)
            charset = QStringLiteral("<meta charset=\"utf-8\">\n");
        else if (m_style.encoding == HtmlStyle::Encoding::Utf8DeclaredGbk)
            charset = QStringLiteral("<meta charset='GBK'>\n");
        else if (m_style.encoding == HtmlStyle::Encoding::Gb18030)
            charset =
                QStringLiteral("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">\n");
        const QString word =
            m_style.word ? QStringLiteral("<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View>"
                                          "</w:WordDocument></xml><![endif]-->\n"
                                          "<style>p.MsoNormal{mso-style-parent:\"\";margin:0cm}</style>\n")
                         : QString();
        return QString(
            QStringLiteral("<!DOCTYPE html>\n<html>\n<head>\n") + charset + QStringLiteral("<title>") +
            title.toHtmlEscaped() + QStringLiteral("_政府信息公开</title>\n") + word +
            QStringLiteral("<script>var id = 3; if (id < 4 && id > 2) { document.title; }</script>\n"
                           "</head>\n<body>\n"));
    }

    static QString menus() {
        return QStringLiteral(
            "<div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk/\">政务公开</a></li>"
            "<li><a href=\"/bsfw/\">办事服务</a></li><li><a href=\"/hdjl/\">互动交流</a></li></ul></div>\n"
            "<div class=\"crumb\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/zwgk/\">政务公开</a> &gt; "
            "政府信息公开年报</div>\n");
    }

    static QString footer() {
        return QStringLiteral("<div class=\"share\">扫一扫在手机打开当前页 <a href=\"#\">打印</a> <a "
                              "href=\"#\">关闭</a></div>\n"
                              "<div class=\"foot\">网站地图 | 联系我们 | 关于我们</div>\n</body>\n</html>\n");
    }

    void printParagraph(const QString& text) {
        const QString attributes =
            m_style.word ? QStringLiteral(" class=\"MsoNormal\" style=\"mso-line-height-rule:exactly\"")
                         : QString();
        m_out += tag("p", attributes) + marked(text) + end("p");
    }

    void printTable(const SourceTable& table) {
        m_out += tag("table", m_style.word
                                  ? QStringLiteral(" class=\"MsoNormalTable\" style=\"mso-padding-alt:0cm\"")
                                  : QStringLiteral(" border=\"1\"")) +
                 QStringLiteral("\n<tbody>\n");
        for (const SourceRow& row : table.rows) {
            const bool isHead = m_style.groups && &row == &table.rows.front() && isOneRowHigh(row);
            m_out += isHead ? QStringLiteral("</tbody><thead><tr>") : QStringLiteral("<tr>");
            for (const SourceCell& cell : row)
                printCell(cell, isHead ? "th" : "td");
            m_out += end("tr");
            if (isHead)
                m_out += QStringLiteral("</thead><tbody>");
        }
        m_out += QStringLiteral("</tbody></table>\n");
    }

    /// Cells never reach beyond their group of rows.
    static bool isOneRowHigh(const SourceRow& row) {
        return std::all_of(row.begin(), row.end(), [](const SourceCell& cell) { return cell.rowSpan == 1; });
    }

    void printCell(const SourceCell& cell, const char* name) {
        QString attributes;
        if (cell.rowSpan > 1)
            attributes += QStringLiteral(" rowspan=\"%1\"").arg(cell.rowSpan);
        if (cell.columnSpan > 1)
            attributes += QStringLiteral(" colspan=\"%1\"").arg(cell.columnSpan);
        QString text = marked(cell.text);
        if (m_style.breaksInCells && cell.text.size() > 6 && isHan(cell.text[3]) && isHan(cell.text[4]))
            text = marked(cell.text.left(4)) + QStringLiteral("<br>") + marked(cell.text.mid(4));
        if (m_style.nonBreaking && (cell.text.isEmpty() || m_random.chance(30)))
            text += QStringLiteral("&nbsp;");
        if (m_style.hidden && m_random.chance(15))
            text = unseen() + text;
        if (m_style.word)
            text = QStringLiteral("<p class=\"MsoNormal\">") + text + QStringLiteral("<o:p></o:p></p>");
        m_out += tag(name, attributes) + text + end(name);
    }

    QString unseen() const {
        static const QStringList ways{QStringLiteral("<span style=\"display: none\">%1</span>"),
                                      QStringLiteral("<del>%1</del>"),
                                      QStringLiteral("<input type=\"hidden\" value=\"%1\">"),
                                      QStringLiteral("<!-- %1 -->"),
                                      QStringLiteral("<s>%1</s>"),
                                      QStringLiteral("<script>document.title = %1;</script>")};
        return m_random.pick(ways).arg(m_random.below(90));
    }

    /// The text with the markup inside it.
    QString marked(const QString& text) const {
        if (!m_style.spanPerCharacter) {
            QString plain = text.toHtmlEscaped();
            return plain.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
        }
        QString out;
        for (const QChar c : text) {
            if (c == QLatin1Char('\n'))
                out += QStringLiteral("<br>");
            else
                out += QStringLiteral("<span lang=\"EN-US\">") + QString(c).toHtmlEscaped() +
                       QStringLiteral("</span>");
        }
        return out;
    }

    QString end(const char* name) const {
        return m_style.unclosed ? QStringLiteral("\n") : QStringLiteral("</%1>\n").arg(QLatin1String(name));
    }

    const HtmlStyle& m_style;
    Random& m_random;
    QString m_out;
};

} // namespace

HtmlStyle drawHtmlStyle(Random& random) {
    HtmlStyle style;
    style.encoding = HtmlStyle::Encoding(random.below(4));
    style.word = random.chance(30);
    style.spanPerCharacter = random.chance(15);
    style.nonBreaking = random.chance(30);
    style.breaksInCells = random.chance(25);
    style.unclosed = random.chance(20);
    style.layoutTable = random.chance(30);
    style.hidden = random.chance(20);
    style.groups = random.chance(20);
    return style;
}

QByteArray htmlOf(const Document& document, const HtmlStyle& style, Random& random) {
    const QString page = Page(style, random).print(document);
    switch (style.encoding) {
    case HtmlStyle::Encoding::Utf8:
    case HtmlStyle::Encoding::Utf8DeclaredGbk:
        break;
    case HtmlStyle::Encoding::Utf8Bom:
        return page.toUtf8().prepend("\xEF\xBB\xBF");
    case HtmlStyle::Encoding::Gb18030:
        return QStringEncoder("GB18030").encode(page);
    }
    return page.toUtf8();
}

} // namespace gouji::testing

#include "core/readers/text_flow.h"

namespace gouji {

namespace {

constexpr bool isSourceSpace(QChar c) {
    const char16_t u = c.unicode();
    return u == u' ' || u == u'\t' || u == u'\n' || u == u'\r' || u == u'\f';
}

} // namespace

void TextFlow::addCollapsed(QStringView text) {
    for (const QChar c : text) {
        if (!isSourceSpace(c))
            m_line += c;
        else if (!m_line.isEmpty() && !m_line.endsWith(QLatin1Char(' ')))
            m_line += QLatin1Char(' ');
    }
}

void TextFlow::add(QStringView text) {
    m_line += text;
}

void TextFlow::endLine() {
    QString line = m_line.trimmed();
    m_line.clear();
    if (!line.isEmpty())
        m_blocks.emplace_back(Paragraph{std::move(line), {}});
}

QString raised(QStringView text) {
    static constexpr char16_t digits[] = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    QString out = text.toString();
    for (QChar& c : out) {
        if (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            c = QChar(digits[c.unicode() - u'0']);
    }
    return out;
}

} // namespace gouji

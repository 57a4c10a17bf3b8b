#include "core/readers/html/tag_scan.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace gouji {

namespace {

using Name = std::string_view;

constexpr qsizetype longestName = 15; ///< further characters tell nothing apart

template <size_t N>
bool isOneOf(Name name, const std::array<Name, N>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<Name, 17> voids{"area",  "base",  "basefont", "bgsound", "br",    "col",
                                     "embed", "frame", "hr",       "img",     "input", "keygen",
                                     "link",  "meta",  "param",    "wbr",     "source"};
constexpr std::array<Name, 8> rawTexts{"script",   "style", "textarea", "title",
                                       "noframes", "xmp",   "iframe",   "noembed"};
constexpr std::array<Name, 4> cellEnds{"tr", "table", "td", "th"};
constexpr std::array<Name, 4> rowEnds{"table", "tbody", "thead", "tfoot"};
constexpr std::array<Name, 5> paragraphEnds{"table", "td", "th", "caption", "button"};
constexpr std::array<Name, 14> closesParagraph{"p",  "div", "ul", "ol", "h1", "h2",         "h3",
                                               "h4", "h5",  "h6", "dl", "hr", "blockquote", "pre"};

bool isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char toLower(char c) {
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}
bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// One page. Used once.
class TagScan {
public:
    TagScan(const QByteArray& page, const Limits& limits) : m_page(page), m_limits(limits) {}

    bool exceeds() {
        while (!m_exceeds) {
            m_at = m_page.indexOf('<', m_at);
            if (m_at < 0 || ++m_at >= m_page.size())
                break;
            const char next = m_page[m_at];
            if (QByteArrayView(m_page).sliced(m_at).startsWith("!--"))
                skipBehind("-->");
            else if (next == '!' || next == '?')
                skipBehind(">");
            else if (next == '/' || isNameStart(next))
                readTag(next == '/');
        }
        return m_exceeds;
    }

private:
    void skipBehind(const char* end) {
        const qsizetype found = m_page.indexOf(end, m_at);
        m_at = found < 0 ? m_page.size() : found;
    }

    void readTag(bool closes) {
        m_at += closes ? 1 : 0;
        const qsizetype start = m_at;
        while (m_at < m_page.size() && !isSpace(m_page[m_at]) && m_page[m_at] != '>' && m_page[m_at] != '/')
            ++m_at;
        std::string name(m_page.constData() + start, size_t(std::min<qsizetype>(m_at - start, longestName)));
        std::transform(name.begin(), name.end(), name.begin(), toLower);
        const bool selfCloses = skipAttributes();
        if (closes)
            close(name);
        else if (!(selfCloses && m_foreign > 0) && !isOneOf(Name(name), voids))
            open(name);
    }

    /// To the tag's end; whether it is `/>`.
    bool skipAttributes() {
        int attributes = 0;
        char quote = 0, before = 0;
        for (; m_at < m_page.size(); ++m_at) {
            const char c = m_page[m_at];
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                break;
            } else if ((c == '"' || c == '\'') && before == '=') {
                quote = c;
            } else {
                attributes +=
                    !isSpace(c) && c != '/' && (isSpace(before) || before == '/' || before == '"') ? 1 : 0;
            }
            before = isSpace(c) && before == '=' ? '=' : c;
        }
        m_exceeds = m_exceeds || attributes > m_limits.tagAttributes;
        return before == '/';
    }

    void open(Name name) {
        if (isOneOf(name, rawTexts)) {
            skipRawText(name);
            return;
        }
        endImplied(name);
        m_foreign += name == "svg" || name == "math" ? 1 : 0;
        m_open.emplace_back(name);
        m_exceeds = m_exceeds || m_open.size() > size_t(m_limits.markupDepth);
    }

    void skipRawText(Name name) {
        const QByteArray end = QByteArray("</").append(name.data(), qsizetype(name.size()));
        do {
            m_at = m_page.indexOf("</", m_at);
        } while (m_at >= 0 && m_page.mid(m_at, end.size()).toLower() != end && ++m_at > 0);
        m_at = m_at < 0 ? m_page.size() : m_at;
    }

    /// Elements that the start of this one ends.
    void endImplied(Name name) {
        if (name == "td" || name == "th")
            popTo(cellEnds);
        else if (name == "tr")
            popTo(rowEnds);
        else if (name == "tbody" || name == "thead" || name == "tfoot")
            popTo(std::array<Name, 1>{"table"});
        else if (name == "li" || name == "option" || name == "dd" || name == "dt")
            popThrough(name, std::array<Name, 6>{"ul", "ol", "dl", "select", "td", "table"});
        else if (isOneOf(name, closesParagraph))
            popThrough("p", paragraphEnds);
    }

    /// Down to the nearest of `ends`, if there is one; a td or th goes as well.
    template <size_t N>
    void popTo(const std::array<Name, N>& ends) {
        for (size_t i = m_open.size(); i-- > 0;) {
            if (!isOneOf(Name(m_open[i]), ends))
                continue;
            const bool isCell = m_open[i] == "td" || m_open[i] == "th";
            m_open.resize(isCell ? i : i + 1);
            return;
        }
    }

    /// The nearest `name` and what stands in it, unless one of `bounds` stands between.
    template <size_t N>
    void popThrough(Name name, const std::array<Name, N>& bounds) {
        for (size_t i = m_open.size(); i-- > 0;) {
            if (m_open[i] == name) {
                m_open.resize(i);
                return;
            }
            if (isOneOf(Name(m_open[i]), bounds))
                return;
        }
    }

    void close(Name name) {
        m_foreign -= m_foreign > 0 && (name == "svg" || name == "math") ? 1 : 0;
        const bool isOfTables = isOneOf(name, cellEnds) || isOneOf(name, rowEnds);
        if (isOfTables)
            popThrough(name, std::array<Name, 1>{name == "table" ? Name() : Name("table")});
        else
            popThrough(name, paragraphEnds);
    }

    const QByteArray& m_page;
    const Limits& m_limits;
    qsizetype m_at = 0;
    std::vector<std::string> m_open;
    int m_foreign = 0; ///< svg and math, where `/>` closes
    bool m_exceeds = false;
};

} // namespace

bool exceedsMarkupLimits(const QByteArray& page, const Limits& limits) {
    return TagScan(page, limits).exceeds();
}

} // namespace gouji

#include "core/readers/docx/word_content.h"

#include "core/base/characters.h"
#include "core/readers/docx/word_table.h"
#include "core/readers/text_flow.h"

#include <algorithm>
#include <array>

namespace gouji {

namespace {

constexpr auto word = XmlSpace::Word;

template <size_t N>
bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr double emuPerInch = 914'400;

/// Tracked as gone, or never printed.
constexpr std::array<std::string_view, 6> gone{"del",     "moveFrom",     "instrText",
                                               "delText", "delInstrText", "rt"};
constexpr std::array<std::string_view, 6> graphics{"drawing",          "pict",      "object", "txbxContent",
                                                   "AlternateContent", "background"};

/// A sign of a font that has signs in place of letters; those of Symbol's digits and marks are what they are.
QString signOf(const XmlNode& node) {
    bool isNumber = false;
    const ushort code = ushort(textOf(node.attribute(word, "char")).toUInt(&isNumber, 16));
    if (!isNumber || code == 0)
        return {};
    const bool isPrivate = code >= 0xF000 && code <= 0xF0FF;
    const std::string_view font = node.attribute(word, "font");
    const bool isPlain = isPrivate && font.substr(0, 4) != "Wing" && font.substr(0, 3) != "Web";
    return QString(QChar(isPlain ? ushort(code - 0xF000) : code));
}

/// Reads one stretch of a document. Cells and text boxes are read by walks of their own.
class Walk {
public:
    explicit Walk(WordContext& context) : m_context(context) {}

    void readBlocks(const XmlNode& parent) {
        for (const XmlNode& node : parent) {
            if (node.is(word, "p"))
                readParagraph(node);
            else if (node.is(word, "tbl"))
                readTable(node);
            else if (isWordGroup(node))
                readBlocks(node);
            else if (node.is(XmlSpace::Compatibility, "AlternateContent"))
                readBranch(node, &Walk::readBlocks);
            else if (node.is(word, "altChunk"))
                addUnread(); // a whole document
        }
    }

    std::vector<Block> take() {
        endParagraph();
        return m_flow.take();
    }

private:
    void readTable(const XmlNode& table) {
        m_flow.endLine();
        addLaidTable(wordRows(table, m_context), m_flow.blocks());
    }

    void readParagraph(const XmlNode& paragraph) {
        const XmlNode* properties = paragraph.child(word, "pPr");
        if (!m_goesOn)
            m_flow.add(labelOf(properties));
        readInline(paragraph);
        const XmlNode* mark = properties ? properties->child(word, "rPr") : nullptr;
        m_goesOn = mark && mark->child(word, "del"); // the mark that ends it is tracked as deleted
        if (!m_goesOn)
            endParagraph();
    }

    void endParagraph() {
        std::vector<Block>& blocks = m_flow.blocks();
        std::move(m_boxes.begin(), m_boxes.end(), std::back_inserter(blocks));
        m_boxes.clear();
    }

    QString labelOf(const XmlNode* properties) {
        const std::string_view style = valueOf(properties ? properties->child(word, "pStyle") : nullptr);
        ListPlace place = listPlaceIn(properties);
        if (place.numId < 0 || place.level < 0) {
            const ListPlace ofStyle = m_context.styles.listPlace(style);
            const bool isOfStyle = place.numId < 0;
            place.numId = isOfStyle ? ofStyle.numId : place.numId;
            if (place.level < 0)
                place.level = isOfStyle && ofStyle.level < 0 && place.numId > 0
                                  ? m_context.numbering.levelOfStyle(place.numId, style)
                                  : ofStyle.level;
        }
        return place.numId > 0 ? m_context.numbering.next(place) : QString();
    }

    /// What may stand in a paragraph, at any depth of grouping.
    void readInline(const XmlNode& parent) {
        for (const XmlNode& node : parent) {
            if (node.is(word, "r"))
                readRun(node);
            else if (node.space == word && isOneOf(node.name, gone))
                continue;
            else if (isGraphic(node))
                readGraphic(node);
            else if (isWordGroup(node) || node.is(word, "ruby") || node.is(word, "rubyBase"))
                readInline(node);
            else if (node.name == "oMath" || node.name == "oMathPara")
                readFormula(node);
        }
    }

    void readRun(const XmlNode& run) {
        const XmlNode* properties = run.child(word, "rPr");
        if (isHidden(properties))
            return;
        const std::string_view position =
            valueOf(properties ? properties->child(word, "vertAlign") : nullptr);
        m_isRaised = position == "superscript" || position == "subscript";
        for (const XmlNode& node : run) {
            if (node.is(word, "fldChar"))
                readFieldMark(node);
            else if (node.is(word, "instrText") && m_fieldCodes > 0)
                m_showsCode = m_showsCode || isShownCode(node);
            else if (isGraphic(node))
                readGraphic(node);
            else if (node.space == word && m_fieldCodes == 0)
                readPiece(node);
        }
        m_isRaised = false;
    }

    bool isHidden(const XmlNode* properties) const {
        if (!properties)
            return false;
        if (isOn(properties->child(word, "strike")) || isOn(properties->child(word, "dstrike")))
            return true;
        if (const XmlNode* vanish = properties->child(word, "vanish"))
            return isOn(vanish);
        return m_context.styles.isHidden(valueOf(properties->child(word, "rStyle")));
    }

    void readPiece(const XmlNode& node) {
        if (node.name == "t") {
            for (const XmlNode& text : node)
                addText(textOf(text.text));
        } else if (node.name == "br" || node.name == "cr") {
            m_flow.endLine();
        } else if (node.name == "tab" || node.name == "ptab") {
            m_flow.add(u" ");
        } else if (node.name == "noBreakHyphen") {
            m_flow.add(u"-");
        } else if (node.name == "sym") {
            addText(signOf(node));
        } else if (node.name == "footnoteReference") {
            m_context.footnotes.push_back(numberOf(node.attribute(word, "id"), -1));
        } else if (node.name == "endnoteReference") {
            m_context.endnotes.push_back(numberOf(node.attribute(word, "id"), -1));
        } else if (node.name == "ruby") {
            readInline(node);
        }
    }

    void addText(QString text) {
        text.replace(QLatin1Char('\n'), QLatin1Char(' '));
        m_flow.add(m_isRaised ? raised(text) : text);
    }

    /// begin … code … separate … result … end; they nest.
    void readFieldMark(const XmlNode& node) {
        const std::string_view kind = node.attribute(word, "fldCharType");
        if (kind == "begin") {
            m_fields.push_back(true);
            ++m_fieldCodes;
        } else if (kind == "separate" && !m_fields.empty() && m_fields.back()) {
            m_fields.back() = false;
            --m_fieldCodes;
        } else if (kind == "end" && !m_fields.empty()) {
            if (m_fields.back() && m_showsCode)
                addUnread();
            m_showsCode = false;
            m_fieldCodes -= m_fields.back() ? 1 : 0;
            m_fields.pop_back();
        }
    }

    /// Charts and diagrams; pictures and shapes have names of their own further down.
    static bool showsMore(const XmlNode& graphic) {
        const std::string_view uri = graphic.attribute(XmlSpace::None, "uri");
        return uri.find("/diagram") != uri.npos || uri.find("/chart") != uri.npos;
    }

    /// A formula field is drawn from its code and has no result.
    static bool isShownCode(const XmlNode& code) {
        QString text;
        for (const XmlNode& piece : code)
            text += textOf(piece.text);
        return text.trimmed().startsWith(QLatin1String("EQ"), Qt::CaseInsensitive);
    }

    static bool isGraphic(const XmlNode& node) {
        return (node.space == word || node.space == XmlSpace::Compatibility) && isOneOf(node.name, graphics);
    }

    void readGraphic(const XmlNode& node) {
        if (node.is(XmlSpace::Compatibility, "AlternateContent")) {
            readBranch(node, &Walk::readRunLike);
            return;
        }
        if (node.is(word, "object")) {
            readObject(node);
            return;
        }
        if (node.is(word, "txbxContent")) {
            std::vector<Block> box = wordContent(node, m_context);
            std::move(box.begin(), box.end(), std::back_inserter(m_boxes));
            return;
        }
        if (node.name == "extent")
            m_inches = numberOf(node.attribute(XmlSpace::None, "cx"), 0) / emuPerInch;
        if (node.name == "graphicData" && showsMore(node))
            addUnread();
        if (node.name == "blip" || node.name == "imagedata")
            readPicture(node.attribute(XmlSpace::OfficeDocument, node.name == "blip" ? "embed" : "id"));
        for (const XmlNode& child : node)
            readGraphic(child);
    }

    /// An object of another program is seen as the picture of it, which may be lacking.
    void readObject(const XmlNode& object) {
        const int before = m_context.pictures;
        for (const XmlNode& child : object)
            readGraphic(child);
        if (m_context.pictures == before)
            addUnread();
    }

    /// What a picture says follows the paragraph that it hangs on.
    void readPicture(std::string_view id) {
        auto blocks = m_context.readPicture ? m_context.readPicture(id, m_inches) : std::nullopt;
        m_inches = 0;
        if (blocks)
            std::move(blocks->begin(), blocks->end(), std::back_inserter(m_boxes));
        else
            addUnread();
    }

    /// Something is seen here that is not read.
    void addUnread() {
        ++m_context.pictures;
        m_flow.add(QStringView(&unreadObject, 1));
    }

    /// What a branch of alternatives holds: runs' pieces, graphics, or runs.
    void readRunLike(const XmlNode& parent) {
        for (const XmlNode& node : parent) {
            if (node.is(word, "r"))
                readRun(node);
            else if (node.space != word || isGraphic(node))
                readGraphic(node);
            else if (m_fieldCodes == 0)
                readPiece(node);
        }
    }

    /// Word writes the same text for newer and for older programs: one of them is read.
    void readBranch(const XmlNode& alternatives, void (Walk::*read)(const XmlNode&)) {
        const XmlNode* branch = alternatives.child(XmlSpace::Compatibility, "Choice");
        if (!branch)
            branch = alternatives.child(XmlSpace::Compatibility, "Fallback");
        if (branch)
            (this->*read)(*branch);
    }

    void readFormula(const XmlNode& node) {
        for (const XmlNode& child : node) {
            if (child.isText() && node.name == "t")
                addText(textOf(child.text));
            else
                readFormula(child);
        }
    }

    WordContext& m_context;
    TextFlow m_flow;
    std::vector<Block> m_boxes; ///< of the paragraph being read
    std::vector<bool> m_fields; ///< open fields: whether their code is still being read
    int m_fieldCodes = 0;
    bool m_showsCode = false; ///< the field being read shows what its code says
    double m_inches = 0;      ///< width of the picture being read; 0: unknown
    bool m_isRaised = false;
    bool m_goesOn = false; ///< the next paragraph goes on with this line
};

} // namespace

bool isWordGroup(const XmlNode& node) {
    static constexpr std::array<std::string_view, 10> groups{
        "ins",       "moveTo",    "sdt",       "sdtContent", "smartTag",
        "customXml", "hyperlink", "fldSimple", "dir",        "bdo"};
    return node.space == word && isOneOf(node.name, groups);
}

std::vector<Block> wordContent(const XmlNode& parent, WordContext& context) {
    Walk walk(context);
    walk.readBlocks(parent);
    return walk.take();
}

} // namespace gouji

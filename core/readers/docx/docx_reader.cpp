#include "core/readers/docx/docx_reader.h"

#include "core/readers/docx/word_content.h"
#include "core/readers/page_document.h"

#include <QDir>

#include <optional>

namespace gouji {

namespace {

constexpr auto word = XmlSpace::Word;

/// Reads the parts of one package. Used once.
class DocxReader {
public:
    DocxReader(ZipArchive& archive, QString name, const Limits& limits)
        : m_archive(archive), m_name(std::move(name)), m_limits(limits) {}

    Result<Document> read() {
        const QByteArray main = mainPart();
        const auto document = parse(main);
        if (!document)
            return failure(document.error());
        const XmlNode* body = document->root().child(word, "body");
        if (!document->root().is(word, "document") || !body)
            return failure(ErrorCode::Damaged, m_name, QStringLiteral("no WordprocessingML body"));
        const auto styles = optionalPart(main, "/styles");
        const auto numbering = optionalPart(main, "/numbering");
        if (!styles || !numbering)
            return failure(styles ? numbering.error() : styles.error());
        if (*styles)
            m_context.styles = WordStyles((*styles)->root());
        if (*numbering)
            m_context.numbering = Numbering((*numbering)->root());
        std::vector<Block> blocks = wordContent(*body, m_context);
        if (auto notes = addNotes(main, blocks); !notes)
            return failure(notes.error());
        return finish(std::move(blocks));
    }

private:
    Result<Document> finish(std::vector<Block> blocks) {
        Document document = pageDocument(std::move(blocks), QStringLiteral("docx"), m_limits);
        document.pictures = m_context.pictures;
        if (document.blocks.empty() && document.pictures == 0)
            return failure(ErrorCode::Empty, m_name);
        return document;
    }

    Result<XmlTree> parse(const QByteArray& part) {
        const auto bytes = m_archive.read(part);
        if (!bytes)
            return failure(bytes.error().code == ErrorCode::NotFound ? ErrorCode::Damaged
                                                                     : bytes.error().code,
                           m_name, bytes.error().detail);
        auto tree = XmlTree::parse(*bytes, m_limits);
        if (!tree)
            return failure(tree.error().code, m_name,
                           QString::fromUtf8(part) + QStringLiteral(": ") + tree.error().detail);
        return tree;
    }

    /// The target of the first relationship whose type ends so; empty when there is none.
    QByteArray related(const QByteArray& relationships, std::string_view typeEnd) {
        if (!m_archive.contains(relationships))
            return {};
        const auto tree = parse(relationships);
        for (const XmlNode& node : tree ? tree->root() : XmlNode()) {
            const std::string_view type = node.attribute(XmlSpace::None, "Type");
            const bool fits =
                type.size() >= typeEnd.size() && type.substr(type.size() - typeEnd.size()) == typeEnd;
            if (fits && node.attribute(XmlSpace::None, "TargetMode") != "External")
                return QByteArray(textOf(node.attribute(XmlSpace::None, "Target")).toUtf8());
        }
        return {};
    }

    QByteArray mainPart() {
        QByteArray target = related("_rels/.rels", "/officeDocument");
        if (target.startsWith('/'))
            target.remove(0, 1);
        return m_archive.contains(target) ? target : QByteArray("word/document.xml");
    }

    /// A part that the main one refers to, as a path of the package; empty when there is none.
    QByteArray partBeside(const QByteArray& main, std::string_view typeEnd) {
        const qsizetype slash = main.lastIndexOf('/') + 1;
        const QByteArray folder = main.left(slash);
        const QByteArray target =
            related(QByteArray(folder).append("_rels/").append(main.mid(slash)).append(".rels"), typeEnd);
        if (target.isEmpty())
            return {};
        const QByteArray path = target.startsWith('/') ? target.mid(1) : QByteArray(folder).append(target);
        return QDir::cleanPath(QString::fromUtf8(path)).toUtf8();
    }

    Result<std::optional<XmlTree>> optionalPart(const QByteArray& main, std::string_view typeEnd) {
        const QByteArray part = partBeside(main, typeEnd);
        if (!m_archive.contains(part))
            return std::optional<XmlTree>();
        auto tree = parse(part);
        if (!tree)
            return failure(tree.error());
        return std::optional<XmlTree>(std::move(*tree));
    }

    Result<void> addNotes(const QByteArray& main, std::vector<Block>& blocks) {
        // Notes within notes are not followed.
        const std::vector<int> footnotes = m_context.footnotes, endnotes = m_context.endnotes;
        if (auto done = addNotes(main, "/footnotes", "footnote", footnotes, blocks); !done)
            return done;
        return addNotes(main, "/endnotes", "endnote", endnotes, blocks);
    }

    Result<void> addNotes(const QByteArray& main, std::string_view typeEnd, std::string_view element,
                          const std::vector<int>& ids, std::vector<Block>& blocks) {
        if (ids.empty())
            return {};
        const auto tree = optionalPart(main, typeEnd);
        if (!tree)
            return failure(tree.error());
        if (!*tree)
            return {};
        std::map<int, const XmlNode*> notes;
        for (const XmlNode& node : (*tree)->root()) {
            if (node.is(word, element))
                notes[numberOf(node.attribute(word, "id"), -1)] = &node;
        }
        for (const int id : ids) {
            const auto note = notes.find(id);
            if (note == notes.end())
                continue;
            std::vector<Block> content = wordContent(*note->second, m_context);
            std::move(content.begin(), content.end(), std::back_inserter(blocks));
            notes.erase(note); // a note is printed once, however often it is referred to
        }
        return {};
    }

    ZipArchive& m_archive;
    QString m_name;
    const Limits& m_limits;
    WordContext m_context;
};

} // namespace

Result<Document> readDocx(ZipArchive& archive, const QString& name, const Limits& limits) {
    return DocxReader(archive, name, limits).read();
}

} // namespace gouji

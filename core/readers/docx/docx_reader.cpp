#include "core/readers/docx/docx_reader.h"

#include "core/readers/docx/word_content.h"
#include "core/readers/page_document.h"

#include <QDir>

#include <algorithm>
#include <optional>

namespace gouji {

namespace {

constexpr auto word = XmlSpace::Word;

/// Reads the parts of one package. Used once.
class DocxReader {
public:
    DocxReader(ZipArchive& archive, QString name, const Limits& limits, const PictureReader& pictures)
        : m_archive(archive), m_name(std::move(name)), m_limits(limits), m_pictures(pictures) {}

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
        const WordContext fresh = m_context;
        std::vector<Block> blocks = wordContent(*body, m_context);
        if (m_pictures && m_context.pictures > 0 && lacksTables(blocks)) {
            m_context = fresh;
            readPictures(main);
            blocks = wordContent(*body, m_context);
        }
        if (auto notes = addNotes(main, blocks); !notes)
            return failure(notes.error());
        return finish(std::move(blocks));
    }

private:
    /// Whether tables of a report may be among the pictures: it has two that are large.
    static bool lacksTables(const std::vector<Block>& blocks) {
        constexpr size_t largeRows = 4;
        return std::count_if(blocks.begin(), blocks.end(), [](const Block& block) {
                   const auto* table = std::get_if<SourceTable>(&block);
                   return table && table->rows.size() >= largeRows;
               }) < 2;
    }

    /// From now on pictures are read where they stand.
    void readPictures(const QByteArray& main) {
        std::map<QByteArray, QByteArray> targets = relationTargets(main);
        m_context.readPicture = [this, targets = std::move(targets)](
                                    std::string_view id, double inches) -> std::optional<std::vector<Block>> {
            const auto target = targets.find(QByteArray(id.data(), qsizetype(id.size())));
            const auto bytes = target != targets.end() ? m_archive.read(target->second)
                                                       : failure(ErrorCode::NotFound, m_name);
            auto read = bytes ? m_pictures(*bytes, inches) : std::nullopt;
            if (!read)
                return std::nullopt;
            std::move(read->recognised.begin(), read->recognised.end(), std::back_inserter(m_recognised));
            return std::move(read->blocks);
        };
    }

    Result<Document> finish(std::vector<Block> blocks) {
        Document document = pageDocument(std::move(blocks), QStringLiteral("docx"), m_limits, m_recognised);
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

    static QByteArray relationsOf(const QByteArray& part) {
        const qsizetype slash = part.lastIndexOf('/') + 1;
        return part.left(slash).append("_rels/").append(part.mid(slash)).append(".rels");
    }

    /// A target of the main part's relationships as a path of the package.
    static QByteArray pathOf(const QByteArray& main, const QByteArray& target) {
        const QByteArray path =
            target.startsWith('/') ? target.mid(1) : main.left(main.lastIndexOf('/') + 1).append(target);
        return QDir::cleanPath(QString::fromUtf8(path)).toUtf8();
    }

    /// A part that the main one refers to, as a path of the package; empty when there is none.
    QByteArray partBeside(const QByteArray& main, std::string_view typeEnd) {
        const QByteArray target = related(relationsOf(main), typeEnd);
        return target.isEmpty() ? QByteArray() : pathOf(main, target);
    }

    /// The parts that the main one refers to, by the ids of the relationships.
    std::map<QByteArray, QByteArray> relationTargets(const QByteArray& main) {
        std::map<QByteArray, QByteArray> targets;
        const QByteArray relations = relationsOf(main);
        if (!m_archive.contains(relations))
            return targets;
        const auto tree = parse(relations);
        for (const XmlNode& node : tree ? tree->root() : XmlNode()) {
            if (node.attribute(XmlSpace::None, "TargetMode") != "External")
                targets[textOf(node.attribute(XmlSpace::None, "Id")).toUtf8()] =
                    pathOf(main, textOf(node.attribute(XmlSpace::None, "Target")).toUtf8());
        }
        return targets;
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
    const PictureReader& m_pictures;
    std::vector<RecognisedText> m_recognised;
    WordContext m_context;
};

} // namespace

Result<Document> readDocx(ZipArchive& archive, const QString& name, const Limits& limits,
                          const PictureReader& pictures) {
    return DocxReader(archive, name, limits, pictures).read();
}

} // namespace gouji

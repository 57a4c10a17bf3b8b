#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <string_view>

namespace gouji {

/// The namespaces that readers ask for; a strict OOXML file uses other addresses than a transitional one.
enum class XmlSpace : quint8 {
    None,
    Other,
    Word,           ///< WordprocessingML
    Compatibility,  ///< mc: AlternateContent
    Relationships,  ///< of a package's parts
    OfficeDocument, ///< r:id, and the types of relationships
    Office,         ///< OpenDocument
    Text,
    Table,
    Style,
    Drawing,
};

struct XmlAttribute {
    std::string_view name; ///< without prefix
    std::string_view value;
    XmlSpace space = XmlSpace::None;
};

/// An element, or a stretch of text when `name` is empty. Owned by its tree.
struct XmlNode {
    std::string_view name; ///< without prefix
    std::string_view text;
    const XmlNode* firstChild = nullptr;
    const XmlNode* next = nullptr; ///< the sibling behind it
    const XmlAttribute* attributes = nullptr;
    int attributeCount = 0;
    XmlSpace space = XmlSpace::None;

    bool isText() const { return name.empty(); }
    bool is(XmlSpace wanted, std::string_view wantedName) const {
        return space == wanted && name == wantedName;
    }
    /// The attribute's value; null data when there is none.
    std::string_view attribute(XmlSpace wanted, std::string_view wantedName) const;
    const XmlNode* child(XmlSpace wanted, std::string_view wantedName) const;

    class Iterator {
    public:
        explicit Iterator(const XmlNode* node) : m_node(node) {}
        const XmlNode& operator*() const { return *m_node; }
        Iterator& operator++() {
            m_node = m_node->next;
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        const XmlNode* m_node;
    };
    Iterator begin() const { return Iterator(firstChild); }
    Iterator end() const { return Iterator(nullptr); }
};

QString textOf(std::string_view utf8);
/// `otherwise` where no whole number stands.
int numberOf(std::string_view text, int otherwise);

/// One XML part as a tree. No document type is accepted, so no entity but XML's own five; nothing is fetched.
class XmlTree {
public:
    /// Damaged when it is not well-formed or has a document type, TooLarge when it nests beyond
    /// Limits::xmlDepth or needs more memory than Limits::treeBytes. The place is left to the caller.
    static Result<XmlTree> parse(const QByteArray& xml, const Limits& limits);

    XmlTree(XmlTree&&) noexcept;
    XmlTree& operator=(XmlTree&&) noexcept;
    ~XmlTree();

    const XmlNode& root() const { return *m_root; }

private:
    class Builder;
    struct Memory;
    explicit XmlTree(std::unique_ptr<Memory> memory, const XmlNode* root);

    std::unique_ptr<Memory> m_memory;
    const XmlNode* m_root = nullptr;
};

} // namespace gouji

#include "core/readers/xml/xml_tree.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory_resource>
#include <new>
#include <vector>

namespace gouji {

namespace {

constexpr char separator = '|'; // expat puts it between address and name

struct Address {
    std::string_view uri;
    XmlSpace space;
};

constexpr std::array addresses{
    Address{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", XmlSpace::Word},
    Address{"http://purl.oclc.org/ooxml/wordprocessingml/main", XmlSpace::Word},
    Address{"http://schemas.openxmlformats.org/markup-compatibility/2006", XmlSpace::Compatibility},
    Address{"http://schemas.openxmlformats.org/package/2006/relationships", XmlSpace::Relationships},
    Address{"http://schemas.openxmlformats.org/officeDocument/2006/relationships", XmlSpace::OfficeDocument},
    Address{"http://purl.oclc.org/ooxml/officeDocument/relationships", XmlSpace::OfficeDocument},
    Address{"urn:oasis:names:tc:opendocument:xmlns:office:1.0", XmlSpace::Office},
    Address{"urn:oasis:names:tc:opendocument:xmlns:text:1.0", XmlSpace::Text},
    Address{"urn:oasis:names:tc:opendocument:xmlns:table:1.0", XmlSpace::Table},
    Address{"urn:oasis:names:tc:opendocument:xmlns:style:1.0", XmlSpace::Style},
    Address{"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", XmlSpace::Drawing},
};

struct QualifiedName {
    XmlSpace space = XmlSpace::None;
    std::string_view local;
};

QualifiedName divided(std::string_view full) {
    const size_t at = full.rfind(separator);
    if (at == std::string_view::npos)
        return {XmlSpace::None, full};
    const std::string_view uri = full.substr(0, at);
    const auto found = std::find_if(addresses.begin(), addresses.end(),
                                    [&](const Address& address) { return address.uri == uri; });
    return {found == addresses.end() ? XmlSpace::Other : found->space, full.substr(at + 1)};
}

} // namespace

struct XmlTree::Memory {
    std::pmr::monotonic_buffer_resource pool{64 * 1024};
};

/// Makes nodes of expat's events. What expat is told to stop for is remembered.
class XmlTree::Builder {
public:
    Builder(const Limits& limits, Memory& memory)
        : m_limits(limits), m_memory(memory), m_left(limits.treeBytes) {
        m_parser = XML_ParserCreateNS(nullptr, separator);
        if (!m_parser)
            throw std::bad_alloc();
        XML_SetUserData(m_parser, this);
        XML_SetElementHandler(m_parser, &Builder::onStart, &Builder::onEnd);
        XML_SetCharacterDataHandler(m_parser, &Builder::onText);
        XML_SetStartDoctypeDeclHandler(m_parser, &Builder::onDoctype);
    }
    Builder(const Builder&) = delete;
    Builder& operator=(const Builder&) = delete;
    ~Builder() { XML_ParserFree(m_parser); }

    Result<const XmlNode*> build(const QByteArray& xml) {
        const XML_Status status = XML_Parse(m_parser, xml.constData(), int(xml.size()), 1);
        if (!m_stoppedFor.detail.isEmpty())
            return failure(m_stoppedFor);
        if (status != XML_STATUS_OK || !m_root)
            return failure(ErrorCode::Damaged, {},
                           QStringLiteral("XML, line %1: %2")
                               .arg(XML_GetCurrentLineNumber(m_parser))
                               .arg(QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(m_parser)))));
        return m_root;
    }

private:
    struct Open {
        XmlNode* node;
        XmlNode* lastChild;
        qsizetype textStart; ///< in m_text: behind what was made nodes of
    };

    static void onStart(void* self, const char* name, const char** attributes) {
        static_cast<Builder*>(self)->guarded([&](Builder& builder) { builder.start(name, attributes); });
    }
    static void onEnd(void* self, const char*) {
        static_cast<Builder*>(self)->guarded([](Builder& builder) { builder.end(); });
    }
    static void onText(void* self, const char* text, int length) {
        static_cast<Builder*>(self)->guarded([&](Builder& builder) { builder.m_text.append(text, length); });
    }
    static void onDoctype(void* self, const char*, const char*, const char*, int) {
        static_cast<Builder*>(self)->stop(
            {ErrorCode::Damaged, {}, QStringLiteral("XML with a document type")});
    }

    /// No exception may pass through expat's C frames.
    template <typename Step>
    void guarded(Step step) {
        try {
            step(*this);
        } catch (const std::bad_alloc&) {
            stop({ErrorCode::TooLarge, {}, QStringLiteral("no memory")});
        }
    }

    void stop(const Error& error) {
        if (m_stoppedFor.detail.isEmpty())
            m_stoppedFor = error;
        XML_StopParser(m_parser, XML_FALSE);
    }

    void start(const char* name, const char** attributes) {
        flushText();
        if (m_open.size() >= size_t(m_limits.xmlDepth)) {
            stop({ErrorCode::TooLarge, {}, QStringLiteral("nested too deeply")});
            return;
        }
        auto* node = make<XmlNode>(1);
        if (!node)
            return;
        const QualifiedName own = divided(name);
        node->space = own.space;
        node->name = kept(own.local);
        addAttributes(*node, attributes);
        append(node);
        m_open.push_back({node, nullptr, 0});
    }

    void addAttributes(XmlNode& node, const char** attributes) {
        int count = 0;
        while (attributes[2 * count])
            ++count;
        auto* made = count > 0 ? make<XmlAttribute>(size_t(count)) : nullptr;
        for (int i = 0; made && i < count; ++i) {
            const QualifiedName name = divided(attributes[2 * i]);
            made[i] = {kept(name.local), kept(attributes[2 * i + 1]), name.space};
        }
        node.attributes = made;
        node.attributeCount = made ? count : 0;
    }

    void end() {
        flushText();
        if (!m_open.empty())
            m_open.pop_back();
    }

    void flushText() {
        if (m_text.isEmpty())
            return;
        auto* node = m_open.empty() ? nullptr : make<XmlNode>(1);
        if (node) {
            node->text = kept({m_text.constData(), size_t(m_text.size())});
            append(node);
        }
        m_text.clear();
    }

    void append(XmlNode* node) {
        if (m_open.empty()) {
            m_root = node;
            return;
        }
        Open& parent = m_open.back();
        (parent.lastChild ? parent.lastChild->next : parent.node->firstChild) = node;
        parent.lastChild = node;
    }

    /// Null when the limit on memory is met: the parse stops.
    void* allocate(size_t bytes, size_t alignment) {
        m_left -= qsizetype(bytes);
        if (m_left < 0) {
            stop({ErrorCode::TooLarge, {}, QStringLiteral("too many elements")});
            return nullptr;
        }
        return m_memory.pool.allocate(bytes, alignment);
    }

    template <typename T>
    T* make(size_t count) {
        auto* place = static_cast<T*>(allocate(count * sizeof(T), alignof(T)));
        for (size_t i = 0; place && i < count; ++i)
            new (place + i) T();
        return place;
    }

    std::string_view kept(std::string_view text) {
        if (text.empty())
            return {"", 0};
        auto* place = static_cast<char*>(allocate(text.size(), 1));
        if (!place)
            return {};
        std::memcpy(place, text.data(), text.size());
        return {place, text.size()};
    }

    const Limits& m_limits;
    Memory& m_memory;
    XML_Parser m_parser = nullptr;
    XmlNode* m_root = nullptr;
    std::vector<Open> m_open;
    QByteArray m_text;
    Error m_stoppedFor;
    qsizetype m_left;
};

std::string_view XmlNode::attribute(XmlSpace wanted, std::string_view wantedName) const {
    for (int i = 0; i < attributeCount; ++i) {
        if (attributes[i].space == wanted && attributes[i].name == wantedName)
            return attributes[i].value;
    }
    return {};
}

const XmlNode* XmlNode::child(XmlSpace wanted, std::string_view wantedName) const {
    for (const XmlNode& node : *this) {
        if (node.is(wanted, wantedName))
            return &node;
    }
    return nullptr;
}

QString textOf(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

int numberOf(std::string_view text, int otherwise) {
    int number = otherwise;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? number : otherwise;
}

Result<XmlTree> XmlTree::parse(const QByteArray& xml, const Limits& limits) {
    auto memory = std::make_unique<Memory>();
    const auto root = Builder(limits, *memory).build(xml);
    if (!root)
        return failure(root.error());
    return XmlTree(std::move(memory), *root);
}

XmlTree::XmlTree(std::unique_ptr<Memory> memory, const XmlNode* root)
    : m_memory(std::move(memory)), m_root(root) {}
XmlTree::XmlTree(XmlTree&&) noexcept = default;
XmlTree& XmlTree::operator=(XmlTree&&) noexcept = default;
XmlTree::~XmlTree() = default;

} // namespace gouji

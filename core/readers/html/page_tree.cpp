#include "core/readers/html/page_tree.h"

#include "core/readers/html/tag_scan.h"

#include <csetjmp>
#include <cstddef>
#include <memory_resource>
#include <new>

namespace gouji {

/// All memory of one tree, given back at once: gumbo's own way of freeing descends by recursion. Where there
/// is no more, gumbo cannot be told, so the parse is left by longjmp: nothing but C frames lie between.
class PageTree::Memory {
public:
    explicit Memory(qsizetype limit) : m_left(limit) {}

    static void* allocate(void* self, size_t bytes) { return static_cast<Memory*>(self)->take(bytes); }
    static void release(void*, void*) {}

    std::jmp_buf& exit() { return m_exit; }

private:
    void* take(size_t bytes) {
        m_left -= qsizetype(bytes);
        void* place = m_left < 0 ? nullptr : fromPool(bytes);
        if (!place)
            std::longjmp(m_exit, 1); // NOLINT(cert-err52-cpp)
        return place;
    }

    /// No exception may pass through C frames.
    void* fromPool(size_t bytes) noexcept {
        try {
            return m_pool.allocate(bytes, alignof(std::max_align_t));
        } catch (const std::bad_alloc&) {
            return nullptr;
        }
    }

    std::pmr::monotonic_buffer_resource m_pool{256 * 1024};
    qsizetype m_left;
    std::jmp_buf m_exit;
};

namespace {

/// Nothing here has a destructor: longjmp may come back to it.
const GumboNode* parse(const GumboOptions& options, std::jmp_buf& exit, const char* page, size_t size) {
    if (setjmp(exit) != 0) // NOLINT(cert-err52-cpp)
        return nullptr;
    return gumbo_parse_with_options(&options, page, size)->document;
}

} // namespace

Result<PageTree> PageTree::build(const QByteArray& page, const Limits& limits) {
    if (exceedsMarkupLimits(page, limits))
        return failure(ErrorCode::TooLarge, {}, QStringLiteral("nested too deeply"));
    auto memory = std::make_unique<Memory>(limits.treeBytes);
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Memory::allocate;
    options.deallocator = &Memory::release;
    options.userdata = memory.get();
    options.max_errors = 0;
    const GumboNode* document = parse(options, memory->exit(), page.constData(), size_t(page.size()));
    if (!document)
        return failure(ErrorCode::TooLarge, {}, QStringLiteral("too many elements"));
    return PageTree(std::move(memory), document);
}

PageTree::PageTree(std::unique_ptr<Memory> memory, const GumboNode* document)
    : m_memory(std::move(memory)), m_document(document) {}
PageTree::PageTree(PageTree&&) noexcept = default;
PageTree& PageTree::operator=(PageTree&&) noexcept = default;
PageTree::~PageTree() = default;

} // namespace gouji

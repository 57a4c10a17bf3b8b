#include "core/readers/html/page_tree.h"

#include "core/readers/html/tag_scan.h"

#include <array>
#include <bit>
#include <csetjmp>
#include <cstddef>
#include <memory_resource>
#include <new>

namespace gouji {

/// All memory of one tree, given back to the system at once: gumbo's own way of freeing descends by
/// recursion. Where there is no more, gumbo cannot be told, so the parse is left by longjmp: nothing but C
/// frames lie between.
class PageTree::Memory {
public:
    explicit Memory(qsizetype limit) : m_left(limit) {}

    static void* allocate(void* self, size_t bytes) { return static_cast<Memory*>(self)->take(bytes); }
    static void release(void* self, void* place) {
        if (place)
            static_cast<Memory*>(self)->giveBack(place);
    }

    std::jmp_buf& exit() { return m_exit; }

private:
    /// In front of every piece; its size class while it is in use, the next free piece of that class after.
    union alignas(std::max_align_t) Head {
        size_t sizeClass;
        Head* next;
    };
    static constexpr size_t step = 32, smallClasses = 32;

    /// Steps of 32 bytes up to a kilobyte, powers of two beyond.
    static size_t classOf(size_t bytes) {
        return bytes <= step * smallClasses ? (bytes + step - 1) / step
                                            : smallClasses + size_t(std::bit_width(bytes - 1)) - 10;
    }
    static size_t sizeOf(size_t sizeClass) {
        return sizeClass <= smallClasses ? sizeClass * step : size_t(1) << (sizeClass - smallClasses + 10);
    }

    void* take(size_t bytes) {
        const size_t sizeClass = classOf(bytes + sizeof(Head));
        Head*& firstFree = m_free[sizeClass];
        Head* piece = firstFree;
        if (piece)
            firstFree = piece->next;
        else
            piece = static_cast<Head*>(fromPool(sizeOf(sizeClass)));
        if (!piece)
            std::longjmp(m_exit, 1); // NOLINT(cert-err52-cpp)
        piece->sizeClass = sizeClass;
        return piece + 1;
    }

    void giveBack(void* place) {
        Head* piece = static_cast<Head*>(place) - 1;
        Head*& firstFree = m_free[piece->sizeClass];
        piece->next = firstFree;
        firstFree = piece;
    }

    /// Null when the limit is met. No exception may pass through C frames.
    void* fromPool(size_t bytes) noexcept {
        m_left -= qsizetype(bytes);
        if (m_left < 0)
            return nullptr;
        try {
            return m_pool.allocate(bytes, alignof(std::max_align_t));
        } catch (const std::bad_alloc&) {
            return nullptr;
        }
    }

    std::pmr::monotonic_buffer_resource m_pool{64 * 1024};
    std::array<Head*, 128> m_free{}; ///< by size class
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

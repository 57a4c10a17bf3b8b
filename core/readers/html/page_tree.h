#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"

#include <QByteArray>

#include <gumbo.h>

#include <memory>

namespace gouji {

/// The tree of a web page, built as browsers build it. Owns its nodes; they point into `page`, which must
/// outlive it.
class PageTree {
public:
    /// `page`: UTF-8. TooLarge when a limit on nesting or memory is met; the place is left to the caller.
    static Result<PageTree> build(const QByteArray& page, const Limits& limits);

    PageTree(PageTree&&) noexcept;
    PageTree& operator=(PageTree&&) noexcept;
    ~PageTree();

    const GumboNode& document() const { return *m_document; }

private:
    class Memory;
    PageTree(std::unique_ptr<Memory> memory, const GumboNode* document);

    std::unique_ptr<Memory> m_memory;
    const GumboNode* m_document = nullptr;
};

} // namespace gouji

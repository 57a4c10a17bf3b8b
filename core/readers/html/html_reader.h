#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/document/document.h"

#include <QByteArray>

namespace gouji {

/// Web pages, as published or as saved from Word: the tree is built as browsers build it, cells stand where
/// browsers place them. Tables that lay out the page dissolve into what they hold (laid_table.h). What the
/// page marks as no part of its text (navigation, footer, scripts, hidden or struck-out text) is left out.
/// Nothing is fetched. `charset`: what the file's envelope says of its encoding, if anything.
Result<Document> readHtml(const QByteArray& bytes, const QString& name, const Limits& limits,
                          const QByteArray& charset = {});

/// A web page with its parts in one file (RFC 2557): the page itself is read, the rest is not.
Result<Document> readMhtml(const QByteArray& bytes, const QString& name, const Limits& limits);

} // namespace gouji

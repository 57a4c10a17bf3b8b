#pragma once

#include <QByteArray>

#include <gumbo.h>

/// What an element of a web page is to a reader of its text.
namespace gouji {

/// The attribute's value; null when there is none. Borrowed from the tree.
const char* attributeOf(const GumboElement& element, const char* name);

/// rowspan, colspan: `otherwise` where nothing or no number stands.
int spanOf(const GumboElement& element, const char* name, int otherwise);

/// Nothing of it is to be read: scripts and styles, what belongs to the page's frame by its meaning
/// (navigation, footer), controls of forms, pictures, and what is hidden or struck out.
bool isLeftOut(const GumboElement& element);

/// Shows something that is not read: a picture, a drawing, a formula, a page within the page, what a script
/// writes where it stands. Not what only keeps room, a dot or two wide.
bool showsUnread(const GumboElement& element);

/// Shows a picture behind its text.
bool hasPictureBehind(const GumboElement& element);

/// An image, unless it is known to be narrower than any table.
bool isPicture(const GumboElement& element);

/// What a field of a form shows to be filled in, or filled in; nothing for other elements and buttons.
const char* fieldValue(const GumboElement& element);

/// Begins and ends a line.
bool isBlock(const GumboElement& element);

/// Raised or lowered: the mark of a footnote.
bool isRaised(const GumboElement& element);

} // namespace gouji

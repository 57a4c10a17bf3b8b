#pragma once

#include <QFont>
#include <QString>

class QPainter;
class QRect;

namespace gouji {

/// Labels of the statutory tables in narrow places: they wrap between words and between Chinese characters,
/// after the ordinal （三） first, and into lines of about the same length.

/// Width of a Chinese character, the measure of everything in the tables.
int characterWidth(const QFont& font);
/// Height of the text wrapped into a width.
int labelHeight(const QString& label, int width, const QFont& font);
/// Width of the longest piece that cannot be broken.
int unbreakableWidth(const QString& text, const QFont& font);
/// Draws centred, or from the left; when an unbreakable piece is wider than the place, turned by a quarter.
void drawLabel(QPainter& painter, const QRect& place, const QString& label, Qt::Alignment alignment);

} // namespace gouji

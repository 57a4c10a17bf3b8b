#include "ui/original/displayable_text.h"

#include "core/base/characters.h"

namespace gouji {

QString displayable(QString text) {
    for (QChar& c : text) {
        if (c == unreadObject)
            c = QChar(u'▨');
        else if (c == QChar(0xFDD0) || c == QChar(0xFDD1) || c.isNull())
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace gouji

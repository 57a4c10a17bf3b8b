#include "core/readers/pdf/meant_characters.h"

#include <QStringView>

namespace gouji::pdf {

namespace {

/// Radicals of the supplement that Unicode does not decompose and that are characters by themselves, with
/// these characters below (Unicode, EquivalentUnifiedIdeograph.txt).
constexpr QStringView radicals = u"⺁⺈⺒⺝⺟⺠⺫⺬⺶⺻⺼⻁⻅⻆⻉⻋⻓⻔⻚⻛⻜⻝⻡⻢⻤⻥⻦⻧⻨⻩⻬⻮⻰";
constexpr QStringView characters = u"厂刀巳月母民目示羊聿肉虎见角贝车长门页风飞食首马鬼鱼鸟卤麦黄齐齿龙";
static_assert(radicals.size() == characters.size());

} // namespace

QString meantCharacter(char32_t character) {
    const QString text = QString::fromUcs4(&character, 1);
    const bool isSupplement = character >= 0x2E80 && character <= 0x2EFF;
    if (isSupplement) {
        if (const qsizetype at = radicals.indexOf(text.front()); at >= 0)
            return QString(characters[at]);
    }
    const bool isRadical = character >= 0x2F00 && character <= 0x2FDF;
    const bool isForm =
        (character >= 0xF900 && character <= 0xFAFF) || (character >= 0xFB00 && character <= 0xFB06);
    return isSupplement || isRadical || isForm ? text.normalized(QString::NormalizationForm_KC) : text;
}

} // namespace gouji::pdf

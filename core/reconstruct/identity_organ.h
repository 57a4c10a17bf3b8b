#pragma once

#include "core/divisions/gazetteer.h"
#include "core/reconstruct/identity_text.h"

/// Names of organs: what one looks like, and when two printed forms name the same one.
namespace gouji {

/// A printed form of an organ's name.
struct OrganForm {
    QString name;
    Anchor anchor;
};

/// A whole line that is the name of an organ: `…人民政府`, `…街道办事处`, `…管委会`, `…局`, `…农场`.
bool looksLikeOrgan(const QString& line);
/// A name that needs another before it: `人民政府`, `办事处`, `管委会`.
bool isGenericOrgan(const QString& name);
/// `…人民政府办公室`, `…管委会办公室` → without the office; other names as they are.
QString withoutOffice(const QString& name);
OrganForm withoutOffice(OrganForm form);
bool isOffice(const QString& name);

/// True when `longer` is `name` with more places before it, or with a fuller word for the organ:
/// 甘河子镇, 甘河子镇政府 and 乌苏市甘河子镇人民政府 are one; 洪泽区 and 洪泽区教育局 are not.
bool isFullerForm(const QString& longer, const QString& name);
/// True when one name may stand for the other: a fuller form, a part, or an abbreviation (上海市科委).
bool mayBeSame(const QString& a, const QString& b);

/// True when `part` is an organ below `whole`: 额敏县喀拉也木勒镇人民政府 or 额敏县教育局 below 额敏县. Not
/// so its own offices (额敏县人民政府办公室) and the other words for the same organ.
bool isBelowOrgan(const QString& part, const QString& whole);

/// The longest form of `name` in running text: to its left as far as places are known, to its right the
/// organ's word. Nothing when no longer one is there.
std::optional<OrganForm> fullestMention(const CompactText& text, const QString& name,
                                        const Gazetteer& gazetteer);

} // namespace gouji

#include "core/checks/sentences.h"

#include "core/base/words.h"
#include "core/report/forms_in_use.h"

namespace gouji {

namespace {

Words wordsOf(EvidenceKind kind) {
    switch (kind) {
    case EvidenceKind::RowLabelExact:
        return {QStringLiteral("行标题与报表式样一致"), QStringLiteral("the row's label is the form's")};
    case EvidenceKind::RowLabelSimilar:
        return {QStringLiteral("行标题与报表式样略有出入：%1"),
                QStringLiteral("the row's label differs a little: %1")};
    case EvidenceKind::RowByPosition:
        return {QStringLiteral("行标题缺失，按上下行的位置推定"),
                QStringLiteral("the row's label is lost; placed between its neighbours")};
    case EvidenceKind::RowOutOfOrder:
        return {QStringLiteral("该行不在报表式样规定的位置"),
                QStringLiteral("the row stands out of the form's order")};
    case EvidenceKind::ColumnsComplete:
        return {QStringLiteral("单元格与各列一一对应"),
                QStringLiteral("the cells match the columns one to one")};
    case EvidenceKind::ColumnsCut:
        return {QStringLiteral("该行在表格边缘被截断"),
                QStringLiteral("the row was cut at the table's edge")};
    case EvidenceKind::ColumnsUncertain:
        return {QStringLiteral("单元格数与列数不符，列的位置不能确定"),
                QStringLiteral("cells and columns differ in number; the column is uncertain")};
    case EvidenceKind::ColumnsFromHeader:
        return {QStringLiteral("列的次序依表头"), QStringLiteral("the columns follow the header's order")};
    case EvidenceKind::RelationHolds:
        return {QStringLiteral("勾稽关系成立：%1"), QStringLiteral("a relation holds: %1")};
    case EvidenceKind::RelationChose:
        return {QStringLiteral("依勾稽关系确定"), QStringLiteral("settled by the relations")};
    case EvidenceKind::SplitUnique:
        return {QStringLiteral("连写的数字只有一种拆分"),
                QStringLiteral("the joined digits have only one split")};
    case EvidenceKind::SplitAmbiguous:
        return {QStringLiteral("连写的数字有多种拆分"),
                QStringLiteral("the joined digits have several splits")};
    case EvidenceKind::ValueConverted:
        return {QStringLiteral("已换算单位：%1"), QStringLiteral("converted: %1")};
    case EvidenceKind::ValueAnnotated:
        return {QStringLiteral("所印单位与本列不符"),
                QStringLiteral("printed with a unit that is not the column's")};
    case EvidenceKind::Recognised:
        return {QStringLiteral("由图片识别，可信度 %1%"),
                QStringLiteral("recognised in a picture, confidence %1%")};
    case EvidenceKind::ValueUnclear:
        break;
    }
    return {QStringLiteral("数值带有说明文字"), QStringLiteral("printed with a note")};
}

Words wordsOf(IdentityField field) {
    switch (field) {
    case IdentityField::Issuer:
        return {QStringLiteral("发布机关：%1"), QStringLiteral("issuer: %1")};
    case IdentityField::Division:
        return {QStringLiteral("行政区划：%1"), QStringLiteral("division: %1")};
    case IdentityField::Year:
        return {QStringLiteral("年度：%1"), QStringLiteral("year: %1")};
    case IdentityField::PublishedOn:
        break;
    }
    return {QStringLiteral("公布日期：%1"), QStringLiteral("published: %1")};
}

Words wordsOf(IdentitySource source) {
    switch (source) {
    case IdentitySource::Title:
        return {QStringLiteral("（标题）"), QStringLiteral(" (title)")};
    case IdentitySource::Letterhead:
        return {QStringLiteral("（标题旁或文头）"), QStringLiteral(" (letterhead or beside the title)")};
    case IdentitySource::Page:
        return {QStringLiteral("（网页信息）"), QStringLiteral(" (page data)")};
    case IdentitySource::Lead:
        return {QStringLiteral("（导语）"), QStringLiteral(" (opening paragraph)")};
    case IdentitySource::Period:
        return {QStringLiteral("（统计期限）"), QStringLiteral(" (period of the statistics)")};
    case IdentitySource::Signature:
        return {QStringLiteral("（落款）"), QStringLiteral(" (signature)")};
    case IdentitySource::Gazetteer:
        break;
    }
    return {QStringLiteral("（区划名录）"), QStringLiteral(" (list of divisions)")};
}

const Relation* relationOf(QStringView rule, const Report& report, const FormLibrary& forms) {
    const Form* form = formOf(rule.left(rule.indexOf(u'.')), report, forms);
    if (const Relation* relation = form ? form->relation(rule) : nullptr)
        return relation;
    for (const Form& other : forms.forms()) {
        if (const Relation* relation = other.relation(rule))
            return relation;
    }
    return nullptr;
}

} // namespace

QString sentence(const IdentityEvidence& evidence, Language language) {
    return wordsOf(evidence.field).in(language).arg(evidence.text) + wordsOf(evidence.source).in(language);
}

QString sentence(const Evidence& evidence, const Report& report, const FormLibrary& forms,
                 Language language) {
    const QString words = wordsOf(evidence.kind).in(language);
    if (evidence.kind == EvidenceKind::RelationHolds)
        return words.arg(relationTitle(evidence.detail, report, forms, language));
    return words.contains(QLatin1String("%1")) ? words.arg(evidence.detail) : words;
}

QString relationTitle(QStringView rule, const Report& report, const FormLibrary& forms, Language language) {
    const QLatin1String undecided(".undecided");
    if (rule.endsWith(undecided))
        rule.chop(undecided.size());
    const Relation* relation = relationOf(rule, report, forms);
    if (relation == nullptr)
        return rule.toString();
    return language == Language::Chinese ? relation->title : relation->titleEn;
}

} // namespace gouji

#include "core/reconstruct/identity_text.h"

#include <QStringList>

#include <algorithm>
#include <variant>

namespace gouji {

namespace {

constexpr size_t headParagraphs = 60;
constexpr qsizetype headUnits = 6'000; ///< of all head paragraphs
constexpr qsizetype paragraphUnits = 1'500;
constexpr size_t tailParagraphs = 15;
constexpr qsizetype shortLine = 60;
constexpr size_t fieldTableRows = 30;
/// A cell as long as this is running text that a stray tab has made a cell of.
constexpr qsizetype proseCell = 200;

const QStringList& fieldLabels() {
    static const QStringList labels{
        QStringLiteral("标题"),     QStringLiteral("名称"),     QStringLiteral("发布时间"),
        QStringLiteral("发布日期"), QStringLiteral("公开日期"), QStringLiteral("公开时间"),
        QStringLiteral("发布机构"), QStringLiteral("发布机关"), QStringLiteral("发布单位"),
        QStringLiteral("公开机构"), QStringLiteral("公开主体"), QStringLiteral("发文机关"),
        QStringLiteral("编制单位"), QStringLiteral("责任单位"), QStringLiteral("单位"),
        QStringLiteral("来源"),     QStringLiteral("信息来源")};
    return labels;
}

QString labelOf(QStringView text) {
    QString label;
    for (const QChar c : text)
        if (!isInvisible(c) && c != u':' && c != u'：' && c != u'【' && c != u'】' && label.size() < 8)
            label += c;
    return label;
}

void addField(std::vector<PageField>& fields, const QString& label, const Paragraph& paragraph,
              qsizetype from) {
    const QString value = paragraph.text.mid(from).trimmed();
    if (!value.isEmpty())
        fields.push_back({label, value, CompactText(paragraph, from, shortLine * 2)});
}

/// Every `label: value` of a line; a page may print several on one: `发布时间：… 来源：…`.
void addFieldsOfLine(std::vector<PageField>& fields, const Paragraph& paragraph) {
    const bool hasColon = paragraph.text.contains(u':') || paragraph.text.contains(u'：');
    if (!hasColon || paragraph.text.size() > 4 * shortLine)
        return;
    for (const QString& label : fieldLabels()) {
        const qsizetype at = paragraph.text.indexOf(label);
        if (at < 0 || (at > 0 && paragraph.text[at - 1].isLetterOrNumber()))
            continue;
        const qsizetype after = at + label.size();
        if (after < paragraph.text.size() &&
            (paragraph.text[after] == u':' || paragraph.text[after] == u'：'))
            addField(fields, label, paragraph, after + 1);
    }
}

/// Where the value begins of a line that is a label and a value behind a space: `发布机构 某镇人民政府`; 0
/// when it is none.
qsizetype valueBehindSpace(const QString& text) {
    if (text.size() > shortLine)
        return 0;
    qsizetype begin = 0;
    while (begin < text.size() && text[begin].isSpace())
        ++begin;
    for (const QString& label : fieldLabels()) {
        const qsizetype after = begin + label.size();
        if (after + 1 < text.size() && text[after].isSpace() &&
            QStringView(text).mid(begin).startsWith(label))
            return after + 1;
    }
    return 0;
}

void addFieldsOfTable(std::vector<PageField>& fields, const SourceTable& table) {
    for (size_t r = 0; r < std::min(table.rows.size(), fieldTableRows); ++r) {
        const SourceRow& row = table.rows[r];
        for (size_t c = 0; c + 1 < row.size() && c < 8; ++c) {
            const QString label = labelOf(row[c].text);
            if (row[c].text.size() < shortLine && fieldLabels().contains(label))
                addField(fields, label, {row[c + 1].text, row[c + 1].anchor}, 0);
        }
    }
}

/// A short paragraph whole; of a long one what follows its last sentence, if that is short.
CompactText lastWords(const Paragraph& paragraph) {
    const QString& text = paragraph.text;
    const qsizetype from = std::max<qsizetype>(0, text.size() - 2 * shortLine);
    CompactText whole(paragraph, from, text.size() - from);
    if (from == 0 && whole.size() <= shortLine)
        return whole;
    qsizetype stop = -1;
    for (const QChar c : {u'。', u'；', u'！'})
        stop = std::max(stop, text.lastIndexOf(c));
    return stop < from ? CompactText() : CompactText(paragraph, stop + 1, text.size() - stop - 1);
}

using Passage = std::variant<Paragraph, const SourceTable*>;

/// The document in reading order, cells of prose as paragraphs of their own.
std::vector<Passage> passagesOf(const Document& document) {
    std::vector<Passage> passages;
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            passages.emplace_back(*paragraph);
            continue;
        }
        const auto& table = std::get<SourceTable>(block);
        passages.emplace_back(&table);
        for (const SourceRow& row : table.rows) {
            for (const SourceCell& cell : row) {
                if (cell.text.size() >= proseCell)
                    passages.emplace_back(Paragraph{cell.text, cell.anchor});
            }
        }
    }
    return passages;
}

void addHead(IdentityText& made, const std::vector<Passage>& passages) {
    qsizetype units = 0;
    for (const Passage& passage : passages) {
        if (made.head.size() >= headParagraphs || units > headUnits)
            return;
        if (const auto* table = std::get_if<const SourceTable*>(&passage)) {
            addFieldsOfTable(made.fields, **table);
            continue;
        }
        const auto& paragraph = std::get<Paragraph>(passage);
        const qsizetype value = valueBehindSpace(paragraph.text);
        CompactText line(paragraph, value, paragraphUnits);
        if (line.size() == 0)
            continue;
        if (value > 0)
            addField(made.fields, labelOf(paragraph.text.left(value)), paragraph, value);
        addFieldsOfLine(made.fields, paragraph);
        units += line.size();
        made.head.push_back(std::move(line));
    }
}

/// `三、`
bool beginsSection(const QString& text) {
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    const auto first = std::find_if_not(text.begin(), text.end(), isSpace);
    return text.end() - first > 1 && QStringView(u"一二三四五六七八九十").contains(*first) &&
           first[1] == QChar(u'、');
}

void addTail(IdentityText& made, const std::vector<Passage>& passages) {
    size_t seen = 0;
    bool isWithin = false;
    for (auto passage = passages.rbegin(); passage != passages.rend() && seen < tailParagraphs; ++passage) {
        const auto* paragraph = std::get_if<Paragraph>(&*passage);
        if (paragraph == nullptr || paragraph->text.trimmed().isEmpty())
            continue;
        ++seen;
        CompactText line = lastWords(*paragraph);
        if (line.size() > 0) {
            made.tail.push_back(std::move(line));
            made.tailWithin += isWithin ? 1 : 0;
        }
        isWithin = isWithin || beginsSection(paragraph->text);
    }
    std::reverse(made.tail.begin(), made.tail.end());
}

} // namespace

IdentityText identityText(const Document& document) {
    IdentityText made;
    const std::vector<Passage> passages = passagesOf(document);
    addHead(made, passages);
    addTail(made, passages);
    return made;
}

} // namespace gouji

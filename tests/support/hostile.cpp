#include "tests/support/hostile.h"

#include "tests/support/random.h"

#include <QStringList>

#include <algorithm>
#include <limits>

namespace gouji::testing {

namespace {

constexpr qsizetype megabyte = 1 << 20;

QString title() {
    return QStringLiteral("桐庐县瑶琳镇人民政府2023年政府信息公开工作年度报告\n");
}

QStringList requestLabels() {
    return {QStringLiteral("一、本年新收政府信息公开申请数量"),
            QStringLiteral("二、上年结转政府信息公开申请数量"),
            QStringLiteral("（一）予以公开"),
            QStringLiteral("（二）部分公开"),
            QStringLiteral("1.属于国家秘密"),
            QStringLiteral("2.其他法律行政法规禁止公开"),
            QStringLiteral("3.危及“三安全一稳定”"),
            QStringLiteral("（七）总计"),
            QStringLiteral("四、结转下年度继续办理")};
}

QStringList proactiveLabels() {
    return {QStringLiteral("规章"),     QStringLiteral("行政规范性文件"), QStringLiteral("行政许可"),
            QStringLiteral("行政处罚"), QStringLiteral("行政强制"),       QStringLiteral("行政事业性收费")};
}

QString courtHeader() {
    return QStringLiteral("结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t").repeated(3) + QLatin1Char('\n');
}

/// The piece again and again, to a megabyte of UTF-8.
QByteArray filled(const QString& piece) {
    const QByteArray bytes = piece.toUtf8();
    return title().toUtf8() + bytes.repeated(std::max<qsizetype>(1, megabyte / bytes.size()));
}

QString rowOf(const QString& label, int figures) {
    QString row = label;
    for (int i = 0; i < figures; ++i)
        row += QLatin1Char('\t') + QString::number(i * 7 % 10);
    return row + QLatin1Char('\n');
}

QByteArray labelRows(const QStringList& labels, int figures, const QString& between = {}) {
    QString text = title();
    for (int i = 0; i < 10'000; ++i)
        text += rowOf(labels[i % labels.size()], figures) + between;
    return text.toUtf8();
}

QByteArray nestedTabs() {
    QString text = title();
    for (int depth = 1; text.size() < megabyte; ++depth)
        text += QString(depth, QLatin1Char('\t')) + QString::number(depth) + QLatin1Char('\n');
    return text.toUtf8();
}

/// Labels that are all different, and all a little like those of the form.
QByteArray similarLabels() {
    QString text = title();
    for (int i = 0; text.size() < megabyte / 2; ++i) {
        QString label = requestLabels()[i % 9];
        label.insert(i % label.size(), QChar(0x4E00 + i % 20'000));
        text += rowOf(label + QStringLiteral("的情况"), 7);
    }
    return text.toUtf8();
}

QByteArray digitsBehind(const QString& text) {
    return text.toUtf8().append(1'000'000, '7');
}

QByteArray garbage() {
    Random random(99);
    QByteArray bytes = title().toUtf8();
    while (bytes.size() < megabyte)
        bytes += char(random.between(0x81, 0xFE));
    return bytes;
}

QString joinedLabels(const QString& figures) {
    QString text;
    for (const QString& label : proactiveLabels() + requestLabels())
        text += label + figures;
    return text;
}

SourceCell cellOf(const QString& text, int column, int rowSpan = 1, int columnSpan = 1) {
    return {text, {}, column, rowSpan, columnSpan};
}

SourceRow sourceRow(const QString& label, int figures) {
    SourceRow row{cellOf(label, 0)};
    for (int i = 0; i < figures; ++i)
        row.push_back(cellOf(QString::number((i + 1) % 10), i + 1));
    return row;
}

Document titled() {
    Document document;
    document.format = QStringLiteral("html");
    document.blocks.emplace_back(Paragraph{title().trimmed(), {}});
    return document;
}

/// A document of one table, each row of which `change` has spoilt.
template <typename Change>
Document spoiltTable(int rows, Change change) {
    SourceTable table;
    const QStringList labels = requestLabels();
    for (int i = 0; i < rows; ++i) {
        SourceRow row = sourceRow(labels[i % labels.size()], 7);
        change(row, i);
        table.rows.push_back(std::move(row));
    }
    Document document = titled();
    document.blocks.emplace_back(std::move(table));
    return document;
}

Document manyTables() {
    Document document = titled();
    const QStringList labels = requestLabels() + proactiveLabels();
    for (int i = 0; i < 10'000; ++i) {
        SourceTable table;
        table.rows.push_back(sourceRow(labels[i % labels.size()], i % 2 ? 7 : 1));
        table.rows.push_back({cellOf(QString(), i % 50), cellOf(QStringLiteral("首页"), i % 50 + 1)});
        document.blocks.emplace_back(std::move(table));
    }
    return document;
}

Document hugeRow() {
    SourceTable table;
    table.rows.push_back(sourceRow(QStringLiteral("规章"), 1'000'000));
    table.rows.push_back(sourceRow(QStringLiteral("行政规范性文件"), 3));
    Document document = titled();
    document.blocks.emplace_back(std::move(table));
    return document;
}

constexpr int largest = std::numeric_limits<int>::max();
constexpr int smallest = std::numeric_limits<int>::min();

void widen(SourceRow& row, int i) {
    for (SourceCell& cell : row) {
        cell.columnSpan = i % 2 ? largest : smallest;
        cell.rowSpan = i % 3 ? largest : -1;
    }
}

void scatter(SourceRow& row, int i) {
    for (size_t c = 0; c < row.size(); ++c)
        row[c].column = c % 3 == 0 ? smallest + i : c % 3 == 1 ? largest - i : int(c * 31 % 7);
}

void lengthen(SourceRow& row, int) {
    row[0].text = row[0].text.repeated(500);
    row[1].text = QString(5'000, QLatin1Char('7'));
}

} // namespace

const std::vector<HostileText>& hostileTexts() {
    const auto again = [](const char* piece) { return [piece] { return filled(QString::fromUtf8(piece)); }; };
    static const std::vector<HostileText> all{
        {"tabs", again("\t")},
        {"tabs, deeper line by line", nestedTabs},
        {"a million digits", [] { return digitsBehind(title()); }},
        {"a million digits behind a label", [] { return digitsBehind(title() + requestLabels()[0]); }},
        {"zeros behind labels", [] { return filled(joinedLabels(QStringLiteral("0000000"))); }},
        {"digits behind labels", [] { return filled(joinedLabels(QStringLiteral("12345678"))); }},
        {"labels with spaced digits", [] { return filled(joinedLabels(QStringLiteral(" 1 2 3 4 5 6 7 "))); }},
        {"rows of table two", [] { return labelRows(proactiveLabels(), 3); }, true},
        {"rows of table three", [] { return labelRows(requestLabels(), 7); }, true},
        {"rows of table four", [] { return filled(courtHeader() + rowOf({}, 15).mid(1)); }, true},
        {"tables of one row", [] { return labelRows(requestLabels(), 7, QStringLiteral("\n")); }, true},
        {"rows without labels", again("\t1\t\t2\t\t3\t\n")},
        {"a row of cells", again("1\t")},
        {"a cell a line", again("\t1\n")},
        {"pipes", again("|")},
        {"pipes and digits", again("1|2| 3 ||\n")},
        {"markdown", again("| 规章 | 1 | 2 |\n| --- | --- | --- |\n")},
        {"labels nearly right", similarLabels},
        {"garbage", garbage},
        {"one line of organs", again("人民政府办公室")},
        {"one line of years", again("2023年度政府信息公开工作年度报告")},
        {"one line of dates", again("2024年1月25日")},
        {"lines of titles", again("桐庐县瑶琳镇人民政府2023年政府信息公开工作年度报告\n")},
        {"statements", again("共收到政府信息公开申请3件，")},
        {"brackets", again("（（（一）")},
        {"spaces", again(" 　")},
        {"empty lines", again("\n")},
    };
    return all;
}

const std::vector<HostileDocument>& hostileDocuments() {
    static const std::vector<HostileDocument> all{
        {"ten thousand tables", manyTables},
        {"a row of a million cells", hugeRow, true},
        {"spans without bounds", [] { return spoiltTable(10'000, widen); }},
        {"columns out of order", [] { return spoiltTable(10'000, scatter); }},
        {"cells without end", [] { return spoiltTable(200, lengthen); }},
        {"a whole table with spans without bounds", [] { return spoiltTable(9, widen); }},
        {"a whole table with columns out of order", [] { return spoiltTable(9, scatter); }},
        {"empty rows", [] { return spoiltTable(10'000, [](SourceRow& row, int) { row.clear(); }); }},
    };
    return all;
}

} // namespace gouji::testing

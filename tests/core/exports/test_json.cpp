#include "tests/core/exports/test_json.h"

#include "core/exports/json.h"
#include "core/exports/json_writer.h"
#include "tests/core/exports/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace gouji;
using namespace gouji::samples;

namespace {

QString plainMessage(const Finding& finding, const Report&) {
    return QString(QStringLiteral("about ") + finding.rule);
}

QByteArray lineOf(const Report& report, const std::vector<Finding>& findings = {}) {
    return extractLine({s("a/b.txt"), s("00ff"), s("text"), report, findings}, plainMessage);
}

QJsonObject parsed(const QByteArray& line) {
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject())
        qWarning("%s at %d", qPrintable(problem.errorString()), problem.offset);
    return document.object();
}

QJsonValue at(const QJsonObject& object, const char* a, const char* b) {
    return object.value(QLatin1String(a)).toObject().value(QLatin1String(b));
}

SuggestedChange changed(const char* name, int value) {
    return {key(name), Decimal(value), Decimal(value), Decimal(value), MisreadingReason::SumsOnly};
}

/// One of two equal changes, and one of which only the bounds are known.
Suggestions someSuggestions() {
    Suggestions all;
    all.all.push_back({SuggestionKind::Change, {changed("t4.review.total", 11)}, 1, 1, 1, 6});
    all.all.push_back(
        {SuggestionKind::Swap, {changed("t3.new.business", 3), changed("t3.new.total", 5)}, 2, 1, 0, 6});
    all.all.push_back({SuggestionKind::Change, {{key("t3.new.total"), {}, Decimal(2), {}, {}}}, 2, 2, 0, 12});
    all.all.back().changes.push_back({key("t3.new.welfare"), {}, Decimal(0), Decimal(4), {}});
    return all;
}

QString plainReason(const Suggestion& suggestion, const Report&) {
    return QString(QStringLiteral("because ") + QString::number(suggestion.rank));
}

QJsonArray suggestionsIn(const QJsonObject& object) {
    return object.value(QLatin1String("suggestions")).toArray();
}

} // namespace

void TestJson::stringsSurviveJson_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("quotes") << s("say \"so\" \\ /");
    QTest::newRow("lines") << s("a\nb\r\tc");
    QTest::newRow("controls") << QString(QChar(1)) + QChar(0x1f) + QChar(0) + QChar(0x7f);
    QTest::newRow("chinese") << s("商业\n企业");
    QTest::newRow("beyond the plane") << s("𠮷野家");
    QTest::newRow("separators") << QString(QChar(0x2028));
}

void TestJson::stringsSurviveJson() {
    QFETCH(QString, text);
    JsonWriter json;
    json.beginArray().string(text).endArray();
    const QByteArray written = json.take();
    QVERIFY(!written.contains('\n'));
    const QJsonDocument back = QJsonDocument::fromJson(written);
    QVERIFY2(back.isArray(), written.constData());
    QCOMPARE(back.array().at(0).toString(), text);
}

void TestJson::aLoneSurrogateStaysValid() {
    JsonWriter json;
    json.beginArray().string(QString(QString(QChar(0xD800)) + QLatin1Char('x'))).endArray();
    const QJsonDocument back = QJsonDocument::fromJson(json.take());
    QVERIFY(back.isArray());
    QVERIFY(back.array().at(0).toString().endsWith(QLatin1Char('x')));
}

void TestJson::numbersAreShort_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("whole") << 12.0 << QByteArray("12");
    QTest::newRow("tens") << 100.0 << QByteArray("100");
    QTest::newRow("places") << 72.12345 << QByteArray("72.123");
    QTest::newRow("trailing") << 72.5 << QByteArray("72.5");
    QTest::newRow("negative nothing") << -0.0001 << QByteArray("0");
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << QByteArray("null");
}

void TestJson::numbersAreShort() {
    QFETCH(double, value);
    QFETCH(QByteArray, text);
    JsonWriter json;
    QCOMPARE(json.number(value).take(), text);
}

void TestJson::extractHasTheKeysInOrder() {
    const Report made = report(s("2021"), s("乌苏市甘河子镇人民政府"), 2024);
    const QByteArray line = lineOf(made);
    QVERIFY(line.endsWith("}\n"));
    QCOMPARE(line.count('\n'), 1);
    qsizetype from = 0;
    for (const char* name : {"source", "sha256", "format", "form", "issuer", "name", "division_code",
                             "division", "year", "published_on", "figures", "findings", "statements"}) {
        const QByteArray quoted = QByteArray("\"") + name + "\":";
        const qsizetype place = line.indexOf(quoted, from);
        QVERIFY2(place >= from, quoted.constData());
        from = place;
    }
    const QJsonObject object = parsed(line);
    QCOMPARE(object.size(), 10);
    QCOMPARE(at(object, "issuer", "division_code").toString(), s("654202104"));
    QCOMPARE(at(object, "issuer", "division").toArray().size(), 4);
    QCOMPARE(object.value(QLatin1String("year")).toInt(), 2024);
    QCOMPARE(object.value(QLatin1String("published_on")).toString(), s("2025-01-20"));
    QCOMPARE(object.value(QLatin1String("figures")).toObject().size(), 200);
}

void TestJson::figuresKeepTheFormsOrder() {
    const Report made = report(s("2019"), s("某镇"), 2020);
    const QByteArray line = lineOf(made);
    qsizetype from = 0;
    for (const Figures::Entry& entry : made.figures) {
        const qsizetype place = line.indexOf(QByteArray('"' + entry.key.name.toUtf8() + "\":"), from);
        QVERIFY2(place > from, qPrintable(entry.key.name));
        from = place;
    }
}

void TestJson::whatIsNotKnownIsNull() {
    const Report nothing;
    const QJsonObject object = parsed(lineOf(nothing));
    QVERIFY(object.value(QLatin1String("form")).isNull());
    QVERIFY(object.value(QLatin1String("year")).isNull());
    QVERIFY(object.value(QLatin1String("published_on")).isNull());
    QVERIFY(at(object, "issuer", "name").isNull());
    QVERIFY(at(object, "issuer", "division_code").isNull());
    QVERIFY(at(object, "issuer", "division").isArray());
    QVERIFY(object.value(QLatin1String("figures")).isObject());
    QVERIFY(object.value(QLatin1String("statements")).isArray());
    QVERIFY(!object.contains(QLatin1String("forms")));
}

void TestJson::figuresTellStateValueAndPlace_data() {
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("read") << int(FigureState::Read) << s("5949.088667") << s("5949.0886670");
    QTest::newRow("nothing printed is null, not 0") << int(FigureState::Blank) << QString() << QString();
    QTest::newRow("not applicable") << int(FigureState::NotApplicable) << QString() << s("/");
    QTest::newRow("doubtful") << int(FigureState::Doubtful) << s("22") << s("22（其中修订16件）");
    QTest::newRow("missing") << int(FigureState::Missing) << QString() << QString();
}

void TestJson::figuresTellStateValueAndPlace() {
    QFETCH(int, state);
    QFETCH(QString, value);
    QFETCH(QString, text);
    Report made;
    made.figures.set(key("t2.fees.amount"), {FigureState(state), Decimal::fromString(value), text, {}, {}});
    const QJsonObject figure = at(parsed(lineOf(made)), "figures", "t2.fees.amount").toObject();
    QCOMPARE(figure.value(QLatin1String("state")).toString(), stateName(FigureState(state)));
    QCOMPARE(figure.value(QLatin1String("value")).isNull(), value.isEmpty());
    QCOMPARE(figure.value(QLatin1String("value")).toString(), value);
    QCOMPARE(figure.value(QLatin1String("text")).toString(), text);
    QVERIFY(!figure.contains(QLatin1String("evidence")));
}

void TestJson::anchorsHaveTheirShape_data() {
    QTest::addColumn<Anchor>("anchor");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nowhere") << Anchor() << QByteArray("{}");
    QTest::newRow("text") << Anchor(TextRange{12, 3}) << QByteArray(R"({"start":12,"length":3})");
    QTest::newRow("cell") << Anchor(TableCell{1, 2, 3}) << QByteArray(R"({"table":1,"row":2,"column":3})");
    QTest::newRow("page") << Anchor(PageRect{2, QRectF(1.5, 2, 30.25, 12)})
                          << QByteArray(R"({"page":2,"rect":[1.5,2,30.25,12]})");
}

void TestJson::anchorsHaveTheirShape() {
    QFETCH(Anchor, anchor);
    QFETCH(QByteArray, json);
    Report made;
    made.figures.set(key("t3.new.total"), {FigureState::Read, Decimal(1), s("1"), anchor, {}});
    QVERIFY2(lineOf(made).contains(QByteArray("\"anchor\":" + json)), lineOf(made).constData());
}

void TestJson::evidenceFormsFindingsAndStatements() {
    Report made = report(s("2021"), s("某镇"), 2022);
    made.tableForms[s("t2")] = s("2019");
    Reading reading = number("5");
    reading.evidence = {{EvidenceKind::RowLabelSimilar, s("规范性文件")}, {EvidenceKind::RelationHolds, {}}};
    made.figures.set(key("t3.new.total"), reading);
    made.identityEvidence = {{IdentityField::Year, IdentitySource::Period, s("2022"), TextRange{40, 4}}};
    made.statements.push_back({key("t3.new.total"), Decimal(16), s("共收到16件"), TextRange{1, 2}, true});
    made.statements.push_back({key("t3.new.total"),
                               Decimal(-4),
                               s("全区下降4%"),
                               {},
                               false,
                               StatementKind::Growth,
                               StatementScope::Whole,
                               s("全区"),
                               2021});
    const std::vector<Finding> findings{{s("t3.balance"),
                                         Severity::Error,
                                         {key("t3.new.total"), key("t3.total.total")},
                                         s("59"),
                                         s("60"),
                                         {},
                                         {}},
                                        {s("identity.date"), Severity::Information, {}, {}, {}, {}, {}}};
    const QJsonObject object = parsed(lineOf(made, findings));
    QCOMPARE(at(object, "forms", "t2").toString(), s("2019"));
    QCOMPARE(at(object, "forms", "t3").toString(), s("2021"));
    const QJsonArray evidence =
        at(object, "figures", "t3.new.total").toObject().value(QLatin1String("evidence")).toArray();
    QCOMPARE(evidence.size(), 2);
    QCOMPARE(evidence[0].toObject().value(QLatin1String("kind")).toString(), s("row_label_similar"));
    QCOMPARE(evidence[0].toObject().value(QLatin1String("detail")).toString(), s("规范性文件"));
    const QJsonObject year = object.value(QLatin1String("identity_evidence")).toArray().at(0).toObject();
    QCOMPARE(year.value(QLatin1String("field")).toString(), s("year"));
    QCOMPARE(year.value(QLatin1String("source")).toString(), s("period"));
    QCOMPARE(year.value(QLatin1String("text")).toString(), s("2022"));
    QCOMPARE(year.value(QLatin1String("anchor")).toObject().value(QLatin1String("start")).toInt(), 40);
    const QJsonArray told = object.value(QLatin1String("findings")).toArray();
    QCOMPARE(told.size(), 2);
    const QJsonObject first = told[0].toObject();
    QCOMPARE(first.value(QLatin1String("message")).toString(), s("about t3.balance"));
    QCOMPARE(first.value(QLatin1String("severity")).toString(), s("error"));
    QCOMPARE(first.value(QLatin1String("figures")).toArray().size(), 2);
    QCOMPARE(first.value(QLatin1String("expected")).toString(), s("59"));
    QCOMPARE(first.value(QLatin1String("actual")).toString(), s("60"));
    QVERIFY(told[1].toObject().value(QLatin1String("expected")).isNull());
    const QJsonObject statement = object.value(QLatin1String("statements")).toArray()[0].toObject();
    QCOMPARE(statement.value(QLatin1String("about")).toString(), s("t3.new.total"));
    QCOMPARE(statement.value(QLatin1String("value")).toString(), s("16"));
    QVERIFY(statement.value(QLatin1String("at_least")).toBool());
    for (const char* name : {"kind", "scope", "whose", "year"})
        QVERIFY(!statement.contains(QLatin1String(name))); // a plain count of the year
    const QJsonObject growth = object.value(QLatin1String("statements")).toArray()[1].toObject();
    QCOMPARE(growth.value(QLatin1String("kind")).toString(), s("growth"));
    QCOMPARE(growth.value(QLatin1String("scope")).toString(), s("whole"));
    QCOMPARE(growth.value(QLatin1String("whose")).toString(), s("全区"));
    QCOMPARE(growth.value(QLatin1String("year")).toInt(), 2021);
}

void TestJson::errorsHaveCodeAndSentence() {
    const Error error{ErrorCode::TooLarge, s("a.txt"), s("9 > 8 bytes")};
    const QJsonObject zh = parsed(errorLine(s("a.txt"), error, Language::Chinese));
    QCOMPARE(zh.value(QLatin1String("source")).toString(), s("a.txt"));
    QCOMPARE(at(zh, "error", "code").toString(), s("too_large"));
    QVERIFY(at(zh, "error", "message").toString().contains(s("文件过大")));
    QVERIFY(!at(zh, "error", "message").toString().contains(s("a.txt")));
    QVERIFY(at(parsed(errorLine(s("a.txt"), error, Language::English)), "error", "message")
                .toString()
                .contains(s("larger than the limit")));
}

void TestJson::summariesAndFindingsOfACase() {
    ReportSummary summary;
    summary.id = 7;
    summary.identity = report(s("2021"), s("某镇人民政府"), 2023).identity;
    summary.form = s("2021");
    summary.status = ReviewStatus::InReview;
    summary.sourceName = s("某镇.txt");
    summary.errors = 2;
    summary.importedAt = QDateTime(QDate(2025, 2, 3), QTime(4, 5, 6), Qt::UTC);
    const QJsonObject object = parsed(summaryLine(summary));
    QCOMPARE(object.value(QLatin1String("report_id")).toInt(), 7);
    QCOMPARE(object.value(QLatin1String("issuer")).toString(), s("某镇人民政府"));
    QCOMPARE(object.value(QLatin1String("status")).toString(), s("in_review"));
    QCOMPARE(object.value(QLatin1String("errors")).toInt(), 2);
    QVERIFY(!object.contains(QLatin1String("part")));
    summary.part = 2;
    QCOMPARE(parsed(summaryLine(summary)).value(QLatin1String("part")).toInt(), 2);
    QCOMPARE(object.value(QLatin1String("imported_at")).toString(), s("2025-02-03T04:05:06Z"));

    const Finding finding{s("t4.total"), Severity::Error, {key("t4.review.total")}, s("11"), s("0"), {}, {}};
    const QJsonObject told = parsed(findingLine(summary, finding, {}, plainMessage));
    QCOMPARE(told.value(QLatin1String("report_id")).toInt(), 7);
    QCOMPARE(told.value(QLatin1String("year")).toInt(), 2023);
    QCOMPARE(told.value(QLatin1String("rule")).toString(), s("t4.total"));
    QCOMPARE(told.value(QLatin1String("message")).toString(), s("about t4.total"));
}

void TestJson::suggestionsOfAReport() {
    const Report one = report(s("2021"), s("某镇人民政府"), 2023);
    QVERIFY(!parsed(lineOf(one)).contains(QLatin1String("suggestions")));
    Suggestions suggestions = someSuggestions();
    const ToldSuggestions told{suggestions, plainReason};
    const auto line = [&] {
        return parsed(extractLine({s("a.txt"), s("00"), s("text"), one, {}}, plainMessage, &told));
    };
    const QJsonArray all = suggestionsIn(line());
    QCOMPARE(all.size(), 3);
    const QJsonObject first = all[0].toObject();
    QCOMPARE(first.keys().join(u' '), s("changes group kind rank reason ties"));
    QCOMPARE(first.value(QLatin1String("kind")).toString(), s("change"));
    QCOMPARE(at(first, "changes", "t4.review.total").toString(), s("11"));
    QCOMPARE(first.value(QLatin1String("ties")).toInt(), 1);
    QCOMPARE(first.value(QLatin1String("reason")).toString(), s("because 1"));
    QCOMPARE(all[1].toObject().value(QLatin1String("group")).toInt(), 2);
    const QJsonObject last = all[2].toObject();
    QVERIFY(last.value(QLatin1String("changes")).toObject().isEmpty());
    QCOMPARE(at(last, "open", "t3.new.welfare").toObject().value(QLatin1String("most")).toString(), s("4"));
    QVERIFY(at(last, "open", "t3.new.total").toObject().value(QLatin1String("most")).isNull());
    QVERIFY(!line().contains(QLatin1String("suggestions_complete")));
    suggestions.isComplete = false;
    QVERIFY(!line().value(QLatin1String("suggestions_complete")).toBool(true));
    suggestions = {};
    QVERIFY(line().value(QLatin1String("suggestions")).isArray());
}

void TestJson::suggestionsOfAFinding() {
    const Suggestions suggestions = someSuggestions();
    const ToldSuggestions told{suggestions, plainReason};
    const auto line = [&](const char* figure) {
        const Finding finding{s("some.rule"), Severity::Error, {key(figure)}, {}, {}, {}, {}};
        return parsed(findingLine({}, finding, {}, plainMessage, &told));
    };
    QCOMPARE(suggestionsIn(line("t3.new.total")).size(), 2);
    QCOMPARE(suggestionsIn(line("t4.review.total")).size(), 1);
    QVERIFY(!line("t2.fees.amount").contains(QLatin1String("suggestions")));
}

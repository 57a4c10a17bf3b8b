#include "core/readers/container/package_kind.h"
#include "core/readers/xml/xml_tree.h"
#include "tests/support/zip_writer.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;

namespace {

constexpr qsizetype megabyte = 1 << 20;
const QString name = QStringLiteral("a.zip");

Result<ZipArchive> openZip(const QByteArray& bytes, const Limits& limits = {}) {
    return ZipArchive::open(bytes, name, limits);
}

QByteArray nested(int levels) {
    QByteArray xml;
    for (int i = 0; i < levels; ++i)
        xml += "<a>";
    for (int i = 0; i < levels; ++i)
        xml += "</a>";
    return xml;
}

} // namespace

/// ZIP containers and the XML in them: what is read, and what is refused before it costs anything.
class TestContainer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEntries() {
        const QByteArray text = QByteArray("规章 0\n").repeated(1000);
        auto archive = openZip(zipOf({{"stored.txt", text}, {"packed.txt", text, true}, {"folder/", {}}}));
        QVERIFY(archive.has_value());
        QCOMPARE(archive->entries().size(), size_t(3));
        QVERIFY(archive->entries()[2].isFolder && !archive->entries()[1].isFolder);
        QCOMPARE(archive->read("stored.txt").value_or(QByteArray()), text);
        QCOMPARE(archive->read("packed.txt").value_or(QByteArray()), text);
        const auto missing = archive->read("missing");
        QVERIFY(!missing && missing.error().code == ErrorCode::NotFound);
    }

    void tellsHowNamesAreEncoded() {
        const QByteArray utf8 = "年报.txt";
        const QByteArray gbk("\xC4\xEA\xB1\xA8.txt");
        const auto archive = openZip(zipOf({{utf8, "1"}, {gbk, "2", false, false}}));
        QVERIFY(archive.has_value());
        QCOMPARE(archive->entries()[0].name, utf8);
        QVERIFY(archive->entries()[0].isUtf8);
        QCOMPARE(archive->entries()[1].name, gbk);
        QVERIFY(!archive->entries()[1].isUtf8);
    }

    void kinds_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const ZipEntry types{"[Content_Types].xml", "<Types/>"};
        const auto row = [](const char* tag, const std::vector<ZipEntry>& entries, PackageKind kind) {
            QTest::newRow(tag) << zipOf(entries) << int(kind);
        };
        row("DOCX", {types, {"word/document.xml", "<a/>"}}, PackageKind::Docx);
        row("XLSX", {types, {"xl/workbook.xml", "<a/>"}}, PackageKind::Xlsx);
        row("ODT", {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}},
            PackageKind::Odt);
        row("ODS", {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}},
            PackageKind::Ods);
        row("a presentation", {types, {"ppt/presentation.xml", "<a/>"}}, PackageKind::Foreign);
        row("a drawing",
            {{"mimetype", "application/vnd.oasis.opendocument.graphics"}, {"content.xml", "<a/>"}},
            PackageKind::Foreign);
        row("a book", {{"mimetype", "application/epub+zip"}, {"META-INF/container.xml", "<a/>"}},
            PackageKind::Foreign);
        row("an archive", {{"a.txt", "1"}, {"word/b.txt", "2"}}, PackageKind::Files);
        row("nothing", {}, PackageKind::Files);
    }

    void kinds() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        auto archive = openZip(bytes);
        QVERIFY(archive.has_value());
        QCOMPARE(int(packageKind(*archive)), kind);
    }

    void refusesArchives_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const QByteArray sound = zipOf({{"a.txt", QByteArray(500, 'x')}, {"b.txt", QByteArray(500, 'y')}});
        QByteArray broken = sound;
        broken.replace("PK\x01\x02", "PK\x07\x07");
        QByteArray elsewhere = sound; // the directory is said to begin behind the end
        elsewhere.replace(elsewhere.size() - 6, 4, QByteArray("\xFF\xFF\xFF\x7F", 4));
        const auto row = [](const char* tag, const QByteArray& bytes, const char* code) {
            QTest::newRow(tag) << bytes << QString::fromLatin1(code);
        };
        row("cut", sound.left(sound.size() - 40), "damaged");
        row("only its beginning", sound.left(30), "damaged");
        row("a broken directory", broken, "damaged");
        row("a directory elsewhere", elsewhere, "damaged");
        row("nothing but a signature", QByteArray("PK\x05\x06"), "damaged");
        std::vector<ZipEntry> many(2'001, ZipEntry{"a", {}});
        for (size_t i = 0; i < many.size(); ++i)
            many[i].name = QByteArray::number(qulonglong(i));
        row("too many entries", zipOf(many), "too_large");
    }

    void refusesArchives() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto archive = openZip(bytes);
        QVERIFY(!archive);
        QCOMPARE(errorName(archive.error().code), code);
        QCOMPARE(archive.error().place, name);
    }

    void refusesEntries_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* tag, const QByteArray& bytes, const char* code) {
            QTest::newRow(tag) << bytes << QString::fromLatin1(code);
        };
        const QByteArray text = QByteArray("0123456789").repeated(2000);
        row("encrypted", zipOf({{"a", text, false, true, true}}), "encrypted");
        QByteArray changed = zipOf({{"a", text}});
        changed[100] = 'x';
        row("another checksum", changed, "damaged");
        QByteArray torn = zipOf({{"a", text, true}});
        torn.replace(40, 20, QByteArray(20, '\xFF'));
        row("torn packing", torn, "damaged");
        QByteArray unknown = zipOf({{"a", text}});
        unknown.replace(QByteArray("\x14\0\0\x08\0\0", 6), QByteArray("\x14\0\0\x08\x7B\0", 6));
        row("packed in an unknown way", unknown, "unsupported");
        row("a bomb of zeros", zipOf({{"a", QByteArray(60 * megabyte, '\0'), true}}), "too_large");
        QByteArray liar = zipOf({{"a", QByteArray(60 * megabyte, '\0'), true}});
        for (qsizetype at = liar.indexOf(QByteArray("\0\0\xC0\x03", 4)); at >= 0;
             at = liar.indexOf(QByteArray("\0\0\xC0\x03", 4)))
            liar.replace(at, 4, QByteArray("\x10\0\0\0", 4));
        row("a bomb that says it is small", liar, "too_large");
    }

    void refusesEntries() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        auto archive = openZip(bytes);
        QVERIFY(archive.has_value());
        const auto entry = archive->read("a");
        QVERIFY(!entry);
        QCOMPARE(errorName(entry.error().code), code);
        QCOMPARE(entry.error().place, name);
    }

    /// The same packed bytes under many names: each is small, all of them are not.
    void countsOverAllEntries() {
        auto archive = openZip(overlappingZip({"a", QByteArray(2 * megabyte, '\0'), true}, 1'900));
        QVERIFY(archive.has_value());
        size_t read = 0;
        Result<QByteArray> last;
        for (; read < archive->entries().size() && last; ++read)
            last = archive->read(read);
        QVERIFY(!last);
        QCOMPARE(last.error().code, ErrorCode::TooLarge);
        QVERIFY2(read <= 12, qPrintable(QString::number(read)));
    }

    void honestSizesAreRead() {
        // Well packed, but below the bytes from which on ratios count.
        auto archive = openZip(zipOf({{"a", QByteArray(8 * megabyte, '\0'), true}}));
        QVERIFY(archive.has_value());
        QCOMPARE(archive->read("a").value_or(QByteArray()).size(), 8 * megabyte);
        Limits small;
        small.inflatedBytes = 1000;
        auto limited = openZip(zipOf({{"a", QByteArray(1001, 'x')}, {"b", QByteArray(900, 'x')}}), small);
        QVERIFY(limited.has_value());
        QVERIFY(limited->read("b").has_value());
        QCOMPARE(limited->read("a").error().code, ErrorCode::TooLarge);
    }

    void readsXml() {
        const auto tree =
            XmlTree::parse("<?xml version='1.0'?><w:p "
                           "xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main' xmlns:x='urn:x'>"
                           "<w:t w:val='1' x:val='2' val='3'>a&amp;b</w:t><x:t/>tail</w:p>",
                           {});
        QVERIFY(tree.has_value());
        const XmlNode& root = tree->root();
        QVERIFY(root.is(XmlSpace::Word, "p"));
        const XmlNode* t = root.child(XmlSpace::Word, "t");
        QVERIFY(t && t->firstChild);
        QCOMPARE(textOf(t->firstChild->text), QStringLiteral("a&b"));
        QCOMPARE(textOf(t->attribute(XmlSpace::Word, "val")), QStringLiteral("1"));
        QCOMPARE(textOf(t->attribute(XmlSpace::None, "val")), QStringLiteral("3"));
        QVERIFY(root.child(XmlSpace::Other, "t") == t->next);
        QVERIFY(t->next->next->isText());
        QCOMPARE(numberOf("12", -1), 12);
        QCOMPARE(numberOf("12x", -1), -1);
    }

    void refusesXml_data() {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* tag, const QByteArray& xml, const char* code) {
            QTest::newRow(tag) << xml << QString::fromLatin1(code);
        };
        row("nothing", {}, "damaged");
        row("no XML", "规章 0", "damaged");
        row("cut", "<a><b>", "damaged");
        row("crossed tags", "<a><b></a></b>", "damaged");
        row("two roots", "<a/><b/>", "damaged");
        row("not UTF-8", "<a>\xC4\xEA</a>", "damaged");
        row("a document type", "<!DOCTYPE a><a/>", "damaged");
        row("an entity for a file", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
            "damaged");
        row("entities that grow",
            "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;&x;&x;&x;&x;'><!ENTITY z "
            "'&y;&y;&y;&y;'>]>"
            "<a>&z;</a>",
            "damaged");
        row("an unknown entity", "<a>&x;</a>", "damaged");
        row("nested too deeply", nested(257), "too_large");
        row("nested without end", QByteArray("<a>").repeated(1'000'000), "too_large");
        row("more than memory may be spent on", "<a>" + QByteArray("<b c='d'/>").repeated(300'000) + "</a>",
            "too_large");
    }

    void refusesXml() {
        QFETCH(QByteArray, xml);
        QFETCH(QString, code);
        Limits limits;
        limits.treeBytes = 16 * megabyte;
        const auto tree = XmlTree::parse(xml, limits);
        QVERIFY(!tree);
        QCOMPARE(errorName(tree.error().code), code);
        QVERIFY(XmlTree::parse(nested(256), limits).has_value());
    }
};

QTEST_APPLESS_MAIN(TestContainer)
#include "test_container.moc"

#include "core/readers/container/compound_file.h"
#include "core/readers/reader.h"
#include "tests/support/case_count.h"
#include "tests/support/compound_writer.h"
#include "tests/support/random.h"
#include "tests/support/zip_writer.h"

#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;

namespace {

const QString document = QStringLiteral("WordDocument");
const QString workbook = QStringLiteral("Workbook");

QByteArray odf(const QByteArray& type, const QByteArray& manifest) {
    return zipOf({{"mimetype", type}, {"content.xml", "<a/>"}, {"META-INF/manifest.xml", manifest}});
}

/// `code`, or `code: detail`.
QString refusalOf(const QByteArray& bytes) {
    const auto read = readDocument(bytes, QStringLiteral("report"), {});
    if (read)
        return QStringLiteral("read");
    if (read.error().place != QLatin1String("report"))
        return QStringLiteral("another place");
    const QString code = errorName(read.error().code);
    return read.error().detail.isEmpty() ? code : QString(code + QStringLiteral(": ") + read.error().detail);
}

} // namespace

/// Files that only LibreOffice reads: what they are told to be, and what is refused without it.
class TestOfficeFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contentDecides_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* tag, const QByteArray& bytes, const char* expected) {
            QTest::newRow(tag) << bytes << QString::fromLatin1(expected);
        };
        const QByteArray word = wordStream(false), book = bookStream(false);
        row("DOC", compoundOf({{document, word}}), "needs_libreoffice: doc");
        row("DOC with a workbook in it",
            compoundOf({{QStringLiteral("ObjectPool"), {}, {{workbook, book}}}, {document, word}}),
            "needs_libreoffice: doc");
        row("XLS", compoundOf({{QStringLiteral("1Table"), "x"}, {workbook, book}}), "needs_libreoffice: xls");
        row("XLS of Excel 5", compoundOf({{QStringLiteral("Book"), book}}), "needs_libreoffice: xls");
        row("XLS with a text in it",
            compoundOf({{workbook, book}, {QStringLiteral("MBD1"), {}, {{document, word}}}}),
            "needs_libreoffice: xls");
        row("RTF", "{\\rtf1\\ansi\\ansicpg936 1}", "needs_libreoffice: rtf");
        row("ODT", odf("application/vnd.oasis.opendocument.text", "<a/>"), "needs_libreoffice: odt");
        row("an ODT template", odf("application/vnd.oasis.opendocument.text-template", "<a/>"),
            "needs_libreoffice: odt");
        row("ODS", odf("application/vnd.oasis.opendocument.spreadsheet", "<a/>"), "needs_libreoffice: ods");
        row("XLSX", zipOf({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<a/>"}}),
            "needs_libreoffice: xlsx");
        row("Word 2003",
            "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/"
            "wordml\"/>",
            "needs_libreoffice: doc");
        row("Excel 2003",
            "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<Workbook "
            "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
            "needs_libreoffice: xls");
        row("flat ODT",
            "<?xml version=\"1.0\"?><office:document "
            "office:mimetype=\"application/vnd.oasis.opendocument.text\"/>",
            "needs_libreoffice: odt");
    }

    void contentDecides() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QCOMPARE(refusalOf(bytes), expected);
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* tag, const QByteArray& bytes, const char* expected) {
            QTest::newRow(tag) << bytes << QString::fromLatin1(expected);
        };
        const QByteArray whole = compoundOf({{document, wordStream(false)}});
        row("DOC with a password", compoundOf({{document, wordStream(true)}}), "encrypted");
        row("XLS with a password", compoundOf({{workbook, bookStream(true)}}), "encrypted");
        row("DOCX with a password",
            compoundOf({{QStringLiteral("EncryptionInfo"), "x"}, {QStringLiteral("EncryptedPackage"), "x"}}),
            "encrypted");
        row("ODT with a password",
            odf("application/vnd.oasis.opendocument.text", "<manifest:encryption-data/>"), "encrypted");
        row("a presentation", compoundOf({{QStringLiteral("PowerPoint Document"), "x"}}), "unsupported: OLE");
        row("a folder called like a text", compoundOf({{document, {}, {{QStringLiteral("x"), "x"}}}}),
            "unsupported: OLE");
        row("an ODF presentation", odf("application/vnd.oasis.opendocument.presentation", "<a/>"),
            "unsupported: ZIP");
        row("a new presentation",
            zipOf({{"[Content_Types].xml", "<Types/>"}, {"ppt/presentation.xml", "<a/>"}}),
            "unsupported: ZIP");
        row("the first bytes", whole.left(8), "damaged");
        row("a header", whole.left(512), "damaged");
        row("no directory", whole.left(whole.size() - 1024), "damaged");
        QByteArray odd = whole;
        odd[30] = 31; // sectors of 2 GB
        row("sectors beyond reason", odd, "damaged");
        row("noise", whole.left(8) + QByteArray("\x5A\xC3").repeated(4000), "damaged");
    }

    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QCOMPARE(refusalOf(bytes), expected);
    }

    void streams() {
        const QByteArray small("small stream"), large = QByteArray("large").repeated(2000);
        const QByteArray bytes = compoundOf({{QStringLiteral("first"), QByteArray(1000, 'x')},
                                             {QStringLiteral("small"), small},
                                             {QStringLiteral("folder"), {}, {{QStringLiteral("inner"), "x"}}},
                                             {QStringLiteral("large"), large}});
        const auto file = CompoundFile::open(bytes);
        QVERIFY(file.has_value());
        QStringList names = file->streams();
        names.sort();
        QCOMPARE(names.join(u' '), QStringLiteral("first large small"));
        QCOMPARE(file->beginOf(QStringLiteral("small")), small);
        QCOMPARE(file->beginOf(QStringLiteral("first")), QByteArray(64, 'x'));
        QCOMPARE(file->beginOf(QStringLiteral("large")), large.left(512));
        QCOMPARE(file->beginOf(QStringLiteral("inner")), QByteArray());
    }

    /// The directory behind more sectors than the header can list tables for.
    void largeFiles() {
        const QByteArray bytes =
            compoundOf({{QStringLiteral("Data"), QByteArray(6 << 20, 'x')}, {document, wordStream(false)}});
        QCOMPARE(refusalOf(bytes), QStringLiteral("needs_libreoffice: doc"));
    }

    /// Whatever the bytes say: an answer, and soon; chains of sectors and entries may lead in circles.
    void mutated() {
        const QByteArray whole =
            compoundOf({{QStringLiteral("1Table"), QByteArray(300, 'x')}, {document, wordStream(false)}});
        const int files = caseCount({4000, 1000, 200'000});
        int still = 0;
        for (int seed = 0; seed < files; ++seed) {
            Random random{std::uint32_t(seed)};
            QByteArray bytes = whole;
            for (int changes = random.between(1, 6); changes > 0; --changes) {
                const bool isEarly = random.chance(30); // the header
                const auto at = random.below(isEarly ? 128 : int(bytes.size()));
                bytes[at] = char(random.chance(40) ? random.below(4) : random.below(256));
            }
            if (random.chance(20))
                bytes.truncate(random.below(int(bytes.size())));
            const QString refusal = refusalOf(bytes);
            QVERIFY2(refusal != QLatin1String("another place"), qPrintable(QString::number(seed)));
            still += refusal == QLatin1String("needs_libreoffice: doc") ? 1 : 0;
        }
        QVERIFY2(still > files / 10 && still < files, qPrintable(QString::number(still)));
    }
};

QTEST_GUILESS_MAIN(TestOfficeFormats)
#include "test_office_formats.moc"

#include "tests/ui/review_fixture.h"

#include "core/base/sha256.h"
#include "core/ingest/case_services.h"

namespace gouji::testing {

namespace {

/// The figures other than 0.
const std::map<QString, QString>& usualValues() {
    static const std::map<QString, QString> values = [] {
        std::map<QString, QString> v;
        const auto set = [&](const char* name, const char* text) {
            v[QString::fromLatin1(name)] = QString::fromLatin1(text);
        };
        set("t2.normative.issued", "2");
        set("t2.normative.in_force", "7");
        set("t2.licensing.decisions", "128");
        set("t2.penalties.decisions", "5");
        set("t2.fees.amount", "12.345678");
        for (const char* row : {"new", "total"}) {
            const QString prefix = QStringLiteral("t3.") + QLatin1String(row);
            v[prefix + QStringLiteral(".natural_person")] = QStringLiteral("3");
            v[prefix + QStringLiteral(".business")] = QStringLiteral("2");
            v[prefix + QStringLiteral(".total")] = QStringLiteral("5");
        }
        set("t3.granted.natural_person", "3");
        set("t3.granted.business", "1");
        set("t3.granted.total", "4");
        set("t3.refused.state_secret.business", "1");
        set("t3.refused.state_secret.total", "1");
        set("t4.review.upheld", "1");
        set("t4.review.total", "1");
        return v;
    }();
    return values;
}

class ReportWriter {
public:
    ReportWriter(const Form& form, const CellReadings& readings) : m_form(form), m_readings(readings) {}

    void write(const QString& issuer) {
        text = issuer +
               QStringLiteral("2024年政府信息公开工作年度报告\n\n一、总体情况\n本年度工作有序开展。\n\n");
        for (const FormTable& table : m_form.tables) {
            text += table.numeral + QStringLiteral("、") + table.title + QLatin1Char('\n');
            for (const FormGrid& grid : table.grids)
                writeGrid(table, grid);
        }
    }

    QString text;
    Figures figures;

private:
    void writeGrid(const FormTable& table, const FormGrid& grid) {
        QStringList header{QStringLiteral("项目")};
        for (const FormLine& column : grid.columns)
            header += column.label();
        text += header.join(QLatin1Char('\t')) + QLatin1Char('\n');
        for (const FormLine& row : grid.rows) {
            if (row.isOptional())
                continue;
            text += row.path.isEmpty() ? QStringLiteral("件数") : row.label();
            for (const FormLine& column : grid.columns) {
                text += QLatin1Char('\t');
                writeFigure(Form::keyOf(table, row, column));
            }
            text += QLatin1Char('\n');
        }
        text += QLatin1Char('\n');
    }

    void writeFigure(const FigureKey& key) {
        CellReading cell;
        cell.evidence = {{EvidenceKind::RowLabelExact, {}}};
        const auto usual = usualValues().find(key.name);
        cell.text = usual == usualValues().end() ? QStringLiteral("0") : usual->second;
        if (const auto given = m_readings.find(key.name); given != m_readings.end())
            cell = given->second;
        Reading reading;
        reading.state = cell.state;
        reading.text = cell.text;
        reading.evidence = cell.evidence;
        if (cell.state == FigureState::Read || cell.state == FigureState::Doubtful)
            reading.value = Decimal::fromString(cell.text);
        if (cell.state != FigureState::Missing)
            reading.anchor = TextRange{text.size(), cell.text.size()};
        text += cell.text;
        figures.set(key, reading);
    }

    const Form& m_form;
    const CellReadings& m_readings;
};

NewReport packed(const Pipeline& pipeline, const QString& text, Report report) {
    NewReport out;
    out.original = text.toUtf8();
    out.sha256 = sha256Of(out.original);
    out.sourceName = report.identity.issuer + QStringLiteral(".txt");
    out.format = QStringLiteral("text");
    out.findings = pipeline.check(report);
    out.report = std::move(report);
    return out;
}

Identity identityOf(const QString& issuer) {
    Identity identity;
    identity.issuer = issuer;
    identity.divisionCode = QStringLiteral("654202104");
    identity.division = {QStringLiteral("新疆维吾尔自治区"), QStringLiteral("塔城地区"),
                         QStringLiteral("乌苏市"), QStringLiteral("甘河子镇")};
    identity.year = 2024;
    return identity;
}

} // namespace

NewReport madeUpReport(const Pipeline& pipeline, const QString& issuer, const CellReadings& readings) {
    const Form& form = *pipeline.forms().edition(u"2021");
    ReportWriter writer(form, readings);
    writer.write(issuer);
    Report report;
    report.identity = identityOf(issuer);
    report.form = form.edition;
    for (const FormTable& table : form.tables)
        report.tableForms[table.id] = form.edition;
    report.figures = writer.figures;
    return packed(pipeline, writer.text, std::move(report));
}

NewReport proseReport(const Pipeline& pipeline, const QString& issuer) {
    Report report;
    report.identity = identityOf(issuer);
    return packed(pipeline,
                  issuer + QStringLiteral("2012年政府信息公开工作年度报告\n\n全年主动公开信息100余条。\n"),
                  std::move(report));
}

ReviewCase::ReviewCase() {
    auto pipeline = Pipeline::bundled();
    if (!pipeline)
        qFatal("the bundled forms or divisions cannot be loaded");
    m_pipeline = std::make_unique<Pipeline>(std::move(*pipeline));
    m_case = open();
    m_extractor = std::make_unique<PipelineExtractor>(*m_pipeline);
    m_session = std::make_unique<ReviewSession>(*m_pipeline, *m_extractor, nullptr, std::chrono::minutes(1));
    m_session->setCase(m_case.get());
}

std::unique_ptr<CaseFile> ReviewCase::open() const {
    CaseServices services = caseServices(*m_pipeline);
    services.author = QStringLiteral("tester");
    auto opened = CaseFile::open(path(), CaseFile::Mode::OpenOrCreate, services);
    if (!opened)
        qFatal("no case file can be made in %s", qPrintable(path()));
    return std::move(*opened);
}

qint64 ReviewCase::add(const NewReport& report) {
    const auto added = m_case->add(report);
    return added ? added->reportId : 0;
}

qint64 ReviewCase::addAndOpen(const CellReadings& readings) {
    const qint64 id = add(madeUpReport(*m_pipeline, QStringLiteral("乌苏市甘河子镇人民政府"), readings));
    m_session->openReport(id);
    return id;
}

QString ReviewCase::stored(qint64 report, const char* name) const {
    const auto read = open()->report(report);
    if (!read)
        return QStringLiteral("!");
    const auto figure = read->figures.find(key(name));
    return figure == read->figures.end() ? QStringLiteral("!") : figure->second.effective().toText();
}

std::vector<Correction> ReviewCase::storedCorrections(qint64 report) const {
    const auto read = open()->report(report);
    return read ? read->corrections : std::vector<Correction>();
}

QString MarkingTranslator::translate(const char* context, const char* source, const char*, int) const {
    if (qstrcmp(context, "gouji") == 0 && qstrcmp(source, "en") == 0)
        return QStringLiteral("zh");
    if (qstrncmp(context, "gouji::", 7) != 0)
        return {};
    return QStringLiteral("「%1」").arg(QString::fromUtf8(source));
}

} // namespace gouji::testing

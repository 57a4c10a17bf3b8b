#include "app/cli/command.h"
#include "core/checks/sentences.h"
#include "core/ingest/loading.h"
#include "core/office/office_extractor.h"
#include "core/workers/worker_pool.h"

#include <algorithm>

namespace gouji::cli {

namespace {

/// Explains the figures of one report, a paragraph each.
class Explainer {
public:
    Explainer(const Pipeline& pipeline, const Document& document, const Extraction& extraction,
              Language language)
        : m_pipeline(pipeline), m_document(document), m_extraction(extraction), m_language(language) {}

    QString identity() const {
        QString text = in({QStringLiteral("发布机关与年度\n"), QStringLiteral("issuer and year\n")});
        for (const IdentityEvidence& evidence : m_extraction.report.identityEvidence)
            text += point(sentence(evidence, m_language) + placeOf(evidence.anchor));
        for (const Finding& finding : m_extraction.findings) {
            if (finding.rule.startsWith(QLatin1String("identity.")))
                text += told(finding);
        }
        return text;
    }

    QString figure(const Figures::Entry& entry) const {
        const Reading& reading = entry.reading;
        QString text = entry.key.name + QStringLiteral("  ") +
                       figureName(entry.key, m_extraction.report, m_pipeline.forms(), m_language) + u'\n';
        text += point(valueOf(reading) + placeOf(reading.anchor));
        for (const Evidence& evidence : reading.evidence)
            text += point(sentence(evidence, m_extraction.report, m_pipeline.forms(), m_language));
        for (const Statement& statement : m_extraction.report.statements) {
            if (statement.about == entry.key)
                text += point(in({QStringLiteral("正文写道：“%1”"), QStringLiteral("the text says \"%1\"")})
                                  .arg(statement.text) +
                              placeOf(statement.anchor));
        }
        return text + findingsOf(entry.key);
    }

private:
    QString in(const Words& words) const { return words.in(m_language); }
    static QString point(const QString& text) { return QStringLiteral("    ") + text + u'\n'; }

    QString valueOf(const Reading& reading) const {
        const QString state = stateTitle(reading.state, m_language);
        const QString value = reading.value ? reading.value->toString() : QString();
        QString text = value.isEmpty() ? state : QString(state + QStringLiteral(" ") + value);
        if (!reading.text.isEmpty() && reading.text != value)
            text += in({QStringLiteral("，原文“%1”"), QStringLiteral(", printed \"%1\"")})
                        .arg(reading.text.simplified().left(60));
        return text;
    }

    QString placeOf(const Anchor& anchor) const {
        if (const auto* range = std::get_if<TextRange>(&anchor)) {
            const QStringView before = QStringView(m_document.text).left(range->start);
            const qsizetype column = range->start - before.lastIndexOf(u'\n');
            return in({QStringLiteral("（第 %1 行第 %2 字）"), QStringLiteral(" (line %1, character %2)")})
                .arg(before.count(u'\n') + 1)
                .arg(column);
        }
        if (const auto* cell = std::get_if<TableCell>(&anchor))
            return in({QStringLiteral("（第 %1 个表格第 %2 行第 %3 格）"),
                       QStringLiteral(" (table %1, row %2, cell %3)")})
                .arg(cell->table + 1)
                .arg(cell->row + 1)
                .arg(cell->column + 1);
        if (const auto* page = std::get_if<PageRect>(&anchor))
            return in({QStringLiteral("（第 %1 页）"), QStringLiteral(" (page %1)")}).arg(page->page);
        return {};
    }

    QString told(const Finding& finding) const {
        return point(
            QStringLiteral("[%1] %2").arg(severityTitle(finding.severity, m_language),
                                          m_pipeline.message(finding, m_extraction.report, m_language)));
    }

    QString findingsOf(const FigureKey& key) const {
        QString text;
        for (const Finding& finding : m_extraction.findings) {
            const auto& figures = finding.figures;
            if (std::find(figures.begin(), figures.end(), key) == figures.end())
                continue;
            text += told(finding);
        }
        return text;
    }

    const Pipeline& m_pipeline;
    const Document& m_document;
    const Extraction& m_extraction;
    Language m_language;
};

/// A key, or the beginning of several: `t3`, `t3.new`.
bool isAsked(const FigureKey& key, const QString& asked) {
    return asked.isEmpty() || key.name == asked || key.name.startsWith(QString(asked + u'.'));
}

QString partHeading(const Extraction& extraction, Language language) {
    const Identity& identity = extraction.report.identity;
    const Words pattern{QStringLiteral("== 第 %1 份：%2 %3 ==\n"),
                        QStringLiteral("== report %1: %2 %3 ==\n")};
    return pattern.in(language).arg(QString::number(extraction.part), identity.issuer,
                                    identity.year ? QString::number(*identity.year) : QString());
}

/// Whether the report has what is asked for.
bool explain(const Pipeline& pipeline, const Document& document, const Extraction& extraction,
             const QString& asked, Session& session) {
    const Explainer explainer(pipeline, document, extraction, session.dataLang);
    QString text;
    if (asked.isEmpty() || asked == QLatin1String("identity"))
        text += explainer.identity();
    for (const Figures::Entry& entry : extraction.report.figures) {
        if (!isAsked(entry.key, asked))
            continue;
        text += explainer.figure(entry);
    }
    if (text.isEmpty())
        return false;
    if (extraction.part > 0)
        text.prepend(partHeading(extraction, session.dataLang));
    session.out.write(text.toUtf8());
    return true;
}

int run(const Arguments& arguments, Session& session) {
    const auto pipeline = Pipeline::bundled();
    if (!pipeline)
        return session.fail(pipeline.error());
    const QString path = arguments.positional().front();
    const QString asked = arguments.positional().size() > 1 ? arguments.positional()[1] : QString();
    const QString form = arguments.value(QStringLiteral("form"), QStringLiteral("auto"));
    const auto file = loadFile(path, pipeline->limits());
    if (!file)
        return session.fail(file.error());
    WorkerPool workers(workerProgram(), pipeline->limits(), 1);
    OfficeExtractor extractor(workers, findOffice());
    const auto document = extractor.read(file->bytes, path, {});
    if (!document)
        return session.fail(document.error());
    const auto reports =
        extractor.extract(file->bytes, path, form == QLatin1String("auto") ? QString() : form, {});
    if (!reports)
        return session.fail(reports.error());
    bool any = false;
    for (const Extraction& report : *reports)
        any = explain(*pipeline, *document, report, asked, session) || any;
    return any ? AllDone : session.fail({ErrorCode::NotFound, asked, {}});
}

Words explainHelp(const QString& forms) {
    const Words pattern{QStringLiteral(
                            R"(用法：gouji-cli explain [选项] 文件 [指标]

逐项说明文件中各指标的数值从何处读出、凭什么归到这一格，以及涉及该指标的疑点。

参数：
    指标                    指标代码或其开头，例如 t3.granted.business、t3.granted、t3；identity 为发布机关、
                            年度等从何得知；省略则说明全部

选项：
    %1报表式样；auto（默认）按各表的标签判定
    --lang zh|en            说明所用的语言；默认中文

报告中没有该指标时退出状态为 2，文件不能读取时为 1。
)"),
                        QStringLiteral(
                            R"(usage: gouji-cli explain [options] FILE [KEY]

Tells of each figure where in the file it was read, why it belongs in its place, and which findings concern it.

arguments:
    KEY                     a figure or the beginning of several, for example t3.granted.business, t3.granted
                            or t3; "identity": how issuer, year and so on are known; everything when left
                            out

options:
    %1edition of the form; auto (default) tells it from each table's labels
    --lang zh|en            language of the explanations; Chinese by default

When the report has no such figure the exit status is 2, when the file cannot be read 1.
)")};
    const QString form = QString(QStringLiteral("--form ") + forms).leftJustified(23) + u' ';
    return {pattern.zh.arg(form), pattern.en.arg(form)};
}

} // namespace

Command explainCommand(const QStringList& editions) {
    const QStringList forms = formChoices(editions);
    return {QStringLiteral("explain"), {choice("form", forms)}, 1, 2, explainHelp(forms.join(u'|')), run};
}

} // namespace gouji::cli

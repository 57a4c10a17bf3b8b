#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "core/base/messages.h"
#include "core/checks/sentences.h"
#include "core/exports/json.h"
#include "core/ingest/archive_files.h"
#include "core/ingest/loading.h"
#include "core/ingest/ordered_tasks.h"
#include "core/office/office_extractor.h"
#include "core/workers/worker_pool.h"

#include <QThread>

namespace gouji::cli {

namespace {

/// What a file adds to the output; made on a thread of the pool.
struct Extracted {
    QByteArray data;
    std::optional<Error> error;
};

struct Style {
    bool asText = false;
    QString edition; ///< empty: detected
    Language language = Language::Chinese;
};

QString headline(const Extraction& extraction, Language language) {
    const Identity& identity = extraction.report.identity;
    const QString unknown = QStringLiteral("?");
    const QStringList parts{identity.issuer.isEmpty() ? unknown : identity.issuer,
                            identity.year ? QString::number(*identity.year) : unknown,
                            identity.divisionCode.isEmpty() ? unknown : identity.divisionCode,
                            extraction.report.form.isEmpty() ? unknown : extraction.report.form,
                            identity.publishedOn.isValid() ? identity.publishedOn.toString(Qt::ISODate)
                                                           : unknown};
    const Words pattern{QStringLiteral("发布机关 %1 · 年度 %2 · 区划代码 %3 · 报表式样 %4 · 公布日期 %5\n"),
                        QStringLiteral("issuer %1 · year %2 · division %3 · form %4 · published %5\n")};
    return pattern.in(language).arg(parts[0], parts[1], parts[2], parts[3], parts[4]);
}

QByteArray asText(const Extraction& extraction, const Pipeline& pipeline, Language language) {
    const Report& report = extraction.report;
    QString text = extraction.sourceName;
    if (extraction.part > 0)
        text += QStringLiteral(" (%1)").arg(extraction.part);
    text += QLatin1Char('\n') + headline(extraction, language);
    std::vector<QStringList> rows;
    for (const Figures::Entry& entry : report.figures) {
        const Reading& reading = entry.reading;
        rows.push_back({reading.value ? reading.value->toString() : reading.text,
                        stateTitle(reading.state, language), entry.key.name,
                        figureName(entry.key, report, pipeline.forms(), language)});
    }
    text += textTable(rows);
    for (const Finding& finding : extraction.findings) {
        const QString sentence = pipeline.message(finding, report, language);
        text += QStringLiteral("[%1] %2\n").arg(severityTitle(finding.severity, language), sentence);
    }
    const Words pattern{QStringLiteral("[建议 %1] %2\n"), QStringLiteral("[suggestion %1] %2\n")};
    for (const Suggestion& each : pipeline.suggestions(report, extraction.findings).all)
        text +=
            pattern.in(language).arg(QString::number(each.rank), pipeline.message(each, report, language));
    return (text + QLatin1Char('\n')).toUtf8();
}

QByteArray asJson(const QString& path, const Extraction& one, const Pipeline& pipeline, Language language) {
    const Suggestions suggestions = pipeline.suggestions(one.report, one.findings);
    const ToldSuggestions told{suggestions, [&](const Suggestion& each, const Report& report) {
                                   return pipeline.message(each, report, language);
                               }};
    return extractLine(
        {path, one.sha256, one.format, one.report, one.findings, one.part},
        [&](const Finding& finding, const Report& report) {
            return pipeline.message(finding, report, language);
        },
        &told);
}

Result<std::vector<Extraction>> reportsOf(const QString& path, const QString& edition, Extractor& extractor) {
    const auto file = loadFile(path, extractor.limits());
    if (!file)
        return failure(file.error());
    return extractor.extract(file->bytes, path, edition, {});
}

Extracted extractOne(const Pipeline& pipeline, Extractor& extractor, const QString& path,
                     const Style& style) {
    const auto reports = reportsOf(path, style.edition, extractor);
    if (!reports) {
        const QByteArray line =
            style.asText ? QByteArray() : errorLine(path, reports.error(), style.language);
        return {line, reports.error()};
    }
    QByteArray data;
    for (const Extraction& one : *reports)
        data += style.asText ? asText(one, pipeline, style.language)
                             : asJson(path, one, pipeline, style.language);
    return {data, std::nullopt};
}

int run(const Arguments& arguments, Session& session) {
    const auto pipeline = Pipeline::bundled();
    if (!pipeline)
        return session.fail(pipeline.error());
    const QString form = arguments.value(QStringLiteral("form"), QStringLiteral("auto"));
    const Style style{arguments.value(QStringLiteral("format")) == QLatin1String("text"),
                      form == QLatin1String("auto") ? QString() : form, session.dataLang};
    const int jobs = arguments.count(QStringLiteral("jobs"), QThread::idealThreadCount());
    WorkerPool workers(workerProgram(), pipeline->limits(), jobs);
    OfficeExtractor extractor(workers, findOffice());
    QThreadPool pool;
    pool.setMaxThreadCount(jobs + extractor.waitingRoom());
    OrderedTasks<Extracted> tasks(pool, 4 * jobs + extractor.waitingRoom());

    ExitStatus status = AllDone;
    qsizetype next = 0;
    const QStringList paths = withArchivesOpened(arguments.positional(), pipeline->limits());
    while (!session.out.hasFailed() && (next < paths.size() || !tasks.isEmpty())) {
        for (; next < paths.size() && !tasks.isFull(); ++next)
            tasks.add([&, path = paths[next]] { return extractOne(*pipeline, extractor, path, style); });
        const Extracted done = tasks.takeNext();
        session.out.write(done.data);
        session.out.flush();
        if (done.error) {
            session.tell(*done.error);
            status = SomethingFailed;
        }
    }
    if (!extractor.isConfined())
        session.err.line(unconfinedNote(session.spoken));
    return status;
}

Words extractHelp(const QString& forms) {
    const Words pattern{QStringLiteral(
                            R"(用法：gouji-cli extract [选项] 文件...

读取年报文件，还原法定统计表，每个文件输出一行 JSON，顺序与文件相同。不写入任何案卷。
一个文件含多份年报时，每份一行，并带 "part": 1, 2, …。

选项：
    --format jsonl|text     jsonl（默认）：每个文件一个 JSON 对象；text：便于阅读的表格
    %1报表式样；auto（默认）按各表的标签判定
    --jobs N                同时处理的文件数；默认为处理器核数
    --lang zh|en            疑点说明的语言；默认中文

不能读取的文件输出 {"source": …, "error": {"code": …, "message": …}}，同时在标准错误说明，退出状态为 1。
)"),
                        QStringLiteral(
                            R"(usage: gouji-cli extract [options] FILE...

Reads report files, puts the statutory tables back together and prints one line of JSON for each file, in the
order of the files. No case file is touched. A file with several reports gives a line for each, with
"part": 1, 2, ….

options:
    --format jsonl|text     jsonl (default): one JSON object a file; text: tables for reading
    %1edition of the form; auto (default) tells it from each table's labels
    --jobs N                files read at the same time; by default the number of processor cores
    --lang zh|en            language of the findings' messages; Chinese by default

A file that cannot be read gives {"source": …, "error": {"code": …, "message": …}} and a sentence on standard
error, and the exit status is 1.
)")};
    const QString form = QString(QStringLiteral("--form ") + forms).leftJustified(23) + u' ';
    return {pattern.zh.arg(form), pattern.en.arg(form)};
}

} // namespace

Command extractCommand(const QStringList& editions) {
    const QStringList forms = formChoices(editions);
    return {QStringLiteral("extract"),
            {choice("format", {QStringLiteral("jsonl"), QStringLiteral("text")}), choice("form", forms),
             option("jobs", OptionSpec::Kind::Count)},
            1,
            -1,
            extractHelp(forms.join(u'|')),
            run};
}

} // namespace gouji::cli

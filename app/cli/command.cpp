#include "app/cli/command.h"

#include "core/base/messages.h"

#include <algorithm>

namespace gouji::cli {

namespace {

const QString langOption = QStringLiteral("lang");
const QString helpOption = QStringLiteral("help");

/// Of the person at the terminal, from the environment as every program of the system reads it.
Language localeLanguage() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(name);
        if (!value.isEmpty())
            return value.startsWith("zh") ? Language::Chinese : Language::English;
    }
    return Language::English;
}

/// `--lang` is looked for before anything is parsed, so that wrong usage is told in that language too.
std::optional<Language> askedLanguage(const QStringList& words) {
    for (qsizetype i = 0; i < words.size() && words[i] != QLatin1String("--"); ++i) {
        const bool separate = words[i] == QLatin1String("--lang") && i + 1 < words.size();
        const QString value = separate                                        ? words[i + 1]
                              : words[i].startsWith(QLatin1String("--lang=")) ? words[i].mid(7)
                                                                              : QString();
        if (value == QLatin1String("zh"))
            return Language::Chinese;
        if (value == QLatin1String("en"))
            return Language::English;
    }
    return std::nullopt;
}

Words generalHelp(const QStringList& editions) {
    const QString forms = formChoices(editions).join(u'|');
    const Words pattern{
        QStringLiteral(
            R"(gouji-cli：勾稽的命令行。从政府信息公开工作年度报告中还原法定统计表，核对、更正、比较、导出。

用法：
    gouji-cli extract [--format jsonl|text] [--form %1] [--jobs N] 文件...
    gouji-cli explain [--form %1] 文件 [指标]
    gouji-cli import  案卷 路径... [--jobs N]
    gouji-cli list    案卷 [--format jsonl|text]
    gouji-cli check   案卷 [--report 编号] [--format jsonl|text] [--again]
    gouji-cli correct 案卷 编号 指标 数值 --reason 理由
    gouji-cli decide  案卷 编号 规则 结论 [--figure 指标] [--comment 说明]
    gouji-cli compare 案卷 --figure 指标 [--by issuer|county|city|province|year] [--years A-B] [--format csv|jsonl]
    gouji-cli rollup  案卷 [--year 年度] [--division 代码] [--format csv|jsonl]
    gouji-cli export  案卷 文件.xlsx|文件.csv [--lang zh|en]
    gouji-cli verify  案卷
    gouji-cli --version | --help | 命令 --help

每个命令都可带 --lang zh|en，决定说明与提示所用的语言。“--”之后的都是文件名，即使以“-”开头。
数据写到标准输出，其余写到标准错误。

退出状态：
    0  全部完成（疑点不影响退出状态；已在案卷中的文件也算完成）
    1  有失败（逐一列在标准错误，其余照常完成）
    2  用法有误，或报告、指标、数值不存在或无效（未作任何改动）
)"),
        QStringLiteral(
            R"(gouji-cli: Gouji on the command line. Puts the statutory tables of yearly reports on government
information disclosure back together; checks, corrects, compares and exports their figures.

usage:
    gouji-cli extract [--format jsonl|text] [--form %1] [--jobs N] FILE...
    gouji-cli explain [--form %1] FILE [KEY]
    gouji-cli import  CASE PATH... [--jobs N]
    gouji-cli list    CASE [--format jsonl|text]
    gouji-cli check   CASE [--report ID] [--format jsonl|text] [--again]
    gouji-cli correct CASE REPORT KEY VALUE --reason TEXT
    gouji-cli decide  CASE REPORT RULE VERDICT [--figure KEY] [--comment TEXT]
    gouji-cli compare CASE --figure KEY [--by issuer|county|city|province|year] [--years A-B] [--format csv|jsonl]
    gouji-cli rollup  CASE [--year YEAR] [--division CODE] [--format csv|jsonl]
    gouji-cli export  CASE FILE.xlsx|FILE.csv [--lang zh|en]
    gouji-cli verify  CASE
    gouji-cli --version | --help | COMMAND --help

Every command takes --lang zh|en, the language of explanations and messages. After "--" everything is a file
name, even if it begins with "-". Data go to standard output, everything else to standard error.

exit status:
    0  all done (findings do not change it; a file already in the case counts as done)
    1  something failed (each failure is told on standard error, the rest is done)
    2  wrong usage, or an unknown report, figure or value (nothing was changed)
)")};
    return {pattern.zh.arg(forms), pattern.en.arg(forms)};
}

ExitStatus runNamed(const Command& command, const QStringList& words, Session& session) {
    if (words.mid(0, words.indexOf(QLatin1String("--"))).contains(QLatin1String("--help"))) {
        session.out.write(command.help.in(session.spoken).toUtf8());
        return AllDone;
    }
    std::vector<OptionSpec> specs = command.options;
    specs.push_back(choice("lang", {QStringLiteral("zh"), QStringLiteral("en")}));
    const auto arguments = Arguments::parse(words, specs);
    if (!arguments)
        return session.refuse(arguments.error());
    const int given = int(arguments->positional().size());
    if (given < command.fewest)
        return session.refuse({QStringLiteral("参数不足"), QStringLiteral("arguments are missing")});
    if (command.most >= 0 && given > command.most)
        return session.refuse(
            {QStringLiteral("多余的参数：%1").arg(arguments->positional().back()),
             QStringLiteral("one argument too many: %1").arg(arguments->positional().back())});
    return ExitStatus(command.run(*arguments, session));
}

QStringList knownEditions(const FormLibrary& forms) {
    QStringList editions;
    for (const Form& form : forms.forms())
        editions += form.edition;
    return editions;
}

ExitStatus runWords(const QStringList& words, Session& session) {
    const auto forms = FormLibrary::bundled();
    if (!forms)
        return session.fail(forms.error());
    const QStringList editions = knownEditions(*forms);
    if (words.isEmpty()) {
        session.err.write(generalHelp(editions).in(session.spoken).toUtf8());
        return WrongUsage;
    }
    if (words.front() == QLatin1String("--version")) {
        session.out.line(QStringLiteral("gouji-cli " GOUJI_VERSION));
        return AllDone;
    }
    if (words.front() == QLatin1String("--help")) {
        session.out.write(generalHelp(editions).in(session.spoken).toUtf8());
        return AllDone;
    }
    for (const Command& command : allCommands(editions)) {
        if (command.name == words.front())
            return runNamed(command, words.mid(1), session);
    }
    return session.refuse({QStringLiteral("不认识的命令：%1").arg(words.front()),
                           QStringLiteral("unknown command: %1").arg(words.front())});
}

} // namespace

void Session::tell(const Error& error) {
    err.line(describe(error, spoken));
}

ExitStatus Session::refuse(const Words& words) {
    tell(words);
    tell({QStringLiteral("用法见 gouji-cli --help 或 gouji-cli 命令 --help"),
          QStringLiteral("see gouji-cli --help or gouji-cli COMMAND --help")});
    return WrongUsage;
}

ExitStatus Session::fail(const Error& error) {
    tell(error);
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::InvalidValue ? WrongUsage
                                                                                      : SomethingFailed;
}

QStringList formChoices(const QStringList& editions) {
    return QStringList(QStringLiteral("auto")) + editions;
}

OptionSpec choice(const char* name, const QStringList& choices) {
    return {QString::fromLatin1(name), OptionSpec::Kind::Choice, choices};
}

OptionSpec option(const char* name, OptionSpec::Kind kind) {
    return {QString::fromLatin1(name), kind, {}};
}

int runCommandLine(const QStringList& words, Output& out, Output& err) {
    const std::optional<Language> asked = askedLanguage(words);
    Session session{out, err, asked.value_or(localeLanguage()), asked.value_or(Language::Chinese)};
    const ExitStatus status = runWords(words, session);
    out.flush();
    if (!out.hasFailed())
        return status;
    if (!out.isReaderGone())
        session.tell({QStringLiteral("无法写到标准输出：%1").arg(out.failure()),
                      QStringLiteral("cannot write to standard output: %1").arg(out.failure())});
    return SomethingFailed;
}

} // namespace gouji::cli

#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/base/error.h"
#include "core/base/result.h"
#include "core/ingest/pipeline.h"
#include "core/store/case_file.h"

#include <memory>
#include <optional>
#include <vector>

/// The commands of gouji-cli. Each is one file here: its options, its help, and a function that runs it.
namespace gouji::cli {

/// CONTRACT, "Exit status".
enum ExitStatus : int {
    AllDone = 0,
    SomethingFailed = 1,
    WrongUsage = 2, ///< also an unknown report, key or value; nothing was changed
};

/// Where a command writes and in which languages.
struct Session {
    Output& out;       ///< data
    Output& err;       ///< everything else
    Language spoken;   ///< of sentences on `err`: --lang, else the locale's
    Language dataLang; ///< of sentences among the data: --lang, else Chinese

    void tell(const Words& words) { err.line(words.in(spoken)); }
    void tell(const Error& error);
    /// Says what is wrong with the command line.
    ExitStatus refuse(const Words& words);
    /// Says an error and gives the status that belongs to it.
    ExitStatus fail(const Error& error);
};

struct Command {
    QString name;
    std::vector<OptionSpec> options; ///< besides --help and --lang, which every command has
    int fewest = 0;                  ///< positional arguments
    int most = 0;                    ///< -1: any number
    Words help;
    int (*run)(const Arguments&, Session&);
};

Command extractCommand(const QStringList& editions);
Command explainCommand(const QStringList& editions);
Command importCommand();
Command listCommand();
Command checkCommand();
Command correctCommand();
Command decideCommand();
Command compareCommand();
Command rollupCommand();
Command exportCommand();
Command verifyCommand();

/// In the order of the general help. `editions`: of the form, newest first.
std::vector<Command> allCommands(const QStringList& editions);

/// `auto` and the editions: what --form takes.
QStringList formChoices(const QStringList& editions);

/// The whole program but for the QCoreApplication, which must exist. `words` without the program's name.
int runCommandLine(const QStringList& words, Output& out, Output& err);

OptionSpec choice(const char* name, const QStringList& choices);
OptionSpec option(const char* name, OptionSpec::Kind kind);

} // namespace gouji::cli

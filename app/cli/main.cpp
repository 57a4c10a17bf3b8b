#include "app/cli/command.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>

using namespace gouji;

std::vector<cli::Command> cli::allCommands(const QStringList& editions) {
    return {extractCommand(editions), explainCommand(editions), importCommand(), listCommand(),
            checkCommand(),           correctCommand(),         decideCommand(), compareCommand(),
            rollupCommand(),          exportCommand(),          verifyCommand()};
}

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away is a failed write, not a death
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words += QFile::decodeName(argv[i]);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gouji-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GOUJI_VERSION));
    cli::Output out(stdout);
    cli::Output err(stderr);
    return cli::runCommandLine(words, out, err);
}

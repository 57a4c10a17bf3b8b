#include "tests/core/store/suites.h"

#include <QCoreApplication>

using namespace gouji::store_test;

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--child"))
        runChild(arguments.mid(2));
    int failures = 0;
    for (const auto run : {runDatabase, runCaseFile, runCorrections, runOpening, runVerify, runMigration,
                           runDurability, runModel, runImports, runCodec, runBetween, runDecisions})
        failures += run(arguments);
    return failures;
}

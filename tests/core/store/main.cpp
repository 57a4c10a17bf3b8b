#include "tests/core/store/suites.h"

#include <QCoreApplication>

using namespace gouji::store_test;

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    int failures = 0;
    for (const auto run : {runCaseFile, runCorrections})
        failures += run(arguments);
    return failures;
}

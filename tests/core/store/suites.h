#pragma once

#include <QStringList>

/// The test classes of this program, and what it does when started as its own child.
namespace gouji::store_test {

int runDatabase(const QStringList& arguments);
int runCaseFile(const QStringList& arguments);
int runCorrections(const QStringList& arguments);
int runOpening(const QStringList& arguments);
int runVerify(const QStringList& arguments);
int runMigration(const QStringList& arguments);
int runDurability(const QStringList& arguments);
int runModel(const QStringList& arguments);
int runImports(const QStringList& arguments);
int runCodec(const QStringList& arguments);
int runBetween(const QStringList& arguments);
int runDecisions(const QStringList& arguments);

/// Never returns: ends the process with the child's exit code, 0 when all was as expected. The reason of
/// another stands on stderr.
[[noreturn]] void runChild(const QStringList& arguments);

/// Runs this program as a child with these arguments; what it printed on stderr, preceded by its exit code.
QString childResult(const QStringList& arguments);

} // namespace gouji::store_test

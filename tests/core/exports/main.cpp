#include "tests/core/exports/test_json.h"
#include "tests/core/exports/test_tables.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    TestJson json;
    TestTables tables;
    int failures = QTest::qExec(&json, argc, argv);
    failures += QTest::qExec(&tables, argc, argv);
    return failures;
}

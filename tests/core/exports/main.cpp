#include "tests/core/exports/test_json.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    TestJson json;
    return QTest::qExec(&json, argc, argv);
}

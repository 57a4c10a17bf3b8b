#include <QTest>
class TestRulesProperty : public QObject {
    Q_OBJECT
};
QTEST_GUILESS_MAIN(TestRulesProperty)
#include "test_rules_property.moc"

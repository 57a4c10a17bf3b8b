#include "tests/core/store/fixture.h"
#include "tests/core/store/suites.h"

#include <QTest>

#include <random>

using namespace gouji;
using namespace gouji::store_test;

namespace {

/// What the case should hold, kept in the simplest way: the corrections in force and the journal as text.
class Model {
public:
    Model(qint64 id, Report report) : m_id(id), m_report(std::move(report)) {}

    void apply(const Edit& edit) {
        for (const FigureChange& change : edit.changes) {
            const QString old = valueOf(change.key).toText();
            m_journal.append(QStringLiteral("%1|%2|%3|%4|%5")
                                 .arg(m_id)
                                 .arg(change.key.name, old,
                                      change.after ? change.after->toText() : QStringLiteral("∅"),
                                      edit.reason));
            if (change.after)
                m_inForce[change.key] = *change.after;
            else
                m_inForce.erase(change.key);
        }
    }

    FigureValue valueOf(const FigureKey& key) const {
        const auto corrected = m_inForce.find(key);
        const Reading* reading = m_report.figures.find(key);
        return corrected != m_inForce.end() ? corrected->second : FigureValue{reading->state, reading->value};
    }

    /// The rows of v_figures.
    QStringList figures() const {
        QStringList all;
        for (const auto& [key, reading] : m_report.figures) {
            const FigureValue value = valueOf(key);
            all.append(QStringLiteral("%1|%2|%3|%4|%5")
                           .arg(key.name, value.value ? value.value->toString() : QStringLiteral("∅"),
                                stateName(value.state), reading.text)
                           .arg(m_inForce.count(key)));
        }
        all.sort();
        return all;
    }

    Report effective() const {
        Report report = m_report;
        for (auto& [key, reading] : report.figures) {
            const FigureValue value = valueOf(key);
            reading.state = value.state;
            reading.value = value.value;
        }
        return report;
    }

    const QStringList& journal() const { return m_journal; }
    const Report& report() const { return m_report; }
    const std::map<FigureKey, FigureValue>& inForce() const { return m_inForce; }

private:
    qint64 m_id;
    Report m_report;
    std::map<FigureKey, FigureValue> m_inForce;
    QStringList m_journal;
};

class Dice {
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}
    int below(int n) { return int(m_engine() % unsigned(n)); }

    FigureKey key(const Report& report) {
        return (report.figures.begin() + below(int(report.figures.size())))->key;
    }

    FigureValue value() {
        switch (below(5)) {
        case 0:
            return FigureValue::blank();
        case 1:
            return FigureValue::notApplicable();
        case 2:
            return FigureValue::number(Decimal::fromMillionths(below(20'000'000) - 10'000'000));
        default:
            return number(below(4)); // often the same again
        }
    }

private:
    std::mt19937 m_engine;
};

QStringList lines(const QString& path, const QString& sql) {
    QStringList all;
    for (const QStringList& row : rows(path, sql))
        all.append(row.join(u'|'));
    return all;
}

/// One random step, made with core/edits as the window makes it.
Edit step(Dice& dice, const CaseReport& report, std::vector<Edit>& done, std::vector<Edit>& undone,
          int number) {
    const QString reason = QStringLiteral("第%1步").arg(number);
    const int choice = dice.below(10);
    if (choice < 3 && !done.empty()) {
        undone.push_back(done.back());
        done.pop_back();
        return inverse(undone.back(), reason);
    }
    if (choice < 5 && !undone.empty()) {
        done.push_back(undone.back());
        undone.pop_back();
        return done.back();
    }
    Edit edit;
    if (choice == 5) {
        edit = makeWithdrawal(report, {dice.key(report.report), dice.key(report.report), unheard}, reason);
    } else {
        std::vector<std::pair<FigureKey, FigureValue>> values;
        for (int i = dice.below(4); i >= 0; --i)
            values.emplace_back(dice.key(report.report), dice.value());
        edit = makeEdit(report, values, reason);
    }
    done.push_back(edit);
    undone.clear();
    return edit;
}

} // namespace

/// Random edits, undone, redone, withdrawn: file, views and a model in memory agree after every step.
class TestModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agrees_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void agrees() {
        QFETCH(unsigned, seed);
        const Folder folder;
        auto box = openCase(folder.file());
        QVERIFY(box->add(newReport(QStringLiteral("bystander"))));
        const qint64 id = box->add(newReport(QStringLiteral("a")))->reportId;
        Model model(id, richReport());
        Dice dice(seed);
        std::vector<Edit> done, undone;
        for (int i = 0; i < 40; ++i) {
            const auto before = box->report(id);
            QVERIFY(before);
            const Edit edit = step(dice, *before, done, undone, i);
            QVERIFY(box->apply(edit));
            model.apply(edit);
            if (dice.below(8) == 0) {
                box.reset();
                box = openCase(folder.file());
            }
            compare(*box, model, id);
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(box->summary(1)->corrections, 0);
    }

private:
    static void compare(const CaseFile& box, const Model& model, qint64 id) {
        const QString only = QStringLiteral(" WHERE report_id = %1").arg(id);
        QCOMPARE(
            lines(box.path(), QStringLiteral("SELECT key, value, state, printed, corrected FROM v_figures") +
                                  only + QStringLiteral(" ORDER BY key")),
            model.figures());
        QCOMPARE(lines(box.path(), QStringLiteral("SELECT report_id, key, old_value, new_value, reason"
                                                  " FROM v_corrections")),
                 model.journal());
        const auto report = box.report(id);
        QVERIFY(report);
        QVERIFY(report->report == model.report());
        QCOMPARE(report->summary.corrections, int(model.inForce().size()));
        QCOMPARE(report->corrections.size(), size_t(model.journal().size()));
        for (const auto& [key, figure] : report->figures) {
            QVERIFY(figure.effective() == model.valueOf(key));
            QCOMPARE(figure.isCorrected(), model.inForce().count(key) == 1);
        }
        if (!model.journal().isEmpty())
            QVERIFY(report->findings == checkSum(model.effective()));
        const auto panel = box.panel({});
        QVERIFY(panel);
        for (const PanelRow& row : *panel) {
            for (const auto& [key, value] : row.values)
                QVERIFY(row.summary.id != id || value == model.valueOf(key));
        }
    }
};

int gouji::store_test::runModel(const QStringList& arguments) {
    TestModel test;
    return QTest::qExec(&test, arguments);
}

#include "test_model.moc"

#pragma once

#include "core/store/case_file.h"

#include <QStringList>
#include <QTemporaryDir>

#include <functional>

/// What the tests of the case file share: made-up reports, services, and a look into the file past the store.
namespace gouji::store_test {

inline const FigureKey total{QStringLiteral("t3.new.total")};
inline const FigureKey persons{QStringLiteral("t3.new.natural_person")};
inline const FigureKey companies{QStringLiteral("t3.new.business")};
inline const FigureKey lost{QStringLiteral("t3.carried_in.total")};
inline const FigureKey unheard{QStringLiteral("t3.nothing.total")};

FigureValue number(qint64 n);

/// A report that uses every field: all states, all kinds of anchors, evidence, statements, notes. `persons`
/// 12, `companies` 3 and `total` 16 (doubtful) do not add up.
Report richReport();

/// One finding `t3.applicants` when persons + companies is not the total; `.undecided` when one has no value.
std::vector<Finding> checkSum(const Report& report);

/// checkSum, Chinese messages that quote the effective total, a stopped clock, author 审核员.
CaseServices services();

/// Imported as `NAME.txt` with NAME as its bytes.
NewReport newReport(const QString& name, const Report& report = richReport());

/// Opens or creates; fails the test program at once when it cannot.
std::unique_ptr<CaseFile> openCase(const QString& path);

/// Rows of a query on a connection of the tests' own, columns as text, NULL as `∅`.
std::vector<QStringList> rows(const QString& path, const QString& sql);
/// Executes a statement so; its error text, empty when it worked.
QString execute(const QString& path, const QString& sql);

/// Calls `body` while a connection of the tests' own keeps other writers out.
void holdWriteLock(const QString& path, const std::function<void()>& body);

/// A closed case with one report and one correction, all of it in the file itself.
QByteArray wholeCase();
/// The bytes with some of them replaced.
QByteArray patched(QByteArray bytes, qsizetype offset, const QByteArray& with);

QByteArray contentOf(const QString& path);
void writeFile(const QString& path, const QByteArray& content);

/// A folder that is gone at the end.
class Folder {
public:
    QString file(const QString& name = QStringLiteral("case.gouji")) const { return m_dir.filePath(name); }
    QString path() const { return m_dir.path(); }

private:
    QTemporaryDir m_dir;
};

} // namespace gouji::store_test

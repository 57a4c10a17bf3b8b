#pragma once

#include "core/ingest/import_job.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace gouji {

class Dialogs;

/// What became of an import: counts, and each file that did not get in, with the reason. Does not block.
class ImportReportDialog : public QDialog {
    Q_OBJECT

public:
    ImportReportDialog(const ImportSummary& summary, Dialogs& dialogs, QWidget* parent = nullptr);

    /// As saved and copied.
    QString text() const;
    QString counts() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void foldReasons();
    void save();

    ImportSummary m_summary;
    Dialogs& m_dialogs;
    QLabel* m_counts;
    QTreeWidget* m_failures;
    QPushButton* m_save;
    QPushButton* m_close;
};

/// `12 added, 3 already there, 1 failed`.
QString importLine(const ImportSummary& summary);

} // namespace gouji

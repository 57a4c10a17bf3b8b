#pragma once

#include "ui/shell/export_job.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace gouji {

class Dialogs;
class Settings;
class Workspace;

/// What to export, how, and where to; exports in the background and says where it went.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `shown`: the reports that the queue shows, offered when they are fewer than all.
    ExportDialog(Workspace& workspace, Settings& settings, Dialogs& dialogs, std::vector<qint64> shown,
                 QWidget* parent = nullptr);
    ~ExportDialog() override;

    void done(int result) override;

private:
    void build();
    QWidget* buildReports();
    QWidget* buildFormats();
    QWidget* buildTarget();
    void connectParts();
    void chooseTarget();
    void applyFormat();
    void start();
    void finish(const std::optional<Error>& error);
    void setRunning(bool running);
    ExportFormat format() const;
    std::optional<std::vector<qint64>> chosenReports() const;
    bool mayWrite(const QString& path);
    void remember() const;

    Workspace& m_workspace;
    Settings& m_settings;
    Dialogs& m_dialogs;
    std::vector<qint64> m_shown;
    std::vector<qint64> m_reviewed;
    std::unique_ptr<ExportJob> m_job;
    QString m_confirmed; ///< the file that the person agreed to replace
    QString m_written;

    QWidget* m_choices;
    QRadioButton* m_all;
    QRadioButton* m_onlyShown;
    QRadioButton* m_onlyReviewed;
    QRadioButton* m_xlsx;
    QRadioButton* m_csv;
    QComboBox* m_language;
    QLineEdit* m_target;
    QPushButton* m_choose;
    QProgressBar* m_progress;
    QLabel* m_result;
    QPushButton* m_folder;
    QPushButton* m_export;
    QPushButton* m_close;
};

} // namespace gouji

#pragma once

#include <QObject>

class QLabel;
class QProgressBar;
class QStatusBar;
class QToolButton;
class QWidget;

namespace gouji {

class Importer;
class ReportModel;

/// What the status bar tells: the selected figures, the progress of the review and of the import.
class StatusArea : public QObject {
    Q_OBJECT

public:
    StatusArea(QStatusBar* bar, Importer& importer, ReportModel& reports);

    void showSelection(const QString& text);
    /// For some seconds, in place of the selection.
    void tell(const QString& text);
    void retranslate();

private:
    void buildImport();
    void showImport(int done, int total, double perSecond);
    void showPage(const QString& path, int page, int pages);
    void showReview();

    QStatusBar* m_bar;
    Importer& m_importer;
    ReportModel& m_reports;
    QLabel* m_selection;
    QLabel* m_review;
    QWidget* m_import;
    QLabel* m_importText;
    QString m_importRate; ///< what it says without the page of a scan
    QProgressBar* m_importBar;
    QToolButton* m_pause;
    QToolButton* m_cancel;
};

} // namespace gouji

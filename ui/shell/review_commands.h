#pragma once

#include "core/report/report_source.h"

#include <QObject>

namespace gouji {

class Actions;
class ReviewPage;
class Workspace;
struct ReportSummary;

/// The way from finding to finding and from report to report. Carries out the actions of the Review and Edit
/// menus.
class ReviewCommands : public QObject {
    Q_OBJECT

public:
    ReviewCommands(Workspace& workspace, ReviewPage& page, Actions& actions, QObject* parent = nullptr);

    void stepFinding(int direction);
    void stepReport(int direction);
    void markReviewedAndGoOn();

Q_SIGNALS:
    /// For the status bar: why nothing happened, or what did.
    void told(const QString& text);

private:
    void connectActions();
    void connectUndo();
    void enable();
    void lookAtFinding();
    qint64 currentReport() const;
    void setStatus(const std::vector<qint64>& ids, ReviewStatus status);
    QString openAfterReview(const std::vector<qint64>& ids) const;

    Workspace& m_workspace;
    ReviewPage& m_page;
    Actions& m_actions;
};

} // namespace gouji

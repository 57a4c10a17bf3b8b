#pragma once

#include <QWidget>

class QAction;
class QSplitter;
class QStackedWidget;

namespace gouji {

class FiguresView;
class FindingsPanel;
class OriginalView;
class QueuePanel;
class Settings;
class WelcomeView;
class Workspace;

struct WelcomeActions {
    QAction* openFiles;
    QAction* importFolder;
    QAction* openSamples;
};

/// The queue, the original, the figures and the findings side by side; a welcome while the case is empty.
class ReviewPage : public QWidget {
    Q_OBJECT

public:
    ReviewPage(Workspace& workspace, const WelcomeActions& actions, QWidget* parent = nullptr);

    QueuePanel& queue() const { return *m_queue; }
    OriginalView& original() const { return *m_original; }
    FiguresView& figures() const { return *m_figures; }
    FindingsPanel& findings() const { return *m_findings; }

    void save(Settings& settings) const;
    void restore(const Settings& settings);

private:
    void follow(Workspace& workspace);

    QueuePanel* m_queue;
    OriginalView* m_original;
    FiguresView* m_figures;
    FindingsPanel* m_findings;
    WelcomeView* m_welcome;
    QSplitter* m_splitter; ///< queue | original | details
    QSplitter* m_details;  ///< figures over findings
    QSplitter* m_report;   ///< original | details
    QStackedWidget* m_stack;
};

} // namespace gouji

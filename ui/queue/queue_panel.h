#pragma once

#include "ui/queue/report_filter.h"

#include <QFrame>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace gouji {

/// The queue of reports: filter line, list, and a line that says how many are shown. Accessible name
/// `Reports`. Changes nothing itself: it asks through signals.
class QueuePanel : public QFrame {
    Q_OBJECT

public:
    explicit QueuePanel(ReportModel& reports, QWidget* parent = nullptr);

    /// The report under review, or 0.
    qint64 current() const;
    /// Marks the report as current without asking for it again; 0: none. Filters that hide it are left alone.
    void setCurrent(qint64 id);
    /// The first shown report after (before) `from`, going round, for which the test holds; 0: none.
    qint64 seek(qint64 from, int direction, const std::function<bool(const ReportSummary&)>& test) const;
    /// Reports shown, in their order.
    std::vector<qint64> shown() const { return m_filter->ids(); }
    std::vector<qint64> selected() const;
    void clearFilters();
    void focusFilter();
    /// Without write access the context menu offers no change of status.
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& state);

Q_SIGNALS:
    /// The person went to another report.
    void reportChosen(qint64 id);
    void statusWanted(const std::vector<qint64>& ids, gouji::ReviewStatus status);
    /// What is shown changed, by filters or by the case.
    void shownChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildHint();
    void buildList();
    void connectParts();
    void retranslate();
    void applyFilters();
    void tellCount();
    void showMenu(const QPoint& place);

    ReportModel& m_reports;
    ReportFilter* m_filter = nullptr;
    QLabel* m_title = nullptr;
    QLineEdit* m_words = nullptr;
    QComboBox* m_status = nullptr;
    QToolButton* m_onlyFindings = nullptr;
    QTreeView* m_list = nullptr;
    QStackedWidget* m_stack = nullptr; ///< the list, or why it is empty
    QLabel* m_hint = nullptr;
    QPushButton* m_clear = nullptr;
    QLabel* m_count = nullptr;
    bool m_readOnly = false;
    bool m_quiet = false; ///< the current row moves without a person's wish
};

} // namespace gouji

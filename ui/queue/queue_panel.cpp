#include "ui/queue/queue_panel.h"

#include "ui/look/icons.h"
#include "ui/queue/report_delegate.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <array>

namespace gouji {

namespace {

constexpr std::array statuses{ReviewStatus::New, ReviewStatus::InReview, ReviewStatus::Reviewed,
                              ReviewStatus::Rejected};

} // namespace

QueuePanel::QueuePanel(ReportModel& reports, QWidget* parent) : QFrame(parent), m_reports(reports) {
    setObjectName(QStringLiteral("queue"));
    m_filter = new ReportFilter(reports, this);
    build();
    buildList();
    connectParts();
    retranslate();
}

void QueuePanel::build() {
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_words = new QLineEdit(this);
    m_words->setObjectName(QStringLiteral("queueFilter"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_status = new QComboBox(this);
    m_status->setObjectName(QStringLiteral("queueStatus"));
    m_onlyFindings = new QToolButton(this);
    m_onlyFindings->setObjectName(QStringLiteral("queueOnlyFindings"));
    m_onlyFindings->setCheckable(true);
    m_list = new QTreeView(this);
    m_list->setObjectName(QStringLiteral("queueList"));
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("queueCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);

    auto* choices = new QHBoxLayout;
    choices->addWidget(m_status, 1);
    choices->addWidget(m_onlyFindings);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 4, 4);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addLayout(choices);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(buildHint());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_count);
}

QWidget* QueuePanel::buildHint() {
    auto* page = new QWidget;
    m_hint = new QLabel;
    m_hint->setObjectName(QStringLiteral("queueHint"));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_clear = new QPushButton;
    m_clear->setObjectName(QStringLiteral("queueClear"));
    auto* layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(m_hint);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    return page;
}

void QueuePanel::buildList() {
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new ReportDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSortingEnabled(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->sortByColumn(ReportModel::IssuerColumn, Qt::AscendingOrder);
    QHeaderView* header = m_list->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(24);
    header->setSectionResizeMode(ReportModel::IssuerColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ReportModel::StatusColumn, QHeaderView::Fixed);
    header->resizeSection(ReportModel::StatusColumn, fontMetrics().height() + 14);
    header->resizeSection(ReportModel::YearColumn,
                          fontMetrics().horizontalAdvance(QStringLiteral("20240")) + 12);
    header->resizeSection(ReportModel::FindingsColumn,
                          fontMetrics().horizontalAdvance(QStringLiteral("▲00▲00")) + 28);
}

void QueuePanel::connectParts() {
    connect(m_words, &QLineEdit::textChanged, this, &QueuePanel::applyFilters);
    connect(m_status, &QComboBox::currentIndexChanged, this, &QueuePanel::applyFilters);
    connect(m_onlyFindings, &QToolButton::toggled, this, &QueuePanel::applyFilters);
    connect(m_clear, &QPushButton::clicked, this, &QueuePanel::clearFilters);
    connect(m_list, &QTreeView::customContextMenuRequested, this, &QueuePanel::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid() && !m_quiet)
                    Q_EMIT reportChosen(m_filter->at(now.row()).id);
            });
    for (auto signal : {&ReportModel::rowsInserted, &ReportModel::rowsRemoved})
        connect(m_filter, signal, this, &QueuePanel::tellCount);
    connect(m_filter, &ReportFilter::modelReset, this, &QueuePanel::tellCount);
}

qint64 QueuePanel::current() const {
    const QModelIndex now = m_list->currentIndex();
    return now.isValid() ? m_filter->at(now.row()).id : 0;
}

void QueuePanel::setCurrent(qint64 id) {
    const QScopedValueRollback quiet(m_quiet, true);
    const int row = m_filter->rowOf(id);
    if (row < 0) {
        m_list->selectionModel()->clear();
        return;
    }
    if (current() == id)
        return;
    // Views ask the keyboard what to select: with Ctrl held they would add the row to those selected.
    const QModelIndex index = m_filter->index(row, ReportModel::IssuerColumn);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
    m_list->scrollTo(index);
}

qint64 QueuePanel::seek(qint64 from, int direction,
                        const std::function<bool(const ReportSummary&)>& test) const {
    const int rows = m_filter->rowCount();
    const int start = m_filter->rowOf(from);
    for (int step = 1; step <= rows; ++step) {
        // From no row at all, forwards begins at the first and backwards at the last.
        const int base = start >= 0 ? start : (direction > 0 ? -1 : rows);
        const int row = ((base + direction * step) % rows + rows) % rows;
        const ReportSummary& summary = m_filter->at(row);
        if (summary.id != from && test(summary))
            return summary.id;
    }
    return 0;
}

std::vector<qint64> QueuePanel::selected() const {
    std::vector<qint64> ids;
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows)
        ids.push_back(m_filter->at(row.row()).id);
    return ids;
}

void QueuePanel::clearFilters() {
    m_words->clear();
    m_status->setCurrentIndex(0);
    m_onlyFindings->setChecked(false);
}

void QueuePanel::focusFilter() {
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QByteArray QueuePanel::saveColumns() const {
    return m_list->header()->saveState();
}

void QueuePanel::restoreColumns(const QByteArray& state) {
    if (!state.isEmpty())
        m_list->header()->restoreState(state);
}

void QueuePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void QueuePanel::retranslate() {
    setAccessibleName(tr("Reports"));
    m_list->setAccessibleName(tr("Reports"));
    m_title->setText(tr("Reports"));
    m_words->setPlaceholderText(tr("Filter by issuer, division, year or file"));
    m_clear->setText(tr("Show All"));
    m_words->setAccessibleName(tr("Filter the reports"));
    m_status->setAccessibleName(tr("Status shown"));
    m_onlyFindings->setText(tr("With findings"));
    m_onlyFindings->setToolTip(tr("Show only reports with errors or warnings"));
    const int chosen = qMax(0, m_status->currentIndex());
    const QSignalBlocker blocker(m_status);
    m_status->clear();
    m_status->addItem(tr("Every status"));
    for (const ReviewStatus status : statuses)
        m_status->addItem(themedIcon(statusName(status)), statusTitle(status));
    m_status->setCurrentIndex(chosen);
    m_reports.retranslate();
    tellCount();
}

void QueuePanel::applyFilters() {
    const qint64 before = current();
    const QScopedValueRollback quiet(m_quiet, true);
    m_filter->setWords(m_words->text());
    const int status = m_status->currentIndex();
    m_filter->setStatus(status > 0 ? std::optional(statuses[size_t(status - 1)]) : std::nullopt);
    m_filter->setOnlyFindings(m_onlyFindings->isChecked());
    setCurrent(before);
    tellCount();
}

void QueuePanel::tellCount() {
    const int shown = m_filter->rowCount();
    const int all = m_reports.rowCount();
    m_count->setText(shown == all ? tr("%n report(s)", nullptr, all)
                                  : tr("%1 of %n report(s)", nullptr, all).arg(shown));
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
    m_hint->setText(all == 0 ? tr("No reports yet. Drop report files on the window.")
                             : tr("No report fits the filter."));
    m_clear->setVisible(all > 0);
    Q_EMIT shownChanged();
}

void QueuePanel::showMenu(const QPoint& place) {
    const std::vector<qint64> ids = selected();
    if (ids.empty())
        return;
    QMenu menu(this);
    const auto offer = [&](const QString& icon, const QString& text, ReviewStatus status) {
        QAction* action = menu.addAction(themedIcon(icon), text);
        action->setEnabled(!m_readOnly);
        connect(action, &QAction::triggered, this, [this, ids, status] { Q_EMIT statusWanted(ids, status); });
    };
    offer(QStringLiteral("reviewed"), tr("Mark as reviewed"), ReviewStatus::Reviewed);
    offer(QStringLiteral("rejected"), tr("Reject"), ReviewStatus::Rejected);
    offer(QStringLiteral("in_review"), tr("Reopen for review"), ReviewStatus::InReview);
    menu.addSeparator();
    if (const ReportSummary* summary = m_reports.find(ids.front()); summary && ids.size() == 1) {
        menu.addAction(themedIcon(QStringLiteral("copy")), tr("Copy the issuer's name"),
                       [text = displayName(*summary)] { QApplication::clipboard()->setText(text); });
        menu.addAction(tr("Copy the file name “%1”").arg(summary->sourceName),
                       [text = summary->sourceName] { QApplication::clipboard()->setText(text); });
    }
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

} // namespace gouji

#include "ui/compare/roll_up_page.h"

#include "ui/compare/roll_up_figures.h"
#include "ui/compare/roll_up_places.h"
#include "ui/compare/table_text.h"
#include "ui/look/icons.h"
#include "ui/look/ui_language.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace gouji {

namespace {

constexpr int NumberRole = Qt::UserRole + 1; ///< of a government among all

void setUp(QTableView& table, const QString& name) {
    table.setObjectName(name);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false); // Tab goes on to the other table
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 8);
    table.horizontalHeader()->setHighlightSections(false);
    makeCopyable(table);
}

/// One column takes what the others leave; they are as wide as their titles and what they hold.
void spread(QTableView& table, int widest) {
    QHeaderView* header = table.horizontalHeader();
    table.resizeColumnsToContents();
    header->setSectionResizeMode(widest, QHeaderView::Stretch);
    for (int column = 0; column < header->count(); ++column) {
        if (column != widest)
            header->resizeSection(column, header->sectionSize(column) + 20);
    }
}

QLabel* wrapped(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString pathOf(const RollUp& rolled) {
    const QString path = rolled.division.join(QLatin1Char(' '));
    return path.isEmpty() ? rolled.divisionCode : path;
}

} // namespace

RollUpPage::RollUpPage(const FormLibrary& forms, PlacesBelow placesBelow, QWidget* parent)
    : QWidget(parent),
      m_forms(forms),
      m_placesBelow(std::move(placesBelow)),
      m_governments(new QStandardItemModel(this)),
      m_filtered(new QSortFilterProxyModel(this)),
      m_figures(new RollUpFigures(forms, this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_places(new RollUpPlaces(this)),
      m_filter(new QLineEdit),
      m_list(new QListView),
      m_title(wrapped("rollUpTitle")),
      m_summary(wrapped("rollUpSummary")),
      m_hint(wrapped("rollUpHint")),
      m_figureTable(new QTableView),
      m_placeTable(new QTableView),
      m_splitter(new QSplitter(Qt::Horizontal)),
      m_stack(new QStackedWidget) {
    setObjectName(QStringLiteral("rollUpPage"));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMargin(24);
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(buildDetails());
    m_splitter->setSizes({300, 1000});
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(m_splitter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectParts();
    retranslate();
}

QWidget* RollUpPage::buildList() {
    m_filter->setObjectName(QStringLiteral("rollUpFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("rollUpList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_filtered->setSourceModel(m_governments);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_filtered);
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 8, 0, 0);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    return side;
}

QWidget* RollUpPage::buildDetails() {
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_sorted->setSourceModel(m_figures);
    m_sorted->setSortRole(RollUpFigures::SortRole);
    m_figureTable->setModel(m_sorted);
    m_placeTable->setModel(m_places);
    setUp(*m_figureTable, QStringLiteral("rollUpFigures"));
    setUp(*m_placeTable, QStringLiteral("rollUpPlaces"));
    m_figureTable->setSortingEnabled(true);
    m_figureTable->sortByColumn(RollUpFigures::ResultColumn, Qt::AscendingOrder);
    auto* tables = new QSplitter(Qt::Vertical);
    tables->setChildrenCollapsible(false);
    tables->addWidget(m_figureTable);
    tables->addWidget(m_placeTable);
    tables->setSizes({420, 260});
    tables->setStretchFactor(0, 1);
    auto* details = new QWidget;
    auto* layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (QLabel* label : {m_title, m_summary})
        label->setContentsMargins(8, label == m_title ? 10 : 2, 8, 4);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    layout->addWidget(tables, 1);
    return details;
}

void RollUpPage::connectParts() {
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!m_filling)
                    choose(current);
            });
    connect(m_figureTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RollUpPage::showPlaces);
    connect(m_figureTable, &QTableView::activated, this, &RollUpPage::openFigure);
    connect(m_placeTable, &QTableView::activated, this, &RollUpPage::openPlace);
}

void RollUpPage::setSource(const ReportSource* source) {
    m_source = source;
    invalidate();
}

void RollUpPage::invalidate() {
    m_stale = true;
    if (isVisible())
        load();
}

void RollUpPage::focusSearch() {
    m_filter->setFocus();
    m_filter->selectAll();
}

void RollUpPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale)
        load();
}

void RollUpPage::load() {
    m_stale = false;
    m_all.clear();
    if (m_source) {
        if (auto all = rollUpsOf(*m_source, m_placesBelow))
            m_all = std::move(*all);
        else
            Q_EMIT failed(all.error());
    }
    fillList();
}

/// What was chosen stays chosen; at first it is what can be compared.
void RollUpPage::fillList() {
    const RollUp before = m_shown.rolled;
    int chosen = m_all.empty() ? -1 : 0;
    m_filling = true;
    m_governments->clear();
    for (size_t i = 0; i < m_all.size(); ++i) {
        const RollUp& each = m_all[i];
        auto* item = new QStandardItem(tr("%1 · %2 · %3 of %4")
                                           .arg(pathOf(each))
                                           .arg(each.year)
                                           .arg(each.reports.size())
                                           .arg(each.places));
        item->setData(int(i), NumberRole);
        item->setToolTip(item->text());
        m_governments->appendRow(item);
        if (each.divisionCode == before.divisionCode && each.year == before.year)
            chosen = int(i);
    }
    m_stack->setCurrentWidget(m_all.empty() ? static_cast<QWidget*>(m_hint) : m_splitter);
    const QModelIndex index = m_filtered->mapFromSource(m_governments->index(chosen, 0));
    m_list->setCurrentIndex(index);
    m_filling = false;
    choose(index);
}

void RollUpPage::choose(const QModelIndex& index) {
    m_shown = {};
    if (index.isValid() && m_source) {
        const RollUp& wanted = m_all[size_t(index.data(NumberRole).toInt())];
        if (auto full = fullRollUp(wanted, *m_source, summableFigures(m_forms), m_placesBelow))
            m_shown = std::move(*full);
        else
            Q_EMIT failed(full.error());
    }
    m_figures->reset(m_shown.rolled);
    m_figureTable->setVisible(m_figures->rowCount() > 0);
    if (m_figures->rowCount() > 0)
        m_figureTable->setCurrentIndex(m_sorted->index(0, 0));
    spread(*m_figureTable, RollUpFigures::FigureColumn);
    showPlaces();
    showSummary();
}

FigureKey RollUpPage::currentFigure() const {
    const QModelIndex index = m_sorted->mapToSource(m_figureTable->currentIndex());
    return index.isValid() ? m_figures->at(index.row()).key : FigureKey();
}

void RollUpPage::showPlaces() {
    m_places->reset(m_shown, currentFigure());
    spread(*m_placeTable, RollUpPlaces::IssuerColumn);
}

void RollUpPage::showSummary() {
    const RollUp& rolled = m_shown.rolled;
    const bool isShown = rolled.year != 0;
    m_title->setText(isShown ? tr("%1 · %2").arg(pathOf(rolled)).arg(rolled.year)
                             : tr("Choose a government and a year on the left."));
    m_summary->setText(isShown ? summaryText() : QString());
    m_placeTable->setVisible(isShown);
}

QString RollUpPage::summaryText() const {
    const RollUp& rolled = m_shown.rolled;
    QStringList lines;
    if (rolled.ownReport == 0)
        lines +=
            tr("The government's own report is not in the case: there is nothing to set the places below "
               "beside.");
    else if (rolled.reports.empty())
        lines +=
            tr("No place below has a report in the case: there is nothing to set the own figures beside.");
    else
        lines += tr("%n sum(s) above the own figure", nullptr, m_figures->above());
    lines += tr("%n place(s) directly below, %1 with a report in the case", nullptr, rolled.places)
                 .arg(rolled.reports.size());
    QStringList missing;
    for (const RollUpPlace& place : rolled.missing)
        missing += place.name;
    if (!missing.isEmpty())
        lines += tr("Without a report: %1")
                     .arg(missing.join(uiLanguage() == Language::Chinese ? QStringLiteral("、")
                                                                         : QStringLiteral(", ")));
    return lines.join(QLatin1Char('\n'));
}

void RollUpPage::openFigure(const QModelIndex& index) {
    if (index.isValid() && m_shown.rolled.ownReport != 0)
        Q_EMIT reportChosen(m_shown.rolled.ownReport, currentFigure());
}

void RollUpPage::openPlace(const QModelIndex& index) {
    if (index.isValid() && m_places->reportAt(index.row()) != 0)
        Q_EMIT reportChosen(m_places->reportAt(index.row()), currentFigure());
}

void RollUpPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (isVisible())
        fillList();
    else
        m_stale = true;
}

void RollUpPage::retranslate() {
    setAccessibleName(tr("Roll-up"));
    m_filter->setPlaceholderText(tr("Filter by place or year"));
    m_filter->setAccessibleName(tr("Filter the governments"));
    m_list->setAccessibleName(tr("Governments and years"));
    m_figureTable->setAccessibleName(tr("Own figures and sums"));
    m_placeTable->setAccessibleName(tr("Places and their values"));
    m_hint->setText(
        tr("Here a government's own figures stand beside the sum of the places below it.") +
        QStringLiteral("\n\n") +
        tr("For that the case needs its report and those of places directly below it for the same year: a "
           "county's and its townships', or a city's and its counties'."));
    m_figures->retranslate();
    m_places->retranslate();
}

} // namespace gouji

#include "ui/compare/compare_page.h"

#include "ui/compare/compare_chart.h"
#include "ui/compare/compare_data.h"
#include "ui/compare/figure_picker.h"
#include "ui/compare/table_text.h"
#include "ui/compare/value_model.h"
#include "ui/look/icons.h"
#include "ui/look/ui_language.h"

#include <QAction>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <set>

namespace gouji {

namespace {

QToolButton* toolButton(QWidget* parent, const QString& icon, const QString& name) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

std::vector<ComparePoint> pointsOf(const std::vector<CompareSeries>& series) {
    std::vector<ComparePoint> points;
    for (const CompareSeries& one : series)
        points.insert(points.end(), one.points.begin(), one.points.end());
    return points;
}

} // namespace

ComparePage::ComparePage(const FormLibrary& forms, QWidget* parent)
    : QWidget(parent),
      m_forms(forms),
      m_picker(new FigurePicker(forms)),
      m_chart(new CompareChart),
      m_values(new ValueModel(this)),
      m_splitter(new QSplitter(Qt::Horizontal)),
      m_chartSplitter(new QSplitter(Qt::Vertical)),
      m_table(new QTableView),
      m_notice(new QLabel(this)),
      m_counts(new QLabel(this)) {
    setObjectName(QStringLiteral("comparePage"));
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_chart);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    buildTable();
    for (QLabel* label : {m_notice, m_counts}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(8, 2, 8, 2);
    }
    m_notice->setObjectName(QStringLiteral("compareNotice"));
    m_notice->setWordWrap(true);
    m_counts->setObjectName(QStringLiteral("compareCounts"));

    auto* upper = new QWidget;
    auto* upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->setSpacing(0);
    upperLayout->addWidget(buildControls());
    upperLayout->addWidget(m_notice);
    upperLayout->addWidget(scroll, 1);
    auto* lower = new QWidget;
    auto* lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->setSpacing(2);
    lowerLayout->addWidget(m_counts);
    lowerLayout->addWidget(m_table, 1);
    m_chartSplitter->addWidget(upper);
    m_chartSplitter->addWidget(lower);
    m_chartSplitter->setSizes({520, 220});
    m_chartSplitter->setStretchFactor(0, 1);
    m_splitter->addWidget(m_picker);
    m_splitter->addWidget(m_chartSplitter);
    m_splitter->setSizes({300, 1000});
    m_splitter->setStretchFactor(1, 1);
    for (QSplitter* splitter : {m_splitter, m_chartSplitter})
        splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connectParts();
    retranslate();
}

QWidget* ComparePage::buildControls() {
    auto* bar = new QWidget;
    m_issuers = toolButton(bar, QStringLiteral("bars"), QStringLiteral("modeIssuers"));
    m_acrossYears = toolButton(bar, QStringLiteral("lines"), QStringLiteral("modeYears"));
    m_modes = new QButtonGroup(this);
    for (QToolButton* button : {m_issuers, m_acrossYears}) {
        button->setCheckable(true);
        m_modes->addButton(button);
    }
    m_issuers->setChecked(true);
    m_fromLabel = new QLabel(bar);
    m_from = new QComboBox(bar);
    m_from->setObjectName(QStringLiteral("yearFrom"));
    m_toLabel = new QLabel(bar);
    m_to = new QComboBox(bar);
    m_to->setObjectName(QStringLiteral("yearTo"));
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    m_filter = new QLineEdit(bar);
    m_filter->setObjectName(QStringLiteral("issuerFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_sort = new QToolButton(bar);
    m_sort->setObjectName(QStringLiteral("sortByValue"));
    m_sort->setCheckable(true);
    m_copy = toolButton(bar, QStringLiteral("copy"), QStringLiteral("copyValues"));
    m_save = toolButton(bar, QStringLiteral("image"), QStringLiteral("saveChart"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 8, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(m_issuers);
    layout->addWidget(m_acrossYears);
    layout->addSpacing(10);
    for (QWidget* part : std::initializer_list<QWidget*>{m_fromLabel, m_from, m_toLabel, m_to})
        layout->addWidget(part);
    layout->addSpacing(10);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_sort);
    layout->addWidget(m_copy);
    layout->addWidget(m_save);
    return bar;
}

void ComparePage::buildTable() {
    m_table->setObjectName(QStringLiteral("compareValues"));
    m_table->setModel(m_values);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(ValueModel::IssuerColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(ValueModel::DivisionColumn, 320);
    makeCopyable(*m_table);
}

void ComparePage::connectParts() {
    connect(m_picker, &FigurePicker::figureChosen, this, &ComparePage::load);
    connect(m_issuers, &QToolButton::clicked, this, [this] { setMode(CompareMode::Issuers); });
    connect(m_acrossYears, &QToolButton::clicked, this, [this] { setMode(CompareMode::Years); });
    connect(m_from, &QComboBox::activated, this, &ComparePage::draw);
    connect(m_to, &QComboBox::activated, this, &ComparePage::draw);
    connect(m_filter, &QLineEdit::textChanged, this, &ComparePage::draw);
    connect(m_sort, &QToolButton::toggled, this, &ComparePage::draw);
    connect(m_copy, &QToolButton::clicked, this, &ComparePage::copy);
    connect(m_save, &QToolButton::clicked, this, &ComparePage::savePictureWanted);
    connect(m_chart, &CompareChart::pointChosen, this,
            [this](qint64 id) { Q_EMIT pointChosen(id, figure()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT pointChosen(m_values->at(index.row()).reportId, figure());
    });
    m_chart->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* save = new QAction(themedIcon(QStringLiteral("image")), {}, m_chart);
    connect(save, &QAction::triggered, this, &ComparePage::savePictureWanted);
    m_chart->addAction(save);
}

FigureKey ComparePage::figure() const {
    return m_picker->figure();
}

void ComparePage::setFigure(const FigureKey& key) {
    m_picker->setFigure(key);
}

void ComparePage::setMode(CompareMode mode) {
    (mode == CompareMode::Issuers ? m_issuers : m_acrossYears)->setChecked(true);
    for (QToolButton* button :
         {m_issuers, m_acrossYears}) { // a pressed button alone is hard to tell in the dark
        QFont weight = button->font();
        weight.setBold(button->isChecked());
        button->setFont(weight);
    }
    if (m_mode == mode)
        return;
    m_mode = mode;
    draw();
    Q_EMIT modeChanged(mode);
}

void ComparePage::focusSearch() {
    m_picker->focusSearch();
}

void ComparePage::setSource(const ReportSource* source) {
    m_source = source;
    m_rows.clear();
    invalidate();
}

void ComparePage::invalidate() {
    m_stale = true;
    if (isVisible())
        load();
}

void ComparePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale)
        load();
}

void ComparePage::load() {
    m_stale = false;
    m_rows.clear();
    if (m_source && !figure().isEmpty()) {
        if (auto rows = m_source->panel({figure()}))
            m_rows = std::move(*rows);
        else
            Q_EMIT failed(rows.error());
    }
    fillYears();
    draw();
}

void ComparePage::fillYears() {
    std::set<int> years;
    for (const PanelRow& row : m_rows) {
        if (row.summary.identity.year)
            years.insert(*row.summary.identity.year);
    }
    for (QComboBox* box : {m_from, m_to}) {
        const QVariant chosen = box->currentData();
        box->clear();
        box->addItem(box == m_from ? tr("first") : tr("last"));
        for (const int year : years)
            box->addItem(QString::number(year), year);
        box->setCurrentIndex(std::max(0, chosen.isValid() ? box->findData(chosen) : 0));
    }
}

YearRange ComparePage::years() const {
    const auto year = [](const QComboBox* box) {
        const QVariant chosen = box->currentData();
        return chosen.isValid() ? std::optional(chosen.toInt()) : std::nullopt;
    };
    return {year(m_from), year(m_to)};
}

const FormLine* ComparePage::column() const {
    for (const Form& form : m_forms.forms()) {
        const auto place = form.places.constFind(figure());
        if (place != form.places.constEnd())
            return &form.column(*place);
    }
    return nullptr;
}

QString ComparePage::figureTitle() const {
    for (const Form& form : m_forms.forms()) {
        if (form.contains(figure()))
            return form.nameOf(figure(), uiLanguage());
    }
    return {};
}

void ComparePage::draw() {
    const QString filter = m_filter->text();
    m_notice->clear();
    if (m_rows.empty()) {
        m_values->reset({});
        m_chart->showNothing(figure().isEmpty() ? tr("Choose a figure on the left.")
                                                : tr("There are no reports to compare yet."));
    } else if (m_mode == CompareMode::Issuers) {
        drawBars(filter);
    } else {
        drawLines(filter);
    }
    m_notice->setVisible(!m_notice->text().isEmpty());
    m_sort->setVisible(m_mode == CompareMode::Issuers);
    m_save->setEnabled(!m_chart->spots().empty());
    m_copy->setEnabled(m_values->rowCount() > 0);
}

void ComparePage::drawBars(const QString& filter) {
    const auto points = filtered(gouji::pointsOf(m_rows, figure(), years()), filter);
    const FormLine* line = column();
    BarTable table = barsOf(points);
    if (m_sort->isChecked())
        sortByValue(table);
    showCounts(points);
    m_values->reset(points);
    if (points.empty()) {
        m_chart->showNothing(tr("No report fits the years and the filter."));
        return;
    }
    if (table.rows.size() > size_t(CompareChart::maxRows))
        m_notice->setText(
            tr("The chart shows the first %1 of %2 issuers; the table below has them all. Filter to "
               "see others.")
                .arg(CompareChart::maxRows)
                .arg(table.rows.size()));
    m_chart->showBars(table, figureTitle(), unitOf(line), line && !line->unit.isMoney);
}

void ComparePage::drawLines(const QString& filter) {
    const auto series = filtered(seriesOf(m_rows, figure(), years()), filter);
    const FormLine* line = column();
    const auto points = pointsOf(series);
    showCounts(points);
    m_values->reset(points);
    if (points.empty()) {
        m_chart->showNothing(tr("No report fits the years and the filter."));
        return;
    }
    if (series.size() > size_t(CompareChart::maxLines))
        m_notice->setText(
            tr("The chart shows the first %1 of %2 issuers; the table below has them all. Filter to "
               "see others.")
                .arg(CompareChart::maxLines)
                .arg(series.size()));
    m_chart->showLines(series, figureTitle(), unitOf(line), line && !line->unit.isMoney);
}

QString ComparePage::unitOf(const FormLine* line) const {
    if (!line)
        return {};
    return uiLanguage() == Language::Chinese ? line->unit.zh : line->unit.en;
}

void ComparePage::showCounts(const std::vector<ComparePoint>& points) {
    const PointCount count = countOf(points);
    QStringList parts{tr("%n value(s)", nullptr, count.values)};
    const auto add = [&parts](int number, const QString& text) {
        if (number > 0)
            parts.append(text);
    };
    add(count.doubtful, tr("%n doubtful", nullptr, count.doubtful));
    add(count.blank, tr("%n blank", nullptr, count.blank));
    add(count.notApplicable, tr("%n not applicable", nullptr, count.notApplicable));
    add(count.missing, tr("%n missing", nullptr, count.missing));
    add(count.noFigure, tr("%n without this figure in the form", nullptr, count.noFigure));
    m_counts->setText(parts.join(QStringLiteral(" · ")));
}

QString ComparePage::valuesAsText() const {
    return tableAsText(*m_table);
}

void ComparePage::copy() {
    QGuiApplication::clipboard()->setText(valuesAsText());
}

QByteArray ComparePage::saveSplitter() const {
    return m_splitter->saveState();
}

void ComparePage::restoreSplitter(const QByteArray& state) {
    m_splitter->restoreState(state);
}

QByteArray ComparePage::saveChartSplitter() const {
    return m_chartSplitter->saveState();
}

void ComparePage::restoreChartSplitter(const QByteArray& state) {
    m_chartSplitter->restoreState(state);
}

void ComparePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) {
        if (isVisible())
            draw();
        else
            m_stale = true;
    }
    QWidget::changeEvent(event);
}

void ComparePage::retranslate() {
    setAccessibleName(tr("Compare"));
    m_issuers->setText(tr("Across issuers"));
    m_acrossYears->setText(tr("Across years"));
    m_fromLabel->setText(tr("Years from"));
    m_toLabel->setText(tr("to"));
    m_from->setItemText(0, tr("first"));
    m_to->setItemText(0, tr("last"));
    m_filter->setPlaceholderText(tr("Filter by issuer or division"));
    m_filter->setAccessibleName(tr("Filter the issuers"));
    m_sort->setText(tr("By Value"));
    m_sort->setToolTip(tr("Largest value of the last year first"));
    m_copy->setText(tr("Copy Values"));
    m_copy->setToolTip(tr("Copy the selected rows, or all, for a spreadsheet"));
    m_save->setText(tr("Save Picture…"));
    m_chart->setAccessibleName(tr("Chart"));
    m_chart->actions().constFirst()->setText(tr("Save the Chart as a Picture…"));
    m_table->setAccessibleName(tr("Values"));
    m_values->retranslate();
}

} // namespace gouji

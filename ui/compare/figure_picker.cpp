#include "ui/compare/figure_picker.h"

#include "ui/look/icons.h"
#include "ui/look/ui_language.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSet>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace gouji {

namespace {

constexpr int keyRole = Qt::UserRole;
constexpr int namesRole = Qt::UserRole + 1; ///< of figures: all labels in both languages, lower case

QStandardItem* child(QStandardItem* parent, const QString& text) {
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    parent->appendRow(item);
    return item;
}

/// Below `parent`, the item with this label, made when it is new. Labels of rows nest as in the form.
QStandardItem* descend(QStandardItem* parent, const QString& label) {
    for (int row = 0; row < parent->rowCount(); ++row) {
        if (parent->child(row)->text() == label && !parent->child(row)->data(keyRole).isValid())
            return parent->child(row);
    }
    QStandardItem* item = child(parent, label);
    item->setSelectable(false);
    return item;
}

const QStringList& labels(const FormLine& line, Language language) {
    return language == Language::Chinese ? line.path : line.pathEn;
}

void addFigure(QStandardItem* row, const Form& form, const FormLine& column, const FigureKey& key,
               Language language) {
    QStandardItem* item = child(row, labels(column, language).back());
    item->setData(key.name, keyRole);
    const QString name = form.nameOf(key, language);
    item->setToolTip(name);
    item->setData(name, Qt::AccessibleDescriptionRole);
    item->setData(QString(form.nameOf(key, Language::Chinese) % QLatin1Char('\n') %
                          form.nameOf(key, Language::English) % QLatin1Char('\n') % key.name)
                      .toLower(),
                  namesRole);
}

/// The figures of a table that no newer edition has.
void addTable(QStandardItem* root, const Form& form, const FormTable& table, Language language,
              QSet<QString>& known, bool newest) {
    QStandardItem* top = nullptr;
    for (const FormGrid& grid : table.grids) {
        for (const FormLine& row : grid.rows) {
            for (const FormLine& column : grid.columns) {
                const FigureKey key = Form::keyOf(table, row, column);
                if (known.contains(key.name))
                    continue;
                known.insert(key.name);
                if (!top) {
                    const bool chinese = language == Language::Chinese;
                    const QString title = (chinese ? QStringLiteral("表") + table.numeral
                                                   : FigurePicker::tr("Table %1").arg(table.id.mid(1))) +
                                          QLatin1Char(' ') + (chinese ? table.title : table.titleEn);
                    top = child(root, newest ? title
                                             : FigurePicker::tr("%1 (%2 edition)").arg(title, form.edition));
                    top->setSelectable(false);
                }
                QStandardItem* place = top;
                const QString& caption = language == Language::Chinese ? grid.caption : grid.captionEn;
                if (!caption.isEmpty())
                    place = descend(place, caption);
                for (const QString& label : labels(row, language)) {
                    if (!label.isEmpty())
                        place = descend(place, label);
                }
                addFigure(place, form, column, key, language);
            }
        }
    }
}

QModelIndex indexOf(const QAbstractItemModel& model, const FigureKey& key) {
    const QModelIndexList found =
        model.match(model.index(0, 0), keyRole, key.name, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.constFirst();
}

} // namespace

FigureFilter::FigureFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
}

void FigureFilter::setWords(const QString& text) {
    m_words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool FigureFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QString names = sourceModel()->index(row, 0, parent).data(namesRole).toString();
    if (names.isEmpty())
        return false; // tables and rows stay for the sake of their figures
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return names.contains(word); });
}

FigurePicker::FigurePicker(const FormLibrary& forms, QWidget* parent)
    : QWidget(parent),
      m_forms(forms),
      m_title(new QLabel(this)),
      m_search(new QLineEdit(this)),
      m_tree(new QTreeView(this)) {
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_search->setObjectName(QStringLiteral("figureSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_tree->setObjectName(QStringLiteral("figureTree"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_filter.setSourceModel(&m_model);
    m_tree->setModel(&m_filter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 4, 4);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    connect(m_search, &QLineEdit::textChanged, this, &FigurePicker::search);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FigurePicker::choose);
    fill();
    retranslate();
}

void FigurePicker::fill() {
    const QScopedValueRollback quiet(m_quiet, true);
    m_model.clear();
    QSet<QString> known;
    bool newest = true;
    for (const Form& form : m_forms.forms()) {
        for (const FormTable& table : form.tables)
            addTable(m_model.invisibleRootItem(), form, table, uiLanguage(), known, newest);
        newest = false;
    }
    m_filter.invalidate(); // names came after the items
}

void FigurePicker::setFigure(const FigureKey& key) {
    if (key == m_figure || !indexOf(m_model, key).isValid())
        return;
    m_figure = key;
    showCurrent();
    Q_EMIT figureChosen(key);
}

void FigurePicker::showCurrent() {
    const QScopedValueRollback quiet(m_quiet, true);
    QModelIndex index = m_filter.mapFromSource(indexOf(m_model, m_figure));
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void FigurePicker::choose(const QModelIndex& index) {
    const QString key = index.data(keyRole).toString();
    if (m_quiet || key.isEmpty() || key == m_figure.name)
        return;
    m_figure = FigureKey(key);
    Q_EMIT figureChosen(m_figure);
}

void FigurePicker::search(const QString& text) {
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_filter.setWords(text);
    }
    if (text.trimmed().isEmpty())
        m_tree->collapseAll();
    else
        m_tree->expandAll();
    showCurrent();
}

void FigurePicker::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool FigurePicker::eventFilter(QObject* watched, QEvent* event) {
    // Down and Return in the search line lead to the first figure found.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            QModelIndex first = m_filter.index(0, 0);
            while (first.isValid() && !first.data(keyRole).isValid())
                first = m_filter.index(0, 0, first);
            if (first.isValid()) {
                m_tree->setFocus();
                m_tree->setCurrentIndex(first);
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FigurePicker::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        fill();
        retranslate();
        search(m_search->text());
    }
    QWidget::changeEvent(event);
}

void FigurePicker::retranslate() {
    m_title->setText(tr("Figure"));
    m_search->setPlaceholderText(tr("Any part of any label"));
    m_search->setAccessibleName(tr("Search the figures"));
    m_tree->setAccessibleName(tr("Figures of the forms"));
}

} // namespace gouji

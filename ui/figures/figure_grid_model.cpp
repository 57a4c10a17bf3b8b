#include "ui/figures/figure_grid_model.h"

#include "core/edits/entry_rule.h"
#include "core/report/forms_in_use.h"
#include "ui/figures/figure_texts.h"
#include "ui/look/ui_language.h"
#include "ui/review/figure_sums.h"

#include <algorithm>

namespace gouji {

namespace {

const QStringList& labels(const FormLine& line, Language language) {
    return language == Language::Chinese ? line.path : line.pathEn;
}

} // namespace

FigureGridModel::FigureGridModel(ReviewSession& session, const Form& form, int table, int grid,
                                 QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_form(form), m_table(table), m_grid(grid) {
    if (session.report())
        m_rows = shownRows(*session.report(), session.pipeline().forms(), formTable(), formGrid());
}

FigureKey FigureGridModel::keyAt(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    const FormGrid& grid = formGrid();
    return Form::keyOf(formTable(), grid.rows[size_t(m_rows[size_t(index.row())])],
                       grid.columns[size_t(index.column())]);
}

QModelIndex FigureGridModel::indexOf(const FigureKey& key) const {
    const auto place = m_form.places.constFind(key);
    if (place == m_form.places.constEnd() || place->table != m_table || place->grid != m_grid)
        return {};
    const auto row = std::find(m_rows.begin(), m_rows.end(), place->row);
    return row == m_rows.end() ? QModelIndex() : index(int(row - m_rows.begin()), place->column);
}

std::vector<QStringList> FigureGridModel::rowPaths(Language language) const {
    std::vector<QStringList> paths;
    for (const int row : m_rows)
        paths.push_back(labels(formGrid().rows[size_t(row)], language));
    return paths;
}

bool FigureGridModel::hasOneUnit() const {
    const auto& columns = formGrid().columns;
    return std::all_of(columns.begin(), columns.end(),
                       [&](const FormLine& column) { return column.unit.zh == columns.front().unit.zh; });
}

std::vector<QStringList> FigureGridModel::columnPaths(Language language) const {
    const bool chinese = language == Language::Chinese;
    std::vector<QStringList> paths;
    for (const FormLine& column : formGrid().columns) {
        QStringList path = labels(column, language);
        if (!hasOneUnit())
            path.back() += chinese ? QString(QStringLiteral("（") + column.unit.zh + QStringLiteral("）"))
                                   : QString(QStringLiteral(" (") + column.unit.en + QStringLiteral(")"));
        paths.push_back(path);
    }
    return paths;
}

QString FigureGridModel::unitText(Language language) const {
    if (!hasOneUnit())
        return {};
    const Unit& unit = formGrid().columns.front().unit;
    return language == Language::Chinese ? QString(QStringLiteral("单位：") + unit.zh)
                                         : QString(QStringLiteral("Unit: ") + unit.en);
}

void FigureGridModel::refresh() {
    const std::vector<int> rows =
        m_session.report()
            ? shownRows(*m_session.report(), m_session.pipeline().forms(), formTable(), formGrid())
            : std::vector<int>();
    if (rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void FigureGridModel::refreshMarks() {
    m_suspects = m_session.suspects();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                           {MarkRole, MarkNumberRole, MarkSeverityRole});
}

int FigureGridModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FigureGridModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(formGrid().columns.size());
}

const Figure* FigureGridModel::figureAt(const QModelIndex& index) const {
    const CaseReport* report = m_session.report();
    if (!report || !index.isValid())
        return nullptr;
    const auto found = report->figures.find(keyAt(index));
    return found == report->figures.end() ? nullptr : &found->second;
}

FigureMark FigureGridModel::markOf(const FigureKey& key) const {
    const CaseReport* report = m_session.report();
    const int finding = m_session.currentFinding();
    if (!report || finding < 0 || finding >= int(report->findings.size()))
        return FigureMark::None;
    const auto has = [&](const std::vector<FigureKey>& figures) {
        return std::find(figures.begin(), figures.end(), key) != figures.end();
    };
    if (has(m_suspects))
        return FigureMark::Suspect;
    return has(report->findings[size_t(finding)].figures) ? FigureMark::Other : FigureMark::None;
}

std::optional<Severity> FigureGridModel::severityOfMarks() const {
    const CaseReport* report = m_session.report();
    const int finding = m_session.currentFinding();
    if (!report || finding < 0 || finding >= int(report->findings.size()))
        return std::nullopt;
    return report->findings[size_t(finding)].severity;
}

QVariant FigureGridModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Figure* figure = figureAt(index);
    const Figure none;
    const Figure& shown = figure ? *figure : none;
    const auto& forms = m_session.pipeline().forms();
    switch (role) {
    case Qt::DisplayRole:
        return displayText(shown);
    case Qt::EditRole:
        return shown.effective().toText();
    case Qt::ToolTipRole:
        return figure ? figureToolTip(keyAt(index), *figure, *m_session.report(), forms) : QVariant();
    case Qt::AccessibleTextRole:
        return figure ? spokenFigure(keyAt(index), *figure, *m_session.report(), forms) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case KeyRole:
        return keyAt(index).name;
    case StateRole:
        return int(shown.effective().state);
    case CorrectedRole:
        return shown.isCorrected();
    case MarkRole:
        return int(markOf(keyAt(index)));
    case MarkNumberRole:
        return m_session.currentFinding() + 1;
    case MarkSeverityRole:
        return int(severityOfMarks().value_or(Severity::Error));
    default:
        return {};
    }
}

Result<FigureValue> FigureGridModel::typedValue(const QModelIndex& index, const QString& text) const {
    auto value = parseTypedValue(text);
    const CaseReport* report = m_session.report();
    const FigureKey key = keyAt(index);
    if (!value || !report || allows(*report, m_session.pipeline().forms(), key, *value))
        return value;
    const Unit& unit = *unitOf(key, report->report, m_session.pipeline().forms());
    return failure(ErrorCode::InvalidValue, text, entryRule(unit, uiLanguage()));
}

bool FigureGridModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || m_session.isReadOnly())
        return false;
    const auto typed = typedValue(index, value.toString());
    if (!typed)
        return false;
    m_session.enter({{keyAt(index), *typed}}, m_session.reason());
    return true;
}

QVariant FigureGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const auto paths = orientation == Qt::Horizontal ? columnPaths(uiLanguage()) : rowPaths(uiLanguage());
    if (section < 0 || section >= int(paths.size()))
        return {};
    return paths[size_t(section)].join(QStringLiteral(" · "));
}

Qt::ItemFlags FigureGridModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_session.isReadOnly() ? shown : shown | Qt::ItemIsEditable;
}

} // namespace gouji

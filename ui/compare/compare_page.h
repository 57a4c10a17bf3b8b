#pragma once

#include "core/compare/series.h"
#include "core/forms/form_library.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QTableView;
class QToolButton;

namespace gouji {

class CompareChart;
class FigurePicker;
class ValueModel;

enum class CompareMode { Issuers, Years };

/// One figure across issuers or across years: chart above, its values below. Accessible name `Compare`.
/// The source is borrowed.
class ComparePage : public QWidget {
    Q_OBJECT

public:
    explicit ComparePage(const FormLibrary& forms, QWidget* parent = nullptr);

    /// Null: no case is open.
    void setSource(const ReportSource* source);
    /// The reports changed: drawn anew now, or as soon as the page is shown.
    void invalidate();

    FigureKey figure() const;
    void setFigure(const FigureKey& key);
    CompareMode mode() const { return m_mode; }
    void setMode(CompareMode mode);
    void focusSearch();
    CompareChart& chart() const { return *m_chart; }
    /// The values as TSV with a header: the selected rows, or all.
    QString valuesAsText() const;

    QByteArray saveSplitter() const;
    void restoreSplitter(const QByteArray& state);
    QByteArray saveChartSplitter() const;
    void restoreChartSplitter(const QByteArray& state);

Q_SIGNALS:
    void pointChosen(qint64 reportId, const gouji::FigureKey& key);
    void modeChanged(gouji::CompareMode mode);
    void savePictureWanted();
    void failed(const gouji::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildControls();
    void buildTable();
    void connectParts();
    void retranslate();
    void load();
    void fillYears();
    void draw();
    void drawBars(const QString& filter);
    void drawLines(const QString& filter);
    void copy();
    void showCounts(const std::vector<ComparePoint>& points);
    QString unitOf(const FormLine* line) const;
    YearRange years() const;
    QString figureTitle() const;
    const FormLine* column() const;

    const FormLibrary& m_forms;
    const ReportSource* m_source = nullptr;
    std::vector<PanelRow> m_rows;
    CompareMode m_mode = CompareMode::Issuers;
    bool m_stale = true;

    FigurePicker* m_picker;
    CompareChart* m_chart;
    ValueModel* m_values;
    QSplitter* m_splitter;
    QSplitter* m_chartSplitter;
    QTableView* m_table;
    QButtonGroup* m_modes;
    QToolButton* m_issuers;
    QToolButton* m_acrossYears;
    QLabel* m_fromLabel;
    QComboBox* m_from;
    QLabel* m_toLabel;
    QComboBox* m_to;
    QLineEdit* m_filter;
    QToolButton* m_sort;
    QToolButton* m_copy;
    QToolButton* m_save;
    QLabel* m_notice;
    QLabel* m_counts;
};

} // namespace gouji

#pragma once

#include "ui/compare/compare_data.h"

#include <QChart>
#include <QChartView>

namespace gouji {

class ChartMarks;

/// One thing drawn for a report: where it stands on the axes. A gap has a place but no value.
struct ChartSpot {
    ComparePoint point;
    double along = 0; ///< the row of a bar, from 0 at the top; the year of a point
    double width = 0; ///< of a bar, in rows
    double value = 0; ///< 0 for gaps, which are never drawn as values
    QColor colour;
    int line = 0; ///< which line a point belongs to
};

/// Bars across issuers or lines across years. Values, gaps and doubts are written beside the bars, so that a
/// gap never looks like a 0. Follows palette and language. A click on a spot chooses its report.
class CompareChart : public QChartView {
    Q_OBJECT

public:
    static constexpr int maxRows = 300; ///< of bars; the table has them all
    static constexpr int maxLines = 12;

    explicit CompareChart(QWidget* parent = nullptr);

    void showBars(const BarTable& table, const QString& title, const QString& unit, bool whole);
    void showLines(const std::vector<CompareSeries>& series, const QString& title, const QString& unit,
                   bool whole);
    /// Nothing to draw, and why.
    void showNothing(const QString& why);

    const std::vector<ChartSpot>& spots() const { return m_spots; }
    /// The middle of a spot, in the coordinates of the chart.
    QPointF positionOf(const ChartSpot& spot) const;
    bool isBars() const { return m_bars; }
    /// At twice the size on the screen, for documents.
    QPixmap picture();

Q_SIGNALS:
    void pointChosen(qint64 reportId);

protected:
    void changeEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void clear();
    void applyPalette();
    void addBarSets(const BarTable& table, int rows);
    void addBarAxes(const BarTable& table, int rows, const QString& unit, bool whole);
    void addLine(const CompareSeries& series, const QString& name, const QColor& colour, int index);
    void addLineAxes(const QString& unit, bool whole);
    void finish(const QString& title);
    const ChartSpot* spotAt(const QPoint& place) const;
    int rowCount() const;
    QString tipOf(const ChartSpot& spot) const;

    std::vector<ChartSpot> m_spots;
    ChartMarks* m_marks;
    bool m_bars = true;
    QString m_unit;
};

} // namespace gouji

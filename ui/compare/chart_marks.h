#pragma once

#include <QFont>
#include <QGraphicsItem>

namespace gouji {

class CompareChart;

/// What stands beside bars and points: the value, the name of a gap, the mark of a doubt.
class ChartMarks : public QGraphicsItem {
public:
    explicit ChartMarks(CompareChart& chart);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintBar(QPainter* painter, const struct ChartSpot& spot) const;
    void paintPoint(QPainter* painter, const struct ChartSpot& spot) const;

    CompareChart& m_chart;
};

} // namespace gouji

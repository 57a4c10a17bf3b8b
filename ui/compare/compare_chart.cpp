#include "ui/compare/compare_chart.h"

#include "ui/compare/chart_marks.h"
#include "ui/compare/value_model.h"
#include "ui/look/theme.h"
#include "ui/look/tones.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLegendMarker>
#include <QLineSeries>
#include <QMouseEvent>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

namespace gouji {

namespace {

constexpr double groupWidth = 0.74; ///< of a row, filled by its bars
constexpr int barHeight = 19;
constexpr double gapLane = 0.1; ///< of the height, below the values
constexpr double reach = 14;    ///< how far from a point a click still means it

/// Told apart also by many who do not see all colours; dark enough on white, light enough on black.
QColor lineColour(size_t index, bool dark) {
    static constexpr std::array<QRgb, 12> light{0x2b6cb0, 0xb7791f, 0x2f855a, 0xc05621, 0x6b46c1, 0x97266d,
                                                0x2c7a7b, 0x744210, 0x4a5568, 0x9b2c2c, 0x276749, 0x553c9a};
    static constexpr std::array<QRgb, 12> pale{0x63b3ed, 0xf6ad55, 0x68d391, 0xfc8181, 0xb794f4, 0xf687b3,
                                               0x4fd1c5, 0xecc94b, 0xcbd5e0, 0xfeb2b2, 0x9ae6b4, 0xd6bcfa};
    return QColor::fromRgb((dark ? pale : light)[index % light.size()]);
}

/// What bars are framed with: the palest is told from the ground, too.
QColor frameColour(const QPalette& palette) {
    return readableOn(palette.color(QPalette::Highlight), palette.color(QPalette::Base), 3);
}

/// Years from pale to full: time is an order, not a kind.
QColor yearColour(size_t index, size_t count, const QPalette& palette) {
    const double share = count < 2 ? 1.0 : 0.38 + 0.62 * double(index) / double(count - 1);
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Highlight), share);
}

double valueOf(const ComparePoint& point) {
    return point.isGap() ? 0.0 : point.figure.value->toDouble();
}

QString yearText(const std::optional<int>& year) {
    return year ? QString::number(*year) : CompareChart::tr("year unknown");
}

AxisScale scaleOf(const std::vector<ChartSpot>& spots, bool whole) {
    double smallest = 0;
    double largest = 0;
    for (const ChartSpot& spot : spots) {
        smallest = std::min(smallest, spot.value);
        largest = std::max(largest, spot.value);
    }
    return axisScale(smallest, largest, whole);
}

/// An end of the axis that leaves the share of its length free beyond the largest value.
double roomAbove(const std::vector<ChartSpot>& spots, double share) {
    double smallest = 0;
    double largest = 0;
    for (const ChartSpot& spot : spots) {
        smallest = std::min(smallest, spot.value);
        largest = std::max(largest, spot.value);
    }
    const double span = largest - smallest;
    return span > 0 ? largest + span * share : 1.0;
}

QValueAxis* valueAxis(const AxisScale& scale, const QString& unit) {
    auto* axis = new QValueAxis;
    axis->setRange(scale.first, scale.last);
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(0);
    axis->setTickInterval(scale.step);
    const int decimals = std::clamp(int(std::ceil(-std::log10(scale.step) - 1e-9)), 0, 6);
    axis->setLabelFormat(QStringLiteral("%.") + QString::number(decimals) + QLatin1Char('f'));
    axis->setTitleText(unit);
    return axis;
}

} // namespace

CompareChart::CompareChart(QWidget* parent) : QChartView(parent), m_marks(nullptr) {
    setObjectName(QStringLiteral("compareChart"));
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    m_marks = new ChartMarks(*this);
    connect(chart(), &QChart::plotAreaChanged, this, [this] { m_marks->update(); });
    applyPalette();
}

void CompareChart::clear() {
    m_spots.clear();
    chart()->removeAllSeries();
    const auto axes = chart()->axes();
    for (QAbstractAxis* axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
}

void CompareChart::showNothing(const QString& why) {
    clear();
    setMinimumHeight(0);
    chart()->legend()->hide();
    chart()->setTitle(why.toHtmlEscaped());
    m_marks->update();
}

void CompareChart::showBars(const BarTable& table, const QString& title, const QString& unit, bool whole) {
    clear();
    m_bars = true;
    m_unit = unit;
    const int rows = std::min<int>(maxRows, int(table.rows.size()));
    addBarSets(table, rows);
    addBarAxes(table, rows, unit, whole);
    const int bars = rows * std::max<int>(1, int(table.years.size()));
    setMinimumHeight(std::max(rows * 26, bars * barHeight) + 130);
    chart()->legend()->setVisible(table.years.size() > 1);
    chart()->legend()->setReverseMarkers(true);
    finish(title);
}

void CompareChart::addBarSets(const BarTable& table, int rows) {
    auto* series = new QHorizontalBarSeries;
    series->setBarWidth(groupWidth);
    const size_t years = table.years.size();
    // The axis counts upwards; the first row and, within it, the first year belong on top.
    for (size_t back = 0; back < years; ++back) {
        const size_t year = years - 1 - back;
        auto* set = new QBarSet(yearText(table.years[year]));
        set->setColor(yearColour(year, years, palette()));
        set->setBorderColor(frameColour(palette()));
        for (int row = rows - 1; row >= 0; --row) {
            const auto& place = table.rows[size_t(row)].places[year];
            set->append(place ? valueOf(*place) : 0.0);
            if (!place)
                continue;
            const double width = groupWidth / double(years);
            const double along = row - groupWidth / 2 + width * (double(year) + 0.5);
            m_spots.push_back({*place, along, width, valueOf(*place), set->color(), 0});
        }
        series->append(set);
    }
    chart()->addSeries(series);
}

void CompareChart::addBarAxes(const BarTable& table, int rows, const QString& unit, bool whole) {
    QAbstractSeries* series = chart()->series().constFirst();
    auto* issuers = new QBarCategoryAxis;
    QStringList names;
    QHash<QString, int> seen; // an axis shows equal names once only
    for (int row = 0; row < rows; ++row) {
        const BarRow& bar = table.rows[size_t(row)];
        const int times = ++seen[bar.label];
        names.prepend(times == 1 ? bar.label : QStringLiteral("%1 (%2)").arg(bar.label).arg(times));
    }
    issuers->append(names);
    issuers->setGridLineVisible(false);
    issuers->setTruncateLabels(false);
    auto* values = valueAxis(scaleOf(m_spots, whole), unit);
    // Room for the words beside the longest bar.
    values->setMax(roomAbove(m_spots, 0.12));
    chart()->addAxis(issuers, Qt::AlignLeft);
    // On top, where it is seen without scrolling however many rows there are.
    chart()->addAxis(values, Qt::AlignTop);
    series->attachAxis(issuers);
    series->attachAxis(values);
}

void CompareChart::showLines(const std::vector<CompareSeries>& series, const QString& title,
                             const QString& unit, bool whole) {
    clear();
    m_bars = false;
    m_unit = unit;
    setMinimumHeight(0);
    const size_t count = std::min<size_t>(maxLines, series.size());
    QStringList names;
    for (size_t i = 0; i < count; ++i)
        names += series[i].issuer;
    names = withoutCommonDivision(names);
    for (size_t i = 0; i < count; ++i)
        addLine(series[i], names[qsizetype(i)], lineColour(i, isDark(palette())), int(i));
    addLineAxes(unit, whole);
    chart()->legend()->setVisible(true);
    chart()->legend()->setReverseMarkers(false);
    finish(title);
}

void CompareChart::addLine(const CompareSeries& series, const QString& name, const QColor& colour,
                           int index) {
    QLineSeries* line = nullptr;
    bool first = true;
    const auto begin = [&] { // a gap breaks the line into pieces; one of them stands in the legend
        line = new QLineSeries;
        line->setName(name);
        line->setPen(QPen(colour, 2));
        chart()->addSeries(line);
        if (!first)
            chart()->legend()->markers(line).constFirst()->setVisible(false);
        first = false;
    };
    begin();
    std::optional<int> before;
    for (const ComparePoint& point : series.points) {
        m_spots.push_back({point, double(*point.year), 0, valueOf(point), colour, index});
        const bool apart = before && *point.year > *before + 1; // years without a report are gaps as well
        before = point.year;
        if ((point.isGap() || apart) && line->count() > 0)
            begin();
        if (!point.isGap())
            line->append(*point.year, valueOf(point));
    }
}

void CompareChart::addLineAxes(const QString& unit, bool whole) {
    double first = 1e9;
    double last = -1e9;
    for (const ChartSpot& spot : m_spots) {
        first = std::min(first, spot.along);
        last = std::max(last, spot.along);
    }
    auto* years = new QValueAxis;
    years->setLabelFormat(QStringLiteral("%.0f"));
    years->setTickType(QValueAxis::TicksDynamic);
    years->setTickAnchor(first);
    years->setTickInterval(std::max(1.0, std::ceil((last - first) / 12)));
    years->setRange(first - 0.35, last + 0.35);
    years->setGridLineVisible(false);
    auto* values = valueAxis(scaleOf(m_spots, whole), unit);
    values->setMax(roomAbove(m_spots, 0.06));
    const bool gaps =
        std::any_of(m_spots.begin(), m_spots.end(), [](const ChartSpot& s) { return s.point.isGap(); });
    if (gaps) // a lane below every value: a year without one must not lie where 0 lies
        values->setMin(values->min() - (values->max() - values->min()) * gapLane);
    chart()->addAxis(years, Qt::AlignBottom);
    chart()->addAxis(values, Qt::AlignLeft);
    const auto all = chart()->series();
    for (QAbstractSeries* series : all) {
        series->attachAxis(years);
        series->attachAxis(values);
    }
}

void CompareChart::finish(const QString& title) {
    chart()->setTitle(title.toHtmlEscaped());
    chart()->legend()->setAlignment(Qt::AlignTop);
    applyPalette();
    m_marks->update();
}

QPointF CompareChart::positionOf(const ChartSpot& spot) const {
    if (chart()->series().isEmpty())
        return {};
    QAbstractSeries* series = chart()->series().constFirst();
    const QRectF plot = chart()->plotArea();
    if (!m_bars) {
        const QPointF place = chart()->mapToPosition({spot.along, spot.value}, series);
        // In the lane, the lines stand beside each other.
        return spot.point.isGap() ? QPointF(place.x() + spot.line * 11.0, plot.bottom() - 9) : place;
    }
    const auto* rows = static_cast<const QBarCategoryAxis*>(chart()->axes(Qt::Vertical).constFirst());
    const double y = plot.top() + (spot.along + 0.5) / rows->count() * plot.height();
    return {chart()->mapToPosition({spot.value, 0}, series).x(), y};
}

const ChartSpot* CompareChart::spotAt(const QPoint& place) const {
    const QPointF at = chart()->mapFromScene(mapToScene(place));
    const QRectF plot = chart()->plotArea();
    const ChartSpot* best = nullptr;
    double nearest = reach * reach;
    for (const ChartSpot& spot : m_spots) {
        const QPointF middle = positionOf(spot);
        const QPointF way = at - middle;
        double distance = QPointF::dotProduct(way, way);
        if (m_bars) { // the whole row of the bar counts, beside it too: a bar of 0 has no area
            const double half = spot.width / 2 * plot.height() / double(rowCount());
            if (std::abs(way.y()) > half || at.x() > plot.right() || at.x() < plot.left())
                continue;
            distance = 0;
        }
        if (distance <= nearest) {
            nearest = distance;
            best = &spot;
        }
    }
    return best;
}

int CompareChart::rowCount() const {
    const auto axes = chart()->axes(Qt::Vertical);
    return m_bars && !axes.isEmpty() ? static_cast<const QBarCategoryAxis*>(axes.constFirst())->count() : 1;
}

QString CompareChart::tipOf(const ChartSpot& spot) const {
    const QString gap = gapTitle(spot.point);
    QString value = gap;
    if (!spot.point.isGap()) {
        value = QString(spot.point.figure.value->toString() % QLatin1Char(' ') % m_unit);
        if (!gap.isEmpty())
            value = QString(value % QStringLiteral(" · ") % gap);
    }
    return QStringList{spot.point.issuer, yearText(spot.point.year), value}.join(QLatin1Char('\n'));
}

void CompareChart::mouseReleaseEvent(QMouseEvent* event) {
    const ChartSpot* spot = event->button() == Qt::LeftButton ? spotAt(event->pos()) : nullptr;
    if (spot)
        Q_EMIT pointChosen(spot->point.reportId);
    else
        QChartView::mouseReleaseEvent(event);
}

void CompareChart::mouseMoveEvent(QMouseEvent* event) {
    const ChartSpot* spot = spotAt(event->pos());
    viewport()->setCursor(spot ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (spot)
        QToolTip::showText(event->globalPosition().toPoint(), tipOf(*spot), this);
    else
        QToolTip::hideText();
    QChartView::mouseMoveEvent(event);
}

QPixmap CompareChart::picture() {
    QPixmap picture(size() * 2);
    picture.setDevicePixelRatio(2);
    picture.fill(palette().color(QPalette::Base));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    scene()->render(&painter, QRectF(QPointF(), QSizeF(size())), scene()->sceneRect());
    return picture;
}

void CompareChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyPalette();
    QChartView::changeEvent(event);
}

void CompareChart::applyPalette() {
    const Tones tones(palette());
    chart()->setBackgroundBrush(tones.base);
    setBackgroundBrush(tones.base);
    chart()->setTitleBrush(tones.text);
    QFont titleFont = font();
    titleFont.setPointSizeF(titleFont.pointSizeF() * 1.15);
    chart()->setTitleFont(titleFont);
    chart()->legend()->setLabelColor(tones.text);
    chart()->legend()->setFont(font());
    const auto axes = chart()->axes();
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsFont(font());
        axis->setTitleFont(font());
        axis->setLabelsColor(tones.text);
        axis->setTitleBrush(tones.muted);
        axis->setLinePenColor(tones.line);
        axis->setGridLineColor(tones.line);
    }
}

} // namespace gouji

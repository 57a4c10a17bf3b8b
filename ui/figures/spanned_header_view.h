#pragma once

#include <QHeaderView>
#include <QStringList>

#include <vector>

namespace gouji {

/// A header of nested labels, as the statutory tables have them: 法人或其他组织 over five columns,
/// （三）不予公开 beside eight rows. A label whose span is partly scrolled away stays in view.
class SpannedHeaderView : public QHeaderView {
    Q_OBJECT

public:
    /// A rectangle of the header: sections across, levels (outermost 0) deep; both inclusive.
    struct Label {
        QString text;
        int firstSection = 0;
        int lastSection = 0;
        int firstLevel = 0;
        int lastLevel = 0;
    };

    explicit SpannedHeaderView(Qt::Orientation orientation, QWidget* parent = nullptr);

    /// A path of labels for each section, outermost first. Neighbours with a common beginning share its
    /// labels; the last label of a short path fills the remaining levels.
    void setPaths(const std::vector<QStringList>& paths);
    const std::vector<Label>& labels() const { return m_labels; }
    int levels() const { return m_levels; }

    /// How deep each level is, in pixels: heights of a horizontal header, widths of a vertical one.
    void setDepths(std::vector<int> depths);
    int depth(int firstLevel, int lastLevel) const;

    QFont labelFont() const;
    /// Space between a label and its frame.
    static int padding() { return 4; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect rectOf(const Label& label) const;
    void paintLabel(QPainter& painter, const Label& label) const;

    std::vector<Label> m_labels;
    std::vector<int> m_depths;
    int m_levels = 1;
};

} // namespace gouji

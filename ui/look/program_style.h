#pragma once

#include <QProxyStyle>

namespace gouji {

/// Fusion, except that round buttons can be seen on dark ground: Fusion draws their rings darker than the
/// window.
class ProgramStyle : public QProxyStyle {
    Q_OBJECT

public:
    ProgramStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
};

} // namespace gouji

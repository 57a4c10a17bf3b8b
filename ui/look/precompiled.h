// Beside core/base/precompiled.h, for the widgets.
#pragma once

#include "core/base/precompiled.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

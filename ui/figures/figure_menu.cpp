#include "ui/figures/figure_grid_view.h"
#include "ui/figures/figure_texts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace gouji {

namespace {

struct FigureMenu {
    Q_DECLARE_TR_FUNCTIONS(gouji::FigureMenu)
};

bool anyFigure(const FigureGridView& view, const ReviewSession& session, bool (*is)(const Figure&)) {
    const std::vector<FigureKey> keys = view.selectedFigures();
    return session.report() && std::any_of(keys.begin(), keys.end(), [&](const FigureKey& key) {
               const auto figure = session.report()->figures.find(key);
               return figure != session.report()->figures.end() && is(figure->second);
           });
}

} // namespace

void showFigureMenu(FigureGridView& view, const ReviewSession& session, const QPoint& place) {
    auto* menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const QKeySequence& keys, auto slot, bool enabled) {
        QAction* action = menu->addAction(text, &view, slot);
        action->setShortcut(keys);
        action->setEnabled(enabled);
    };
    const bool writable = !session.isReadOnly();
    const bool doubtful = anyFigure(view, session, canBeConfirmed);
    const bool corrected =
        anyFigure(view, session, [](const Figure& figure) { return figure.isCorrected(); });
    add(FigureMenu::tr("&Edit"), Qt::Key_F2, &FigureGridView::editCurrent, writable);
    add(FigureMenu::tr("Confirm the &printed value"), Qt::Key_F4, &FigureGridView::confirmPrinted,
        writable && doubtful);
    add(FigureMenu::tr("Record a &blank"), Qt::Key_Delete, &FigureGridView::recordBlank, writable);
    add(FigureMenu::tr("Record as &not applicable (/)"), {}, &FigureGridView::recordNotApplicable, writable);
    add(FigureMenu::tr("&Withdraw correction"), {}, &FigureGridView::withdrawCorrections,
        writable && corrected);
    menu->addSeparator();
    add(FigureMenu::tr("&Copy"), QKeySequence::Copy, &FigureGridView::copy, true);
    add(FigureMenu::tr("P&aste"), QKeySequence::Paste, &FigureGridView::paste,
        writable && !QGuiApplication::clipboard()->text().isEmpty());
    menu->addSeparator();
    menu->addAction(FigureMenu::tr("&Show in original"), &view,
                    [&view] { Q_EMIT view.showInOriginalRequested(view.currentFigure()); });
    menu->popup(place);
}

} // namespace gouji

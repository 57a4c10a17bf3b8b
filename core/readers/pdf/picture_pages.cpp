#include "core/readers/pdf/picture_pages.h"

#include "core/readers/pdf/upright.h"

#include <algorithm>

namespace gouji::pdf {

namespace {

/// Share of a page: a larger picture is its scan.
constexpr double leastScan = 0.5;

QRect pixels(const GreyPicture& picture, QSizeF size, const QRectF& area) {
    const double across = picture.width / size.width(), down = picture.height / size.height();
    return QRectF(area.x() * across, area.y() * down, area.width() * across, area.height() * down)
        .toAlignedRect()
        .intersected(QRect(0, 0, picture.width, picture.height));
}

void whiten(GreyPicture& picture, const QRect& area) {
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const auto from = qptrdiff(y) * picture.width + area.left();
        std::fill_n(picture.pixels.begin() + from, area.width(), uchar(255));
        if (!picture.brightest.empty())
            std::fill_n(picture.brightest.begin() + from, area.width(), uchar(255));
    }
}

/// Where something recognised stands on the upright page of text.
QRectF placed(const PageLayout& page, const PageLayout& recognised, const QRectF& box) {
    const QRectF displayed = displayedRect(recognised, box);
    return displayedRect(displayed, (4 - page.turns) % 4, page.uprightSize());
}

void place(const PageLayout& page, const PageLayout& recognised, TextLine& line) {
    line.box = placed(page, recognised, line.box);
    for (Word& word : line.words)
        word.box = placed(page, recognised, word.box);
}

void place(const PageLayout& page, const PageLayout& recognised, PageTable& table) {
    table.box = placed(page, recognised, table.box);
    for (PageCell& cell : table.cells)
        cell.box = placed(page, recognised, cell.box);
    if (page.turns != recognised.turns)
        table.columns.clear(); // none of the page's own
}

} // namespace

GreyPicture onlyThere(GreyPicture page, QSizeF size, const PictureArea& area) {
    if (page.pixels.empty() || size.isEmpty())
        return page;
    const QRect there = pixels(page, size, area.area);
    whiten(page, QRect(0, 0, page.width, there.top()));
    whiten(page, QRect(0, there.bottom() + 1, page.width, page.height - there.bottom() - 1));
    whiten(page, QRect(0, there.top(), there.left(), there.height()));
    whiten(page, QRect(there.right() + 1, there.top(), page.width - there.right() - 1, there.height()));
    for (const QRectF& character : area.characters)
        whiten(page, pixels(page, size, character));
    return page;
}

void addPicture(PageLayout& page, const PictureArea& area, PageLayout recognised) {
    recognised.size = page.size;
    page.damaged = page.damaged || recognised.damaged;
    page.truncated = page.truncated || recognised.truncated;
    const bool isScan =
        area.area.width() * area.area.height() >= leastScan * page.size.width() * page.size.height();
    const auto isTable = [](const PageItem& item) { return std::holds_alternative<PageTable>(item); };
    if (!isScan && std::none_of(recognised.items.begin(), recognised.items.end(), isTable))
        return;
    if (!recognised.items.empty())
        --page.pictures;
    page.pictures += recognised.pictures;
    for (PageItem& item : recognised.items) {
        std::visit([&](auto& each) { place(page, recognised, each); }, item);
        page.items.push_back(std::move(item));
    }
    std::stable_sort(page.items.begin(), page.items.end(),
                     [](const PageItem& a, const PageItem& b) { return boxOf(a).top() < boxOf(b).top(); });
}

} // namespace gouji::pdf

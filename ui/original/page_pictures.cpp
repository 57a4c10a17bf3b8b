#include "ui/original/page_pictures.h"

#include <QThread>

#include <algorithm>

namespace gouji {

namespace {

constexpr size_t mostWanted = 6; ///< pages in view, and some scrolled by

QImage imageOf(const GreyPicture& picture) {
    QImage image(picture.width, picture.height, QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        const auto line = picture.pixels.begin() + qptrdiff(y) * picture.width;
        std::copy(line, line + picture.width, image.scanLine(y));
    }
    return image;
}

} // namespace

PagePictures::PagePictures(Extractor& extractor, QObject* parent) : QObject(parent), m_extractor(extractor) {}

PagePictures::~PagePictures() {
    giveUp();
}

void PagePictures::open(const QByteArray& bytes, const QString& name) {
    giveUp();
    m_bytes = bytes;
    m_name = name;
}

void PagePictures::giveUp() {
    m_wanted.clear();
    if (!m_thread)
        return;
    m_stop.request_stop();
    m_thread->wait();
    m_thread.reset();
}

void PagePictures::want(int page, int width) {
    if (m_bytes.isEmpty())
        return;
    m_wanted.erase(std::remove_if(m_wanted.begin(), m_wanted.end(),
                                  [page](const Wanted& each) { return each.page == page; }),
                   m_wanted.end());
    m_wanted.push_back({page, width});
    if (m_wanted.size() > mostWanted)
        m_wanted.erase(m_wanted.begin());
    paintNext();
}

void PagePictures::paintNext() {
    if (m_thread || m_wanted.empty())
        return;
    const Wanted next = m_wanted.back();
    m_wanted.pop_back();
    m_stop = std::stop_source();
    m_thread.reset(QThread::create([this, next, bytes = m_bytes, name = m_name, stop = m_stop] {
        auto picture = m_extractor.paint(bytes, name, next.page, next.width, stop.get_token());
        QMetaObject::invokeMethod(
            this,
            [this, next, stop, picture = std::move(picture)] {
                if (!stop.stop_requested())
                    give(next, picture);
            },
            Qt::QueuedConnection);
    }));
    m_thread->start();
}

void PagePictures::give(const Wanted& wanted, const Result<GreyPicture>& picture) {
    m_thread->wait();
    m_thread.reset();
    Q_EMIT painted(wanted.page, picture ? imageOf(*picture) : QImage());
    paintNext();
}

} // namespace gouji

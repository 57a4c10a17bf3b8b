#pragma once

#include "core/ingest/extractor.h"

#include <QImage>
#include <QObject>

#include <memory>
#include <stop_token>
#include <vector>

class QThread;

namespace gouji {

/// Has the pages of an original painted, one after another on a thread of its own; what was wanted last comes
/// first, and what nobody has wanted lately is forgotten. GUI thread.
class PagePictures : public QObject {
    Q_OBJECT

public:
    /// The extractor is borrowed.
    explicit PagePictures(Extractor& extractor, QObject* parent = nullptr);
    ~PagePictures() override; ///< gives up and waits

    /// Another original; no bytes: none.
    void open(const QByteArray& bytes, const QString& name);
    /// `page` from 1. `painted` comes when there is a picture so many pixels across, or none to be had.
    void want(int page, int width);

Q_SIGNALS:
    /// A null picture: the page cannot be painted.
    void painted(int page, const QImage& picture);

private:
    struct Wanted {
        int page = 0;
        int width = 0;
    };
    void paintNext();
    void give(const Wanted& wanted, const Result<GreyPicture>& picture);
    void giveUp();

    Extractor& m_extractor;
    QByteArray m_bytes;
    QString m_name;
    std::vector<Wanted> m_wanted; ///< newest last
    std::stop_source m_stop;
    std::unique_ptr<QThread> m_thread;
};

} // namespace gouji

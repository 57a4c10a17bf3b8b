#pragma once

#include <QByteArray>
#include <QDeadlineTimer>

#include <optional>
#include <stop_token>

namespace gouji {

/// One end of a stream socket that carries messages: a length, then so many bytes. Owns the descriptor. Not
/// thread-safe.
class Channel {
public:
    enum class Outcome {
        Done,
        Closed, ///< the other side is gone, or the socket failed
        TimedOut,
        Stopped,
        TooLong, ///< the other side announces more than is taken from it
    };

    /// How long a call may take.
    struct Patience {
        QDeadlineTimer deadline = QDeadlineTimer(QDeadlineTimer::Forever);
        std::stop_token stop;
    };

    explicit Channel(int descriptor) : m_descriptor(descriptor) {}
    ~Channel();
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;

    /// After anything but Done the channel is of no further use.
    Outcome send(const QByteArray& message, const Patience& patience);
    /// A message of at most `limit` bytes.
    Outcome receive(QByteArray& message, qint64 limit, const Patience& patience);

private:
    Outcome waitFor(short events, const Patience& patience) const;
    Outcome sendAll(const char* data, qsizetype size, const Patience& patience);
    Outcome receiveAll(char* data, qsizetype size, const Patience& patience);

    int m_descriptor;
};

} // namespace gouji

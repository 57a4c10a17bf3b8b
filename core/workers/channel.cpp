#include "core/workers/channel.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace gouji {

namespace {

constexpr int lookForStop = 50;                    // ms between looks at the stop token
constexpr qsizetype receiveStep = 4 * 1024 * 1024; // bytes; memory follows what really arrives

bool isTransient(int error) {
    return error == EINTR || error == EAGAIN || error == EWOULDBLOCK;
}

} // namespace

Channel::~Channel() {
    ::close(m_descriptor);
}

Channel::Outcome Channel::waitFor(short events, const Patience& patience) const {
    while (true) {
        if (patience.stop.stop_requested())
            return Outcome::Stopped;
        if (patience.deadline.hasExpired())
            return Outcome::TimedOut;
        const qint64 left = patience.deadline.isForever() ? lookForStop : patience.deadline.remainingTime();
        const bool canWaitLong = !patience.stop.stop_possible() && patience.deadline.isForever();
        pollfd entry{m_descriptor, events, 0};
        const int ready = ::poll(&entry, 1, canWaitLong ? -1 : int(std::min<qint64>(left, lookForStop)));
        if (ready > 0)
            return Outcome::Done; // hang-ups show when reading or writing
        if (ready < 0 && !isTransient(errno))
            return Outcome::Closed;
    }
}

Channel::Outcome Channel::sendAll(const char* data, qsizetype size, const Patience& patience) {
    while (size > 0) {
        const ssize_t sent = ::send(m_descriptor, data, size_t(size), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && !isTransient(errno))
            return Outcome::Closed;
        if (sent < 0) {
            if (const Outcome outcome = waitFor(POLLOUT, patience); outcome != Outcome::Done)
                return outcome;
            continue;
        }
        data += sent;
        size -= sent;
    }
    return Outcome::Done;
}

Channel::Outcome Channel::receiveAll(char* data, qsizetype size, const Patience& patience) {
    while (size > 0) {
        if (const Outcome outcome = waitFor(POLLIN, patience); outcome != Outcome::Done)
            return outcome;
        const ssize_t received = ::recv(m_descriptor, data, size_t(size), MSG_DONTWAIT);
        if (received == 0 || (received < 0 && !isTransient(errno)))
            return Outcome::Closed;
        if (received < 0)
            continue;
        data += received;
        size -= received;
    }
    return Outcome::Done;
}

Channel::Outcome Channel::send(const QByteArray& message, const Patience& patience) {
    const quint64 length = qToLittleEndian(quint64(message.size()));
    const Outcome outcome = sendAll(reinterpret_cast<const char*>(&length), sizeof(length), patience);
    return outcome == Outcome::Done ? sendAll(message.constData(), message.size(), patience) : outcome;
}

Channel::Outcome Channel::receive(QByteArray& message, qint64 limit, const Patience& patience) {
    message.clear();
    quint64 length = 0;
    Outcome outcome = receiveAll(reinterpret_cast<char*>(&length), sizeof(length), patience);
    if (outcome != Outcome::Done)
        return outcome;
    length = qFromLittleEndian(length);
    if (length > quint64(limit))
        return Outcome::TooLong;
    while (outcome == Outcome::Done && quint64(message.size()) < length) {
        const qsizetype begin = message.size();
        const qsizetype step = qsizetype(std::min<quint64>(length - quint64(begin), receiveStep));
        message.resize(begin + step);
        outcome = receiveAll(message.data() + begin, step, patience);
    }
    return outcome;
}

} // namespace gouji

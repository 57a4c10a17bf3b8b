#include "app/cli/output.h"

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace gouji::cli {

void Output::write(const QByteArray& bytes) {
    if (m_failure != 0)
        return;
    errno = 0;
    if (std::fwrite(bytes.constData(), 1, size_t(bytes.size()), m_stream) != size_t(bytes.size()))
        m_failure = errno != 0 ? errno : EIO;
}

void Output::line(const QString& text) {
    write(text.toUtf8() + '\n');
}

void Output::flush() {
    if (m_failure != 0)
        return;
    errno = 0;
    if (std::fflush(m_stream) != 0)
        m_failure = errno != 0 ? errno : EIO;
}

bool Output::isReaderGone() const {
    return m_failure == EPIPE;
}

QString Output::failure() const {
    return QString::fromLocal8Bit(std::strerror(m_failure));
}

bool Output::isTerminal() const {
    return ::isatty(::fileno(m_stream)) == 1;
}

} // namespace gouji::cli

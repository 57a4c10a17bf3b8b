#pragma once

#include <QByteArray>
#include <QString>

#include <cstdio>

namespace gouji::cli {

/// Standard output or standard error. A reader that goes away, or a full disk, is remembered and never kills
/// the program; what is written afterwards is dropped.
class Output {
public:
    explicit Output(std::FILE* stream) : m_stream(stream) {}

    void write(const QByteArray& bytes);
    /// UTF-8 and a line feed.
    void line(const QString& text);
    void flush();

    /// Something could not be written.
    bool hasFailed() const { return m_failure != 0; }
    /// The reader went away (`| head`): a failure that needs no sentence.
    bool isReaderGone() const;
    QString failure() const;
    bool isTerminal() const;

private:
    std::FILE* m_stream;
    int m_failure = 0; ///< errno
};

} // namespace gouji::cli

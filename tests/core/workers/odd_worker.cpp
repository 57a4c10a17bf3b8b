#include "core/workers/channel.h"
#include "core/workers/serve.h"
#include "core/workers/wire.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <map>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

/// A worker whose extractor does what the file's name says, inside the same confinement as the real one; and
/// one that breaks the rules of the channel when the environment says so.
namespace {

using namespace gouji;

[[noreturn]] void spin() {
    volatile unsigned turns = 0;
    while (true)
        turns = turns + 1;
}

/// An Error whose detail says whether the kernel let it.
Error attempt(const QString& name, bool allowed) {
    return {ErrorCode::NoReport, name, allowed ? QStringLiteral("allowed") : QStringLiteral("refused")};
}

bool takesMemory(size_t bytes) {
    try {
        std::vector<char> memory(bytes, 'x');
        return memory[bytes / 2] == 'x';
    } catch (const std::bad_alloc&) {
        return false;
    }
}

/// Sleeping is not among the calls that are allowed.
void workFor(std::chrono::milliseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) {
    }
}

class OddExtractor : public Extractor {
public:
    const Limits& limits() const override { return m_limits; }
    bool isConfined() const override { return true; }

    Result<std::vector<Extraction>> extract(const QByteArray& bytes, const QString& name, const QString&,
                                            const Watch& watch) override {
        if (name == QLatin1String("segv")) {
            std::signal(SIGSEGV, SIG_DFL); // sanitizers have a handler of their own
            ::raise(SIGSEGV);
        }
        if (name == QLatin1String("abort"))
            std::abort();
        if (name == QLatin1String("exit"))
            ::_exit(7);
        if (name == QLatin1String("spin"))
            spin();
        if (name == QLatin1String("pages")) {
            for (int page = 1; page <= 5; ++page) {
                workFor(std::chrono::milliseconds(600));
                watch.progress(page, 5);
            }
            return failure(attempt(name, true));
        }
        if (name == QLatin1String("pages without end")) {
            while (true)
                watch.progress(1, 1);
        }
        if (name == QLatin1String("nothing"))
            return std::vector<Extraction>();
        if (name == QLatin1String("long"))
            return failure(ErrorCode::NoReport, name, QString(bytes.size() * 1000, u'x'));
        if (name == QLatin1String("hog"))
            return failure(attempt(name, takesMemory(size_t(8) << 30)));
        return failure(attempt(name, mayDo(name)));
    }

    Result<Document> read(const QByteArray&, const QString& name, const Watch&) override {
        return failure(ErrorCode::NoReport, name);
    }
    Result<PageSizes> pageSizes(const QByteArray&, const QString&, std::stop_token) override {
        return PageSizes{QSizeF(595, 842)};
    }
    /// A picture without the pixels that it should have.
    Result<GreyPicture> paint(const QByteArray&, const QString&, int, int, std::stop_token) override {
        return GreyPicture{100, 100, 72, {1, 2, 3}, false};
    }

private:
    static bool mayDo(const QString& name) {
        if (name == QLatin1String("open a file"))
            return ::open("/etc/passwd", O_RDONLY) >= 0;
        if (name == QLatin1String("write a file"))
            return ::open("/tmp/gouji-odd-worker", O_WRONLY | O_CREAT, 0600) >= 0;
        if (name == QLatin1String("open a socket"))
            return ::socket(AF_INET, SOCK_STREAM, 0) >= 0;
        if (name == QLatin1String("start a program"))
            return std::system("true") == 0;
        if (name == QLatin1String("fork"))
            return ::fork() >= 0;
        if (name == QLatin1String("kill its parent"))
            return ::kill(::getppid(), 0) == 0;
        return true;
    }

    Limits m_limits;
};

void send(Channel& channel, const QByteArray& message) {
    (void)channel.send(message, {});
}

/// Breaks the rules in the way that is named.
int misbehave(const std::string& way) {
    Channel channel(STDIN_FILENO);
    if (way == "silent")
        ::sleep(60);
    if (way == "other version")
        send(channel, wire::encode(wire::Greeting{wire::version + 1, true, true}));
    if (way == "garbage")
        send(channel, "garbage");
    if (way == "garbage answer") {
        send(channel, wire::encode(wire::Greeting()));
        QByteArray request;
        (void)channel.receive(request, 1 << 20, {});
        send(channel, "garbage");
        ::sleep(60);
    }
    if (way == "endless length") {
        send(channel, wire::encode(wire::Greeting()));
        const std::array<unsigned char, 8> length{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f};
        (void)!::write(STDIN_FILENO, length.data(), length.size());
        ::sleep(60);
    }
    if (way == "closes and stays") {
        send(channel, wire::encode(wire::Greeting()));
        QByteArray request;
        (void)channel.receive(request, 1 << 20, {});
        ::close(STDIN_FILENO);
        ::sleep(60);
    }
    return 0;
}

} // namespace

int main() {
    if (const char* way = std::getenv("GOUJI_ODD_WAY"))
        return misbehave(way);
    OddExtractor extractor;
    Limits limits;
    limits.workerMemory = qint64(1) << 30;
    return serve(STDIN_FILENO, extractor, limits) ? 0 : 1;
}

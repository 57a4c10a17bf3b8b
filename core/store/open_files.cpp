#include "core/store/open_files.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <cstring>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include <sys/stat.h>

namespace gouji {

struct OpenFile::Identity {
    dev_t device;
    ino_t inode;
};

namespace {

using Number = std::pair<dev_t, ino_t>;

struct Registry {
    std::mutex mutex;
    std::map<Number, int> connections;
};

Registry& registry() {
    static Registry files;
    return files;
}

std::optional<Number> numberOf(const QString& path) {
    struct stat found {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return std::nullopt;
    return Number(found.st_dev, found.st_ino);
}

} // namespace

OpenFile::OpenFile(const QString& path) {
    const std::lock_guard lock(registry().mutex);
    auto number = numberOf(path);
    if (!number && QFile(path).open(QIODevice::WriteOnly | QIODevice::NewOnly))
        number = numberOf(path);
    if (!number)
        return;
    ++registry().connections[*number];
    m_identity = std::make_unique<Identity>(Identity{number->first, number->second});
}

OpenFile::~OpenFile() {
    if (!m_identity)
        return;
    const std::lock_guard lock(registry().mutex);
    const auto found = registry().connections.find({m_identity->device, m_identity->inode});
    if (--found->second == 0)
        registry().connections.erase(found);
}

bool isOpenHere(const QString& path) {
    QStringList names{path};
    for (const char* suffix : {"-wal", "-shm", "-journal"}) {
        if (path.endsWith(QLatin1String(suffix)))
            names += path.chopped(qsizetype(std::strlen(suffix)));
    }
    const std::lock_guard lock(registry().mutex);
    return std::any_of(names.begin(), names.end(), [](const QString& name) {
        const auto number = numberOf(name);
        return number && registry().connections.count(*number) > 0;
    });
}

bool lookUnlessOpen(const QString& path, const std::function<void()>& look) {
    const std::lock_guard lock(registry().mutex);
    const auto number = numberOf(path);
    if (number && registry().connections.count(*number) > 0)
        return false;
    look();
    return true;
}

} // namespace gouji

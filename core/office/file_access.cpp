#include "core/office/file_access.h"

#include <QFile>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace gouji {

namespace {

constexpr quint64 reading =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
/// What may be said of a file, which has nothing below it.
constexpr quint64 ofFiles =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE;

/// LANDLOCK_ACCESS_FS_TRUNCATE of later headers.
constexpr quint64 truncating = 1ULL << 14;

/// Every right that the kernel's version of the interface knows; 0: it has none of it.
quint64 everything() {
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return 0;
    quint64 all = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; // the first version's, in the order of their bits
    if (version >= 2)
        all |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= 3)
        all |= truncating;
    return all;
}

} // namespace

FileAccess::FileAccess(const QStringList& readable, const QString& writable) {
    const quint64 all = everything();
    if (all == 0)
        return;
    landlock_ruleset_attr rules{};
    rules.handled_access_fs = all;
    m_rules = int(::syscall(SYS_landlock_create_ruleset, &rules, sizeof(rules), 0));
    for (const QString& path : readable)
        allow(path, reading);
    for (const char* device : {"/dev/null", "/dev/zero"})
        allow(QString::fromLatin1(device), ofFiles);
    for (const char* device : {"/dev/random", "/dev/urandom"})
        allow(QString::fromLatin1(device), LANDLOCK_ACCESS_FS_READ_FILE);
    // LibreOffice listens on a socket there, wherever else it is told to put its files, and does not start
    // without.
    allow(QStringLiteral("/tmp"), LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_REMOVE_FILE);
    allow(writable, all);
}

FileAccess::~FileAccess() {
    if (m_rules >= 0)
        ::close(m_rules);
}

void FileAccess::allow(const QString& path, quint64 access) const {
    const int place = ::open(QFile::encodeName(path).constData(), O_PATH | O_CLOEXEC);
    if (place < 0)
        return;
    struct stat kind {};
    const bool isFolder = ::fstat(place, &kind) == 0 && S_ISDIR(kind.st_mode);
    landlock_path_beneath_attr rule{};
    rule.allowed_access = isFolder ? access : access & ofFiles;
    rule.parent_fd = place;
    (void)::syscall(SYS_landlock_add_rule, m_rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(place);
}

bool FileAccess::apply() const {
    return m_rules >= 0 && ::syscall(SYS_landlock_restrict_self, m_rules, 0) == 0;
}

} // namespace gouji

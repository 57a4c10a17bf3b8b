#include "tests/support/office_print.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace gouji::testing {

namespace {

constexpr int patience = 600'000; ///< ms

bool write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool runOffice(const QDir& folder, const QStringList& names, const QString& to, const QString& filter) {
    QStringList words{QStringLiteral("-env:UserInstallation=file://") +
                          folder.filePath(QStringLiteral("profile")),
                      QStringLiteral("--headless"),
                      QStringLiteral("--convert-to"),
                      to,
                      QStringLiteral("--outdir"),
                      folder.filePath(QStringLiteral("out"))};
    if (!filter.isEmpty())
        words += QStringLiteral("--infilter=") + filter;
    QProcess office;
    office.setProcessChannelMode(QProcess::MergedChannels);
    office.setWorkingDirectory(folder.path());
    office.start(QStringLiteral("soffice"), words + names);
    return office.waitForFinished(patience) && office.exitCode() == 0;
}

} // namespace

std::optional<std::vector<QByteArray>> printedByOffice(const std::vector<QByteArray>& files,
                                                       const QString& from, const QString& to,
                                                       const QString& filter) {
    const QTemporaryDir temporary;
    const QDir folder(temporary.path());
    QStringList names;
    for (size_t i = 0; i < files.size(); ++i) {
        names += QStringLiteral("%1.%2").arg(i).arg(from);
        if (!write(folder.filePath(names.back()), files[i]))
            return std::nullopt;
    }
    if (!runOffice(folder, names, to, filter))
        return std::nullopt;
    std::vector<QByteArray> printed;
    for (size_t i = 0; i < files.size(); ++i) {
        QFile file(folder.filePath(QStringLiteral("out/%1.%2").arg(i).arg(to.section(u':', 0, 0))));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        printed.push_back(file.readAll());
    }
    return printed;
}

} // namespace gouji::testing

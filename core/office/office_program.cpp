#include "core/office/office_program.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStringList>

namespace gouji {

OfficeProgram officeAt(const QString& path) {
    const QFileInfo given(path);
    const QString real = given.canonicalFilePath();
    if (real.isEmpty() || !given.isFile() || !given.isExecutable())
        return {};
    const QDir folder = QFileInfo(real).dir();
    // `soffice` is a script that starts a program that starts this one: three processes to keep in check.
    const QString program = folder.filePath(QStringLiteral("soffice.bin"));
    if (!QFileInfo(program).isExecutable())
        return {real, true, true};
    return {program, folder.exists(QStringLiteral("libswlo.so")),
            folder.exists(QStringLiteral("libsclo.so"))};
}

OfficeProgram findOffice() {
    const QString name = QStringLiteral("soffice");
    QStringList places{QStandardPaths::findExecutable(name),
                       QStandardPaths::findExecutable(QStringLiteral("libreoffice"))};
    for (const char* folder : {"/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program",
                               "/opt/libreoffice/program", "/usr/local/lib/libreoffice/program"})
        places += QDir(QString::fromLatin1(folder)).filePath(name);
    for (const QString& place : places) {
        OfficeProgram found = place.isEmpty() ? OfficeProgram() : officeAt(place);
        if (!found.path.isEmpty())
            return found;
    }
    return {};
}

} // namespace gouji

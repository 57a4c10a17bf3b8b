#include "core/office/private_folder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QUrl>

namespace gouji {

namespace {

/// Names and values as in LibreOffice's schema (officecfg). Macro security 3 is the highest; links of texts
/// and sheets are updated 2, never; formulas are recalculated 1, never; Java is off.
constexpr const char* settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop>
<prop oor:name="Field" oor:op="fuse"><value>false</value></prop>
<prop oor:name="Chart" oor:op="fuse"><value>false</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>1</value></prop>
<prop oor:name="ODFRecalcMode" oor:op="fuse"><value>1</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Java/VirtualMachine">
<prop oor:name="Enable" oor:op="fuse"><value>false</value></prop>
</item>
</oor:items>
)";

} // namespace

Result<void> writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(bytes) != bytes.size() ||
        !file.flush())
        return failure(ErrorCode::Unwritable, path, file.errorString());
    return {};
}

Result<PrivateFolder> PrivateFolder::make() {
    auto folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("gouji-XXXXXX")));
    if (!folder->isValid())
        return failure(ErrorCode::Unwritable, folder->path(), folder->errorString());
    const QDir root(folder->path());
    const QString user = QStringLiteral("profile/user");
    for (const QString& name : {QStringLiteral("in"), QStringLiteral("out"), QStringLiteral("tmp"), user}) {
        if (!root.mkpath(name))
            return failure(ErrorCode::Unwritable, root.filePath(name));
    }
    const QString file = root.filePath(user + QStringLiteral("/registrymodifications.xcu"));
    if (const auto written = writeFile(file, settings); !written)
        return failure(written.error());
    return PrivateFolder(std::move(folder));
}

QString PrivateFolder::profileUrl() const {
    return QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("profile"))).toString(QUrl::FullyEncoded);
}

qint64 PrivateFolder::size() const {
    qint64 sum = 0;
    for (const QString& folder : {out(), temporary()}) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            sum += files.fileInfo().size();
        }
    }
    return sum;
}

} // namespace gouji

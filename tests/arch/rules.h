#pragma once

#include <QStringList>

#include <vector>

/// The rules of the source tree as data: who may include what, how long a file may be, what stands at the
/// top. The scanner (scanner.h) applies them; ARCHITECTURE.md explains them. All paths are relative to the
/// root.
namespace gouji::arch {

/// What the files of a folder may include. The longest matching `folder` counts; a folder may always include
/// itself.
struct FolderRule {
    QString folder;         ///< without a trailing slash
    QStringList mayInclude; ///< folders with all below them, or single headers
    QStringList mustNot;    ///< exceptions from mayInclude
    QStringList qtModules;  ///< Qt modules whose headers it may use
};

/// A library header that only some folders may know.
struct LibraryRule {
    QString header; ///< as written in the #include, or its folder with a trailing slash
    QStringList folders;
};

/// A word that only some places may use.
struct WordRule {
    QString word;
    QStringList within;    ///< where it is looked for
    QStringList allowedIn; ///< folders or files
    QString reason;
};

struct SizeRule {
    QString folder;
    int fileLines = 0;
    int functionLines = 0;
};

const std::vector<FolderRule>& folderRules();
const std::vector<LibraryRule>& libraryRules();
const std::vector<WordRule>& wordRules();
const std::vector<SizeRule>& sizeRules();
/// What may stand at the top of the source tree.
const QStringList& topLevelEntries();
/// Where sources are kept.
const QStringList& sourceFolders();

} // namespace gouji::arch

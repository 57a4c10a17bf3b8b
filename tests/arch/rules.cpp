#include "tests/arch/rules.h"

using namespace Qt::StringLiterals;

namespace gouji::arch {

namespace {

/// The values that the stages share.
const QStringList values{u"core/base"_s, u"core/document"_s, u"core/forms"_s, u"core/report"_s};

/// What windows may know of the core: values, the case, the pipeline as a whole; no single stage.
const QStringList forWindows = values + QStringList{u"core/divisions"_s,
                                                    u"core/edits"_s,
                                                    u"core/store"_s,
                                                    u"core/ingest"_s,
                                                    u"core/compare"_s,
                                                    u"core/exports"_s,
                                                    u"core/checks/sentences.h"_s};

const QStringList widgets{u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtCharts"_s, u"QtSvg"_s};

QStringList with(const QStringList& base, const QStringList& more) {
    return base + more;
}

/// A core stage: Qt's core only.
FolderRule stage(const QString& name, const QStringList& mayInclude) {
    return {u"core/"_s + name, mayInclude, {}, {u"QtCore"_s}};
}

/// A reader in a folder of its own: it shares the values and the ways of putting a page together, not what
/// other readers do.
FolderRule reader(const QString& name, const QStringList& mayInclude = {}) {
    return stage(u"readers/"_s + name,
                 values +
                     QStringList{u"core/readers/laid_table.h"_s, u"core/readers/page_document.h"_s,
                                 u"core/readers/text_flow.h"_s} +
                     mayInclude);
}

/// A folder of windows: it knows the look and the session of the review, and other folders of windows only by
/// name.
FolderRule windows(const QString& name, const QStringList& others = {}) {
    return {u"ui/"_s + name, forWindows + QStringList{u"ui/look"_s, u"ui/review"_s} + others, {}, widgets};
}

} // namespace

const std::vector<FolderRule>& folderRules() {
    static const std::vector<FolderRule> rules{
        stage(u"base"_s, {}),
        stage(u"document"_s, {u"core/base"_s}),
        stage(u"forms"_s, {u"core/base"_s}),
        stage(u"report"_s, {u"core/base"_s, u"core/document"_s, u"core/forms"_s}),
        stage(u"readers"_s, values),
        reader(u"container"_s),
        reader(u"xml"_s),
        reader(u"docx"_s,
               {u"core/readers/container"_s, u"core/readers/picture_reader.h"_s, u"core/readers/xml"_s}),
        reader(u"html"_s, {u"core/readers/encoding.h"_s, u"core/readers/spoilt_text.h"_s}),
        reader(u"pdf"_s, {u"core/readers/grey_picture.h"_s}),
        // Pages that are pictures are put together as those of PDF files are.
        reader(u"scan"_s,
               {u"core/readers/grey_picture.h"_s, u"core/readers/pdf"_s, u"core/readers/picture_reader.h"_s,
                u"core/readers/reading_aids.h"_s, u"core/readers/recognition_data.h"_s}),
        stage(u"divisions"_s, values),
        stage(u"reconstruct"_s, with(values, {u"core/divisions"_s})),
        stage(u"checks"_s, values),
        // What prose states is compared in the same way within a report and between two.
        stage(u"checks/between"_s,
              with(values, {u"core/checks/sentences.h"_s, u"core/checks/rules/percentages.h"_s,
                            u"core/checks/rules/stated_figures.h"_s})),
        stage(u"checks/localise"_s, {}), // numbers only
        stage(u"checks/rules"_s, with(values, {u"core/checks/relations.h"_s})),
        stage(u"checks/suggest"_s, with(values, {u"core/checks"_s})),
        stage(u"edits"_s, values),
        stage(u"compare"_s, values),
        stage(u"exports"_s, values),
        stage(u"store"_s, with(values, {u"core/edits"_s})),
        {u"core/ingest"_s, {u"core"_s}, {u"core/workers"_s, u"core/office"_s}, {u"QtCore"_s}},
        stage(u"workers"_s, with(values, {u"core/ingest"_s})),
        stage(u"office"_s, with(values, {u"core/ingest/extractor.h"_s})),
        {u"ui/look"_s, {u"core/base"_s, u"core/report"_s}, {}, widgets},
        {u"ui/review"_s, with(forWindows, {u"ui/look"_s}), {}, widgets},
        windows(u"original"_s),
        windows(u"figures"_s),
        // The page of the current figure shows the words of the table and the place in the original.
        windows(u"findings"_s, {u"ui/figures"_s, u"ui/original"_s}),
        windows(u"queue"_s),
        windows(u"compare"_s, {u"ui/queue"_s}),
        {u"ui/shell"_s, with(forWindows, {u"ui"_s}), {}, widgets},
        {u"app"_s, {u"core"_s, u"ui"_s}, {u"core/readers"_s, u"core/reconstruct"_s}, widgets},
        {u"tests/support"_s, {u"core"_s}, {}, {u"QtCore"_s, u"QtTest"_s}},
        {u"tests/support/pdf"_s, {u"core"_s, u"tests/support"_s}, {}, {u"QtCore"_s, u"QtGui"_s, u"QtTest"_s}},
        {u"tests/support/scan"_s,
         {u"core"_s, u"tests/support"_s},
         {},
         {u"QtCore"_s, u"QtGui"_s, u"QtTest"_s}},
        {u"tests/core"_s, {u"core"_s, u"tests/support"_s}, {}, {u"QtCore"_s, u"QtTest"_s, u"QtSql"_s}},
        {u"tests/ui"_s,
         {u"core"_s, u"ui"_s, u"tests/support"_s},
         {},
         with(widgets, {u"QtTest"_s, u"QtSql"_s})},
        {u"tests/app"_s,
         {u"core"_s, u"app"_s, u"tests/support"_s},
         {},
         {u"QtCore"_s, u"QtTest"_s, u"QtSql"_s}},
        {u"tests/fuzz"_s, {u"core"_s, u"tests/support"_s}, {}, {u"QtCore"_s}},
        {u"tests/bench"_s, {u"core"_s, u"tests/support"_s}, {}, {u"QtCore"_s, u"QtGui"_s, u"QtSql"_s}},
        {u"tests/arch"_s, {}, {}, {u"QtCore"_s, u"QtTest"_s}},
    };
    return rules;
}

const std::vector<LibraryRule>& libraryRules() {
    static const std::vector<LibraryRule> rules{
        {u"tl/"_s, {u"core/base/result.h"_s, u"app/cli"_s}},
        {u"xlsxwriter.h"_s, {u"core/exports"_s}},
        {u"expat.h"_s, {u"core/readers/xml"_s}},
        {u"gumbo.h"_s, {u"core/readers/html"_s}},
        {u"zip.h"_s, {u"core/readers/container"_s}},
        {u"uchardet.h"_s, {u"core/readers"_s}},
        {u"uchardet/uchardet.h"_s, {u"core/readers"_s}},
        {u"sqlite3.h"_s, {u"core/store"_s}},
        {u"nettle/sha2.h"_s, {u"core/base/sha256.cpp"_s}},
        {u"zlib.h"_s, {u"core/store"_s, u"tests/support"_s}},
        {u"mupdf/"_s, {u"core/readers/pdf/mupdf_file.cpp"_s, u"core/readers/pdf/mupdf_device.h"_s}},
        {u"leptonica/"_s, {u"core/readers/scan"_s}},
        {u"tesseract/"_s, {u"core/readers/scan/text_recogniser.cpp"_s}},
        {u"dlfcn.h"_s, {u"core/readers/scan/text_recogniser.cpp"_s}},
        {u"glpk.h"_s, {u"tests/core/checks/localise"_s}},
        {u"malloc.h"_s, {u"tests/bench"_s}},
        {u"benchmark/"_s, {u"tests/bench"_s}},
        {u"pwd.h"_s, {u"core/store"_s, u"tests"_s}},
        {u"grp.h"_s, {u"tests"_s}},
        {u"unistd.h"_s,
         {u"core/exports"_s, u"core/store"_s, u"core/ingest"_s, u"core/office"_s, u"core/workers"_s, u"app"_s,
          u"tests"_s}},
        {u"fcntl.h"_s, {u"core/office"_s, u"core/workers"_s, u"tests"_s}},
        {u"linux/filter.h"_s, {u"core/office/call_filter.cpp"_s}},
        {u"linux/landlock.h"_s, {u"core/office/file_access.cpp"_s}},
        {u"sched.h"_s, {u"core/office/confined_process.cpp"_s}},
        {u"poll.h"_s, {u"core/workers"_s}},
        {u"seccomp.h"_s, {u"core/office/call_filter.cpp"_s, u"core/workers/confinement.cpp"_s}},
        {u"signal.h"_s, {u"app"_s, u"tests"_s}},
        {u"spawn.h"_s, {u"core/workers"_s}},
        {u"sys/"_s,
         {u"core/store"_s, u"core/ingest"_s, u"core/office"_s, u"core/workers"_s, u"app"_s, u"tests"_s}},
    };
    return rules;
}

const std::vector<WordRule>& wordRules() {
    static const std::vector<WordRule> rules{
        {u"QMessageBox"_s,
         {u"app"_s, u"core"_s, u"ui"_s},
         {u"ui/shell/dialogs.h"_s, u"ui/shell/dialogs.cpp"_s},
         u"messages go through one service, so that tests can answer them"_s},
        {u"instance()"_s, {u"core"_s}, {}, u"no singletons: services are handed in"_s},
        // Written in two parts, since this file is searched as well.
        {u"TO"_s
         u"DO"_s,
         sourceFolders() + QStringList{u"packaging"_s},
         {},
         u"open work belongs in an issue"_s},
        {u"FIX"_s
         u"ME"_s,
         sourceFolders() + QStringList{u"packaging"_s},
         {},
         u"open work belongs in an issue"_s},
    };
    return rules;
}

const std::vector<SizeRule>& sizeRules() {
    static const std::vector<SizeRule> rules{
        {u"core"_s, 500, 60},
        {u"ui"_s, 600, 80},
        {u"app"_s, 500, 80},
    };
    return rules;
}

const QStringList& topLevelEntries() {
    static const QStringList entries{
        u".ci"_s,
        u".clang-format"_s,
        u".clang-tidy"_s,
        u".gitattributes"_s,
        u".gitignore"_s,
        u"ARCHITECTURE.md"_s,
        u"CHANGELOG.md"_s,
        u"CMakeLists.txt"_s,
        u"CMakePresets.json"_s,
        u"CONTRIBUTING.md"_s,
        u"LICENSE"_s,
        u"README.md"_s,
        u"README.zh-CN.md"_s,
        u"app"_s,
        u"core"_s,
        u"packaging"_s,
        u"resources"_s,
        u"tests"_s,
        u"translations"_s,
        u"ui"_s,
        // Not part of the project: made by git, builds and editors.
        u".cache"_s,
        u".git"_s,
        u".idea"_s,
        u".vscode"_s,
        u"CMakeLists.txt.user"_s,
        u"CMakeUserPresets.json"_s,
        u"build"_s,
    };
    return entries;
}

const QStringList& sourceFolders() {
    static const QStringList folders{u"app"_s, u"core"_s, u"tests"_s, u"ui"_s};
    return folders;
}

} // namespace gouji::arch

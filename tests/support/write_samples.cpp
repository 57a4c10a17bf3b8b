#include "tests/support/samples.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <cstdio>

/// gouji-write-samples OUT_DIR: writes the sample reports, replacing those of the same name.
int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    if (argc != 2 || argv[1][0] == '-') {
        std::fputs("usage: gouji-write-samples OUT_DIR\n", stderr);
        return 2;
    }
    const auto forms = gouji::FormLibrary::bundled();
    const QDir folder(QCoreApplication::arguments().at(1));
    if (!forms || !folder.mkpath(QStringLiteral("."))) {
        std::fputs("gouji-write-samples: no forms, or the folder cannot be made\n", stderr);
        return 1;
    }
    for (const gouji::testing::Sample& sample : gouji::testing::sampleReports(*forms)) {
        QSaveFile file(folder.filePath(sample.fileName));
        if (!file.open(QIODevice::WriteOnly) || file.write(sample.report.text.toUtf8()) < 0 ||
            !file.commit()) {
            std::fprintf(stderr, "gouji-write-samples: %s\n", qPrintable(file.errorString()));
            return 1;
        }
    }
    return 0;
}

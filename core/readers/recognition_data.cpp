#include "core/readers/recognition_data.h"

#include <QFile>
#include <QStringList>

namespace gouji {

namespace {

constexpr qint64 largestFile = 128LL << 20;

QStringList folders() {
    QStringList found;
    const QString prefix = qEnvironmentVariable("TESSDATA_PREFIX");
    if (!prefix.isEmpty())
        found << prefix << prefix + QStringLiteral("/tessdata");
    found << QStringLiteral("/usr/share/tesseract-ocr/5/tessdata")
          << QStringLiteral("/usr/share/tesseract-ocr/4.00/tessdata") << QStringLiteral("/usr/share/tessdata")
          << QStringLiteral("/usr/local/share/tessdata");
    return found;
}

} // namespace

RecognitionData RecognitionData::installed() {
    for (const QString& folder : folders()) {
        QFile file(folder + QStringLiteral("/chi_sim.traineddata"));
        if (file.open(QIODevice::ReadOnly) && file.size() <= largestFile)
            return RecognitionData(file.readAll());
    }
    return {};
}

} // namespace gouji

#pragma once

#include <QByteArray>

namespace gouji {

/// What text recognition must have learnt: Tesseract's data for simplified Chinese, read from the disk once,
/// since a confined worker cannot open files later. Immutable; copies share the bytes.
class RecognitionData {
public:
    /// There are none.
    RecognitionData() = default;
    explicit RecognitionData(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    /// Those of chi_sim.traineddata below TESSDATA_PREFIX, else where Debian and other systems install it;
    /// none where it is not installed.
    static RecognitionData installed();

    bool isThere() const { return !m_bytes.isEmpty(); }
    const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace gouji

#pragma once

#include "core/office/office_program.h"
#include "core/office/office_run.h"

#include <mutex>

namespace gouji {

/// Converts files with LibreOffice, several in one start. When a start ends badly, what it had not done is
/// done again, the first file alone and the others together, until each is done or has failed by itself: a
/// hostile file costs itself and time. Thread-safe; calls block, and several may run at a time.
class OfficeConverter {
public:
    OfficeConverter(QString program, Limits limits) : m_program(std::move(program)), m_limits(limits) {}

    /// As many results as files. Damaged (it cannot be opened), Timeout, Crashed, TooLarge, Cancelled;
    /// Internal or Unwritable when the program cannot be used at all. Places are empty.
    std::vector<Result<QByteArray>> convert(OfficeTarget target, const std::vector<OfficeFile>& files,
                                            const std::function<bool()>& isStopped);

    const Limits& limits() const { return m_limits; }
    /// How far the program was confined when it last ran; nothing before.
    std::optional<Confinement> confinement() const;

private:
    OfficeRun run(OfficeTarget target, const std::vector<OfficeFile>& files,
                  const std::function<bool()>& isStopped);
    Result<QByteArray> convertAlone(OfficeTarget target, const OfficeFile& file,
                                    const std::function<bool()>& isStopped);

    const QString m_program;
    const Limits m_limits;
    mutable std::mutex m_mutex;
    std::optional<Confinement> m_confinement;
};

} // namespace gouji

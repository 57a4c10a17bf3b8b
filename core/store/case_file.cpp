#include "core/store/case_file.h"

#include "core/store/corrections.h"
#include "core/store/decisions.h"
#include "core/store/imports.h"
#include "core/store/opening.h"
#include "core/store/recheck.h"
#include "core/store/report_reader.h"
#include "core/store/report_writer.h"
#include "core/store/second_reading.h"
#include "core/store/verify.h"

namespace gouji {

struct CaseFile::Connection {
    OpenedCase opened;
    CaseServices services;

    Database& database() { return *opened.database; }

    /// Refuses when the case can only be read.
    Result<void> forWriting() const {
        if (opened.readOnly)
            return failure(ErrorCode::ReadOnly, opened.database->path());
        return {};
    }
    /// The same; what a person did is on the disk when the call returns, though an import may be under way.
    Result<void> forPerson() {
        return forWriting().and_then(
            [&] { return database().setDurability(Database::Durability::EachCommit); });
    }
};

CaseFile::CaseFile(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
CaseFile::~CaseFile() = default;

Result<std::unique_ptr<CaseFile>> CaseFile::open(const QString& path, Mode mode, CaseServices services) {
    auto opened = openCase(path, mode == Mode::OpenOrCreate);
    if (!opened)
        return failure(opened.error());
    auto connection = std::make_unique<Connection>(Connection{std::move(*opened), std::move(services)});
    if (connection->forWriting()) // what is cut short goes on the next time: no reason to refuse the case
        (void)compareOutstanding(connection->database(), connection->services);
    return std::unique_ptr<CaseFile>(new CaseFile(std::move(connection)));
}

QString CaseFile::path() const {
    return m_connection->database().path();
}

bool CaseFile::isReadOnly() const {
    return m_connection->opened.readOnly;
}

Result<AddOutcome> CaseFile::add(const NewReport& report) {
    const auto added = addParts({report});
    if (!added)
        return failure(added.error());
    return AddOutcome{added->reportIds.front(), added->alreadyThere};
}

Result<PartsOutcome> CaseFile::addParts(const std::vector<NewReport>& parts) {
    if (const auto allowed = m_connection->forWriting(); !allowed)
        return failure(allowed.error());
    return addReports(m_connection->database(), parts, m_connection->services);
}

Result<void> CaseFile::replaceReadings(const std::vector<NewReport>& parts) {
    return m_connection->forWriting().and_then(
        [&] { return gouji::replaceReadings(m_connection->database(), parts, m_connection->services); });
}

Result<std::optional<KnownOriginal>> CaseFile::findOriginal(const QString& sha256) const {
    return gouji::findOriginal(m_connection->database(), sha256, m_connection->services.readBy);
}

Result<qint64> CaseFile::beginImport(const QStringList& paths) {
    if (const auto allowed = m_connection->forWriting(); !allowed)
        return failure(allowed.error());
    return gouji::beginImport(m_connection->database(), paths, m_connection->services.clock());
}

Result<void> CaseFile::endImport(const ImportRecord& record) {
    return m_connection->forWriting().and_then(
        [&] { return gouji::endImport(m_connection->database(), record, m_connection->services.clock()); });
}

Result<std::optional<ImportRecord>> CaseFile::lastImport() const {
    return gouji::lastImport(m_connection->database());
}

Result<std::vector<ReportSummary>> CaseFile::reports() const {
    return readSummaries(m_connection->database());
}

Result<CaseReport> CaseFile::report(qint64 id) const {
    return readReport(m_connection->database(), id);
}

Result<std::vector<PanelRow>> CaseFile::panel(const std::vector<FigureKey>& keys) const {
    return readPanel(m_connection->database(), keys);
}

Result<ReportSummary> CaseFile::summary(qint64 id) const {
    return readSummary(m_connection->database(), id);
}

Result<QByteArray> CaseFile::original(qint64 id) const {
    return readOriginal(m_connection->database(), id);
}

Result<ChangedReports> CaseFile::apply(const Edit& edit) {
    return m_connection->forPerson().and_then(
        [&] { return applyEdit(m_connection->database(), edit, m_connection->services); });
}

Result<ChangedReports> CaseFile::setStatus(qint64 id, ReviewStatus status) {
    return m_connection->forPerson().and_then(
        [&] { return writeStatus(m_connection->database(), id, status, m_connection->services); });
}

Result<ChangedReports> CaseFile::decide(const Decision& decision) {
    return m_connection->forPerson().and_then(
        [&] { return writeDecision(m_connection->database(), decision, m_connection->services); });
}

Result<RecheckOutcome> CaseFile::recheck(const RecheckProgress& progress) {
    return m_connection->forWriting().and_then(
        [&] { return recheckCase(m_connection->database(), m_connection->services, progress); });
}

Result<std::vector<Correction>> CaseFile::corrections() const {
    return readCorrections(m_connection->database(), 0);
}

Result<std::vector<VerifyProblem>> CaseFile::verify() const {
    return verifyCase(m_connection->database());
}

Result<void> CaseFile::checkStructure() const {
    return gouji::checkStructure(m_connection->database());
}

} // namespace gouji

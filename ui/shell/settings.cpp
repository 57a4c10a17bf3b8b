#include "ui/shell/settings.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <array>

namespace gouji {

namespace {

/// Preferences are a person's choices; windows are the state of this desk and may be thrown away.
enum class Scope { Preference, Window };

struct Row {
    Setting setting;
    Scope scope;
    const char* key;
    QVariant fallback;
};

const auto& table() {
    static const std::array<Row, 19> rows{{
        {Setting::LanguageName, Scope::Preference, "language", QString()},
        {Setting::ThemeName, Scope::Preference, "theme", QStringLiteral("system")},
        {Setting::WindowGeometry, Scope::Window, "geometry", QByteArray()},
        {Setting::WindowState, Scope::Window, "state", QByteArray()},
        {Setting::ReviewSplitter, Scope::Window, "review_splitter", QByteArray()},
        {Setting::DetailSplitter, Scope::Window, "detail_splitter", QByteArray()},
        {Setting::ReportSplitter, Scope::Window, "report_splitter", QByteArray()},
        {Setting::CompareSplitter, Scope::Window, "compare_splitter", QByteArray()},
        {Setting::CompareChartSplitter, Scope::Window, "compare_chart_splitter", QByteArray()},
        {Setting::QueueColumns, Scope::Window, "queue_columns", QByteArray()},
        {Setting::CurrentPage, Scope::Window, "page", 0},
        {Setting::LastCase, Scope::Preference, "last_case", QString()},
        {Setting::LastFolder, Scope::Preference, "last_folder", QString()},
        {Setting::LastExportFolder, Scope::Preference, "last_export_folder", QString()},
        {Setting::TextZoom, Scope::Preference, "zoom_percent", 100},
        {Setting::CompareFigure, Scope::Preference, "compare_figure", QStringLiteral("t3.new.total")},
        {Setting::CompareMode, Scope::Preference, "compare_mode", QStringLiteral("issuers")},
        {Setting::ExportFormat, Scope::Preference, "export_format", QStringLiteral("xlsx")},
        {Setting::ExportLanguage, Scope::Preference, "export_language", QString()},
    }};
    return rows;
}

const Row& rowOf(Setting setting) {
    return table()[size_t(setting)];
}

QString keyOf(const Row& row) {
    const QString scope =
        row.scope == Scope::Preference ? QStringLiteral("preferences/") : QStringLiteral("window/");
    return scope + QLatin1String(row.key);
}

QString usersFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/gouji/gouji.ini");
}

} // namespace

Settings::Settings(const QString& file) : m_store(file.isEmpty() ? usersFile() : file, QSettings::IniFormat) {
    for ([[maybe_unused]] const Row& row : table())
        Q_ASSERT(&row == &rowOf(row.setting)); // the table stands in the order of the enumeration
}

QVariant Settings::value(Setting setting) const {
    const Row& row = rowOf(setting);
    QVariant value = m_store.value(keyOf(row), row.fallback);
    // An INI file knows strings only: give back the type of the default, or the default for nonsense.
    return value.convert(row.fallback.metaType()) ? value : row.fallback;
}

void Settings::set(Setting setting, const QVariant& value) {
    m_store.setValue(keyOf(rowOf(setting)), value);
}

void Settings::forget(Setting setting) {
    m_store.remove(keyOf(rowOf(setting)));
}

} // namespace gouji

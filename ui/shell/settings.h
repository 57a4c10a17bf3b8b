#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

namespace gouji {

/// What the windows remember between two starts.
enum class Setting {
    LanguageName, ///< `zh`, `en`, or empty: the system's
    ThemeName,    ///< `system`, `light`, `dark`
    WindowGeometry,
    WindowState,
    ReviewSplitter,
    DetailSplitter,
    ReportSplitter,
    CompareSplitter,
    CompareChartSplitter,
    QueueColumns,
    CurrentPage,
    LastCase,
    LastFolder,
    LastExportFolder,
    TextZoom, ///< of the window's text in percent
    CompareFigure,
    CompareMode,
    ExportFormat,
    ExportLanguage,
};

/// Settings by the table in settings.cpp: key, scope and default in one place. GUI thread.
class Settings {
public:
    /// An INI file; the user's own when `file` is empty.
    explicit Settings(const QString& file = {});

    QVariant value(Setting setting) const;
    QString text(Setting setting) const { return value(setting).toString(); }
    void set(Setting setting, const QVariant& value);
    /// Back to the default.
    void forget(Setting setting);

private:
    mutable QSettings m_store;
};

} // namespace gouji

#include "ui/shell/export_dialog.h"

#include "core/base/messages.h"
#include "ui/look/icons.h"
#include "ui/look/ui_language.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/settings.h"
#include "ui/shell/translator.h"
#include "ui/shell/workspace.h"

#include <QComboBox>
#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace gouji {

namespace {

QString suffixOf(ExportFormat format) {
    return format == ExportFormat::Xlsx ? QStringLiteral("xlsx") : QStringLiteral("csv");
}

QRadioButton* radio(QVBoxLayout* layout, const QString& name, const QString& text) {
    auto* button = new QRadioButton(text);
    button->setObjectName(name);
    layout->addWidget(button);
    return button;
}

QVBoxLayout* column(QWidget* widget) {
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(6);
    return layout;
}

/// The name of several choices, on a line with the first of them.
QLabel* nameOf(QWidget* choices, const QString& text) {
    auto* label = new QLabel(text);
    const int line = choices->findChild<QRadioButton*>()->sizeHint().height();
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setContentsMargins(0, std::max(0, line - label->sizeHint().height()) / 2, 0, 0);
    return label;
}

} // namespace

ExportDialog::ExportDialog(Workspace& workspace, Settings& settings, Dialogs& dialogs,
                           std::vector<qint64> shown, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_settings(settings),
      m_dialogs(dialogs),
      m_shown(std::move(shown)) {
    setObjectName(QStringLiteral("exportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const ReportSummary& summary : workspace.reports().summaries()) {
        if (summary.status == ReviewStatus::Reviewed)
            m_reviewed.push_back(summary.id);
    }
    build();
    connectParts();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::build() {
    setWindowTitle(tr("Export"));
    m_choices = new QWidget;
    auto* form = new QFormLayout(m_choices);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setLabelAlignment(Qt::AlignLeft);
    for (const auto& [name, choices] :
         {std::pair{tr("Reports"), buildReports()}, std::pair{tr("Format"), buildFormats()}})
        form->addRow(nameOf(choices, name), choices);
    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("exportLanguage"));
    m_language->addItem(QStringLiteral("中文"), int(Language::Chinese));
    m_language->addItem(QStringLiteral("English"), int(Language::English));
    const QString language = m_settings.text(Setting::ExportLanguage);
    m_language->setCurrentIndex(
        (language.isEmpty() ? uiLanguage() : Translator::fromName(language)) == Language::Chinese ? 0 : 1);
    form->addRow(tr("Language of the sheets"), m_language);
    form->addRow(tr("File"), buildTarget());

    m_progress = new QProgressBar;
    m_result = new QLabel;
    m_result->setObjectName(QStringLiteral("exportResult"));
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_folder = new QPushButton(themedIcon(QStringLiteral("open")), tr("Open the Folder"));
    m_folder->setObjectName(QStringLiteral("exportFolder"));
    m_export = new QPushButton(themedIcon(QStringLiteral("export")), tr("Export"));
    m_export->setObjectName(QStringLiteral("exportStart"));
    m_export->setDefault(true);
    m_close = new QPushButton(tr("Close"));
    m_close->setObjectName(QStringLiteral("exportClose"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_folder);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_export);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(m_choices);
    layout->addWidget(m_progress);
    layout->addWidget(m_result);
    layout->addStretch();
    layout->addLayout(buttons);
    m_progress->hide();
    m_folder->hide();
    m_result->hide();
    setMinimumWidth(fontMetrics().averageCharWidth() * 82);
}

QWidget* ExportDialog::buildReports() {
    auto* box = new QWidget;
    QVBoxLayout* layout = column(box);
    const int all = m_workspace.reports().rowCount();
    m_all = radio(layout, QStringLiteral("exportAll"), tr("All %n report(s) of the case", nullptr, all));
    m_onlyShown = radio(layout, QStringLiteral("exportShown"),
                        tr("Only the %n report(s) that the filter shows", nullptr, int(m_shown.size())));
    m_onlyReviewed = radio(layout, QStringLiteral("exportReviewed"),
                           tr("Only the %n reviewed report(s)", nullptr, int(m_reviewed.size())));
    m_all->setChecked(true);
    m_onlyShown->setEnabled(!m_shown.empty() && int(m_shown.size()) < all);
    m_onlyReviewed->setEnabled(!m_reviewed.empty());
    return box;
}

QWidget* ExportDialog::buildFormats() {
    auto* box = new QWidget;
    QVBoxLayout* layout = column(box);
    m_xlsx = radio(layout, QStringLiteral("exportXlsx"),
                   tr("Excel workbook: panel, figures, findings, corrections, explanations"));
    m_csv = radio(layout, QStringLiteral("exportCsv"), tr("CSV: the panel only, one row a report"));
    const bool csv = m_settings.text(Setting::ExportFormat) == QLatin1String("csv");
    (csv ? m_csv : m_xlsx)->setChecked(true);
    return box;
}

QWidget* ExportDialog::buildTarget() {
    auto* box = new QWidget;
    m_target = new QLineEdit;
    m_target->setObjectName(QStringLiteral("exportTarget"));
    m_target->setAccessibleName(tr("File"));
    m_choose = new QPushButton(tr("Choose…"));
    m_choose->setObjectName(QStringLiteral("exportChoose"));
    m_choose->setAutoDefault(false);
    QString folder = m_settings.text(Setting::LastExportFolder);
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QDir(folder).exists())
        folder = QDir::homePath();
    const QString name = tr("yearly reports %1").arg(QDate::currentDate().toString(Qt::ISODate));
    m_target->setText(
        QDir::toNativeSeparators(QDir(folder).filePath(name + QLatin1Char('.') + suffixOf(format()))));
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_target, 1);
    layout->addWidget(m_choose);
    return box;
}

void ExportDialog::connectParts() {
    connect(m_xlsx, &QRadioButton::toggled, this, &ExportDialog::applyFormat);
    connect(m_choose, &QPushButton::clicked, this, &ExportDialog::chooseTarget);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_folder, &QPushButton::clicked, this, [this] { m_dialogs.reveal(m_written); });
    connect(m_target, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_export->setDisabled(text.trimmed().isEmpty()); });
}

ExportFormat ExportDialog::format() const {
    return m_csv->isChecked() ? ExportFormat::Csv : ExportFormat::Xlsx;
}

void ExportDialog::applyFormat() {
    const QString path = m_target->text();
    const QString old = QFileInfo(path).suffix();
    if (old == QLatin1String("xlsx") || old == QLatin1String("csv"))
        m_target->setText(path.chopped(old.size()) + suffixOf(format()));
}

void ExportDialog::chooseTarget() {
    const QFileInfo now(m_target->text());
    const QString suffix = suffixOf(format());
    const QString filter = format() == ExportFormat::Xlsx ? tr("Excel workbook (*.xlsx)") : tr("CSV (*.csv)");
    const QString path =
        m_dialogs.saveFile(this, {tr("Export to"), now.absolutePath(), now.fileName(), {filter}, suffix});
    if (path.isEmpty())
        return;
    m_confirmed = path;
    m_target->setText(QDir::toNativeSeparators(path));
}

std::optional<std::vector<qint64>> ExportDialog::chosenReports() const {
    if (m_onlyShown->isChecked())
        return m_shown;
    if (m_onlyReviewed->isChecked())
        return m_reviewed;
    return std::nullopt;
}

bool ExportDialog::mayWrite(const QString& path) {
    if (!QFileInfo::exists(path) || path == m_confirmed)
        return true;
    return m_dialogs.ask(this, {tr("Replace the file?"),
                                tr("%1 exists already.").arg(QDir::toNativeSeparators(path)),
                                {},
                                {tr("Replace"), tr("Cancel")},
                                1}) == 0;
}

void ExportDialog::start() {
    QString path = QDir::fromNativeSeparators(m_target->text().trimmed());
    if (QFileInfo(path).suffix().isEmpty())
        path += QLatin1Char('.') + suffixOf(format());
    path = QFileInfo(path).absoluteFilePath();
    if (!mayWrite(path))
        return;
    m_written = path;
    remember();
    const ExportRequest request{path, format(), Language(m_language->currentData().toInt()), chosenReports(),
                                QFileInfo(m_workspace.path()).fileName()};
    m_job = std::make_unique<ExportJob>(m_workspace.pipeline(), m_workspace.connector(), request);
    connect(m_job.get(), &ExportJob::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    connect(m_job.get(), &ExportJob::finished, this, &ExportDialog::finish);
    setRunning(true);
    m_job->start();
}

void ExportDialog::remember() const {
    m_settings.set(Setting::LastExportFolder, QFileInfo(m_written).absolutePath());
    m_settings.set(Setting::ExportFormat, suffixOf(format()));
    m_settings.set(Setting::ExportLanguage, Translator::name(Language(m_language->currentData().toInt())));
}

void ExportDialog::setRunning(bool running) {
    m_choices->setDisabled(running);
    m_export->setDisabled(running);
    m_close->setText(running ? tr("Cancel") : tr("Close"));
    m_progress->setVisible(running);
    m_progress->setRange(0, 0);
    if (running) {
        m_result->hide();
        m_folder->hide();
    }
}

void ExportDialog::finish(const std::optional<Error>& error) {
    setRunning(false);
    m_job.release()->deleteLater();
    m_confirmed.clear();
    m_result->setText(error ? tr("Not exported: %1").arg(describe(*error, uiLanguage()))
                            : tr("Exported to %1").arg(QDir::toNativeSeparators(m_written)));
    m_result->show();
    m_folder->setVisible(!error);
    (error ? m_export : m_close)->setFocus();
}

void ExportDialog::done(int result) {
    if (m_job) { // the first Cancel stops the export, the next one closes
        m_job->cancel();
        return;
    }
    QDialog::done(result);
}

} // namespace gouji

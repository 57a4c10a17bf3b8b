#include "ui/shell/import_report_dialog.h"

#include "core/base/messages.h"
#include "ui/look/ui_language.h"
#include "ui/shell/dialogs.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gouji {

namespace {

/// The sentence without the path, which has a column of its own.
QString reason(const ImportFailure& failed) {
    Error error = failed.error;
    error.place.clear();
    return describe(error, uiLanguage());
}

/// What a stopped import never came to; "Go On Importing" takes it up.
int filesLeft(const ImportSummary& summary) {
    if (!summary.cancelled)
        return 0;
    return summary.total - summary.added - summary.alreadyThere - summary.readAgain -
           int(summary.failures.size());
}

} // namespace

QString importLine(const ImportSummary& summary) {
    QStringList parts;
    if (summary.added > 0 || summary.total == 0)
        parts.append(ImportReportDialog::tr("%n report(s) added", nullptr, int(summary.reportIds.size())));
    if (summary.alreadyThere > 0)
        parts.append(ImportReportDialog::tr("%n already in the case", nullptr, summary.alreadyThere));
    if (summary.readAgain > 0)
        parts.append(ImportReportDialog::tr("%n file(s) read again", nullptr, summary.readAgain));
    if (!summary.failures.empty())
        parts.append(
            ImportReportDialog::tr("%n file(s) not imported", nullptr, int(summary.failures.size())));
    if (const int left = filesLeft(summary); left > 0)
        parts.append(ImportReportDialog::tr("stopped, %n file(s) not read yet", nullptr, left));
    else if (summary.cancelled || summary.stopped)
        parts.append(ImportReportDialog::tr("stopped before the end"));
    if (!summary.wasConfined)
        parts.append(ImportReportDialog::tr("files were read without full protection"));
    return parts.join(QStringLiteral(" · "));
}

ImportReportDialog::ImportReportDialog(const ImportSummary& summary, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent),
      m_summary(summary),
      m_dialogs(dialogs),
      m_counts(new QLabel(this)),
      m_failures(new QTreeWidget(this)),
      m_save(new QPushButton(this)),
      m_close(new QPushButton(this)) {
    setObjectName(QStringLiteral("importReport"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setWordWrap(true);
    m_failures->setObjectName(QStringLiteral("importFailures"));
    m_failures->setColumnCount(3);
    m_failures->setRootIsDecorated(false);
    m_failures->setAlternatingRowColors(true);
    m_failures->setWordWrap(true);
    m_failures->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_failures->header()->resizeSection(0, 240);
    m_failures->header()->resizeSection(1, 200);
    connect(m_failures->header(), &QHeaderView::sectionResized, this, &ImportReportDialog::foldReasons);
    m_save->setObjectName(QStringLiteral("importSave"));
    m_close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 14);
    layout->setSpacing(12);
    layout->addWidget(m_counts);
    layout->addWidget(m_failures, 1);
    layout->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &ImportReportDialog::save);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    resize(920, 420);
    fill();
}

void ImportReportDialog::fill() {
    setWindowTitle(tr("Import"));
    m_counts->setText(counts());
    m_save->setText(tr("Save the List…"));
    m_close->setText(tr("Close"));
    m_failures->setHeaderLabels({tr("File not imported"), tr("Folder"), tr("Why")});
    m_failures->setAccessibleName(tr("Files that were not imported"));
    m_failures->clear();
    for (const ImportFailure& failed : m_summary.failures) {
        const QFileInfo file(failed.path);
        const QString folder = QDir::toNativeSeparators(file.absolutePath());
        auto* item = new QTreeWidgetItem({file.fileName(), folder, reason(failed)});
        item->setToolTip(0, QDir::toNativeSeparators(failed.path));
        item->setToolTip(1, folder);
        item->setToolTip(2, reason(failed));
        m_failures->addTopLevelItem(item);
    }
    foldReasons();
    m_failures->setVisible(!m_summary.failures.empty());
    m_save->setVisible(!m_summary.failures.empty());
}

QString ImportReportDialog::counts() const {
    const QString line = importLine(m_summary);
    return m_summary.wasConfined ? line : line % QLatin1Char('\n') % unconfinedNote(uiLanguage());
}

/// Trees fold text, yet give rows no height for it.
void ImportReportDialog::foldReasons() {
    const QFontMetrics metrics = m_failures->fontMetrics();
    const int margin =
        m_failures->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_failures) + 1;
    const int width = std::max(80, m_failures->header()->sectionSize(2) - 2 * margin);
    for (int i = 0; i < m_failures->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_failures->topLevelItem(i);
        const QRect lines = metrics.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, item->text(2));
        item->setSizeHint(2, {0, lines.height() + 4});
    }
}

QString ImportReportDialog::text() const {
    QStringList lines{counts()};
    for (const ImportFailure& failed : m_summary.failures)
        lines.append(QDir::toNativeSeparators(failed.path) % QLatin1Char('\t') % reason(failed));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void ImportReportDialog::save() {
    const QString path = m_dialogs.saveFile(
        this, {tr("Save the list"), {}, tr("import.txt"), {tr("Text (*.txt)")}, QStringLiteral("txt")});
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text().toUtf8()) < 0 || !file.commit())
        m_dialogs.warn(this, tr("The list was not saved"), path, file.errorString());
}

void ImportReportDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        fill();
    QDialog::changeEvent(event);
}

} // namespace gouji

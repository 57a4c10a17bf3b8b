#include "ui/shell/status_area.h"

#include "ui/look/icons.h"
#include "ui/queue/report_model.h"
#include "ui/shell/importer.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>

namespace gouji {

namespace {

constexpr int tellMs = 6000;

/// From ten seconds on; shorter waits need no word.
QString timeLeft(double seconds) {
    if (seconds < 10)
        return {};
    if (seconds < 90)
        return StatusArea::tr(" · %n s left", nullptr, int(seconds));
    return StatusArea::tr(" · %n min left", nullptr, int(seconds / 60 + 0.5));
}

} // namespace

StatusArea::StatusArea(QStatusBar* bar, Importer& importer, ReportModel& reports)
    : QObject(bar),
      m_bar(bar),
      m_importer(importer),
      m_reports(reports),
      m_selection(new QLabel(bar)),
      m_review(new QLabel(bar)),
      m_import(new QWidget(bar)),
      m_importText(new QLabel(m_import)),
      m_importBar(new QProgressBar(m_import)),
      m_pause(new QToolButton(m_import)),
      m_cancel(new QToolButton(m_import)) {
    m_selection->setObjectName(QStringLiteral("selectionSummary"));
    m_selection->setTextFormat(Qt::PlainText);
    m_selection->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_review->setObjectName(QStringLiteral("reviewProgress"));
    buildImport();
    bar->addWidget(m_selection, 1);
    bar->addPermanentWidget(m_import);
    bar->addPermanentWidget(m_review);
    connect(&reports, &ReportModel::progressChanged, this, &StatusArea::showReview);
    retranslate();
}

void StatusArea::buildImport() {
    m_import->setObjectName(QStringLiteral("importProgress"));
    m_importText->setObjectName(QStringLiteral("importText"));
    m_importBar->setTextVisible(false);
    m_importBar->setFixedSize(140, m_bar->fontMetrics().height() - 4);
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    m_cancel->setIcon(themedIcon(QStringLiteral("cancel")));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setAutoRaise(true);
    m_pause->setObjectName(QStringLiteral("pauseImport"));
    m_pause->setCheckable(true);
    m_pause->setAutoRaise(true);
    auto* layout = new QHBoxLayout(m_import);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->setSpacing(8);
    for (QWidget* part : {static_cast<QWidget*>(m_importText), static_cast<QWidget*>(m_importBar),
                          static_cast<QWidget*>(m_pause), static_cast<QWidget*>(m_cancel)})
        layout->addWidget(part);
    m_import->hide();
    connect(m_pause, &QToolButton::toggled, this, [this](bool paused) {
        m_importer.setPaused(paused);
        retranslate();
    });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_importer.cancel();
        m_importText->setText(tr("Stopping…"));
        m_cancel->setEnabled(false);
        m_pause->setEnabled(false);
    });
    connect(&m_importer, &Importer::started, this, [this] {
        m_cancel->setEnabled(true);
        m_pause->setEnabled(true);
        m_pause->setChecked(false);
        m_importBar->setRange(0, 0);
        m_importRate = tr("Importing…");
        m_importText->setText(m_importRate);
        m_import->show();
    });
    connect(&m_importer, &Importer::progressed, this, &StatusArea::showImport);
    connect(&m_importer, &Importer::pageBegun, this, &StatusArea::showPage);
    connect(&m_importer, &Importer::finished, m_import, &QWidget::hide);
}

void StatusArea::showSelection(const QString& text) {
    m_selection->setText(text);
    m_selection->setToolTip(text);
    if (!text.isEmpty())
        m_bar->clearMessage();
}

void StatusArea::tell(const QString& text) {
    m_bar->showMessage(text, tellMs);
}

void StatusArea::retranslate() {
    m_cancel->setText(tr("Cancel"));
    m_pause->setText(m_pause->isChecked() ? tr("Go On") : tr("Pause"));
    m_importBar->setAccessibleName(tr("Import progress"));
    showReview();
}

void StatusArea::showImport(int done, int total, double perSecond) {
    m_importBar->setRange(0, total);
    m_importBar->setValue(done);
    if (!m_cancel->isEnabled())
        return; // it says that it is stopping
    QString text = (m_pause->isChecked() ? tr("Paused %1/%2") : tr("Importing %1/%2")).arg(done).arg(total);
    if (perSecond > 0) {
        text += tr(" · %1 files/s").arg(perSecond, 0, 'f', perSecond < 10 ? 1 : 0);
        text += timeLeft(double(total - done) / perSecond);
    }
    m_importRate = text;
    m_importText->setText(text);
    m_importText->setToolTip({});
}

/// Scans take a second or so a page: something must move meanwhile.
void StatusArea::showPage(const QString& path, int page, int pages) {
    if (!m_cancel->isEnabled() || m_pause->isChecked())
        return;
    m_importText->setText(m_importRate % tr(" · recognising page %1/%2").arg(page).arg(pages));
    m_importText->setToolTip(path);
}

void StatusArea::showReview() {
    const ReviewProgress progress = m_reports.progress();
    m_review->setVisible(progress.total > 0);
    m_review->setText(tr("Reviewed by hand %1/%2").arg(progress.reviewed).arg(progress.total));
}

} // namespace gouji

#include "ui/shell/welcome_view.h"

#include "ui/look/icons.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace gouji {

namespace {

constexpr int columnWidth = 560;

QLabel* centred(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setFixedWidth(columnWidth);
    return label;
}

/// In the middle, as high as its wrapped text: with an alignment of its own a label keeps the height of one
/// line.
QHBoxLayout* column(QLabel* label) {
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(label);
    row->addStretch();
    return row;
}

} // namespace

WelcomeView::WelcomeView(QAction* openFiles, QAction* importFolder, QAction* openSamples, QWidget* parent)
    : QWidget(parent),
      m_icon(centred(this)),
      m_title(centred(this)),
      m_text(centred(this)),
      m_files(button(openFiles, QStringLiteral("welcomeFiles"))),
      m_folder(button(importFolder, QStringLiteral("welcomeFolder"))),
      m_samples(button(openSamples, QStringLiteral("welcomeSamples"))),
      m_samplesText(centred(this)),
      m_steps(centred(this)) {
    setObjectName(QStringLiteral("welcome"));
    m_icon->setPixmap(applicationIcon().pixmap(QSize(72, 72), devicePixelRatioF()));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    m_title->setFont(large);
    m_files->setDefault(true);
    m_samplesText->setForegroundRole(QPalette::PlaceholderText);
    m_steps->setForegroundRole(QPalette::PlaceholderText);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch();
    for (QPushButton* each : {m_files, m_folder, m_samples})
        buttons->addWidget(each);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 32, 48, 32);
    layout->setSpacing(14);
    layout->addStretch(2);
    for (QLabel* label : {m_icon, m_title, m_text})
        layout->addLayout(column(label));
    layout->addSpacing(8);
    layout->addLayout(buttons);
    layout->addLayout(column(m_samplesText));
    layout->addStretch(2);
    layout->addLayout(column(m_steps));
    retranslate();
}

QPushButton* WelcomeView::button(QAction* action, const QString& name) {
    auto* button = new QPushButton(this);
    button->setObjectName(name);
    button->setIcon(action->icon());
    button->setMinimumHeight(button->fontMetrics().height() + 18);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

void WelcomeView::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    for (QPushButton* each : {m_files, m_folder, m_samples})
        each->setDisabled(readOnly);
    retranslate();
}

void WelcomeView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WelcomeView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_readOnly)
        return;
    painter.setPen(QPen(palette().color(QPalette::Mid), 1.5, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(16, 16, -16, -16), 10, 10);
}

void WelcomeView::retranslate() {
    m_title->setText(m_readOnly ? tr("This case has no reports") : tr("Drop yearly reports here"));
    m_text->setText(
        m_readOnly
            ? tr("The case file is read-only, so nothing can be imported. Open another case, or copy "
                 "the file to a place where you may write.")
            : tr("Files or whole folders, anywhere on the window. Gouji puts every figure back into the "
                 "statutory tables and marks what it is not sure of."));
    m_files->setText(tr("Open Files…"));
    m_folder->setText(tr("Import Folder…"));
    m_samples->setText(tr("Open the Sample Reports"));
    m_samplesText->setText(
        tr("No report at hand? The samples show what the program does. The files themselves are "
           "never changed."));
    m_steps->setText(
        tr("Import  ›  review the findings beside the original  ›  compare  ›  export a spreadsheet"));
}

} // namespace gouji

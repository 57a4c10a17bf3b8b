#include "ui/shell/dialogs.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace gouji {

namespace {

/// QMessageBox shows its text only; nothing in a file name may turn into markup.
void fill(QMessageBox& box, const QString& title, const QString& text, const QString& detail) {
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setText(title);
    box.setInformativeText(text);
    if (!detail.isEmpty())
        box.setDetailedText(detail);
}

} // namespace

int DesktopDialogs::ask(QWidget* parent, const Question& question) {
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Question);
    fill(box, question.title, question.text, question.detail);
    std::vector<QAbstractButton*> buttons;
    for (const QString& answer : question.answers)
        buttons.push_back(box.addButton(answer, QMessageBox::ActionRole));
    box.setDefaultButton(static_cast<QPushButton*>(buttons[size_t(question.preferred)]));
    box.setEscapeButton(buttons.back());
    box.exec();
    for (size_t i = 0; i < buttons.size(); ++i) {
        if (box.clickedButton() == buttons[i])
            return int(i);
    }
    return int(buttons.size()) - 1;
}

void DesktopDialogs::tell(QWidget* parent, const QString& title, const QString& text) {
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Information);
    fill(box, title, text, {});
    box.exec();
}

void DesktopDialogs::warn(QWidget* parent, const QString& title, const QString& text, const QString& detail) {
    QMessageBox box(parent);
    box.setIcon(QMessageBox::Warning);
    fill(box, title, text, detail);
    box.exec();
}

QStringList DesktopDialogs::openFiles(QWidget* parent, const FileQuestion& question) {
    return QFileDialog::getOpenFileNames(parent, question.title, question.folder,
                                         question.filters.join(QStringLiteral(";;")));
}

QString DesktopDialogs::openFolder(QWidget* parent, const FileQuestion& question) {
    return QFileDialog::getExistingDirectory(parent, question.title, question.folder);
}

QString DesktopDialogs::saveFile(QWidget* parent, const FileQuestion& question) {
    QFileDialog dialog(parent, question.title, question.folder);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(question.filters);
    dialog.setDefaultSuffix(question.suffix);
    dialog.selectFile(question.name);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    return dialog.selectedFiles().constFirst();
}

void DesktopDialogs::reveal(const QString& path) {
    const QFileInfo info(path);
    QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? path : info.absolutePath()));
}

} // namespace gouji

#pragma once

#include "ui/shell/dialogs.h"

#include <QList>

namespace gouji::testing {

/// Answers as a test has laid down, and writes down what was asked. Without an answer left: the safest one.
class ScriptedDialogs : public Dialogs {
public:
    int ask(QWidget*, const Question& question) override {
        asked.append(question.title);
        details.append(question.text);
        return answers.isEmpty() ? int(question.answers.size()) - 1 : answers.takeFirst();
    }
    void tell(QWidget*, const QString& title, const QString&) override { told.append(title); }
    void warn(QWidget*, const QString& title, const QString& text, const QString&) override {
        warned.append(title + QStringLiteral(": ") + text);
    }
    QStringList openFiles(QWidget*, const FileQuestion&) override { return std::exchange(filesToOpen, {}); }
    QString openFolder(QWidget*, const FileQuestion&) override { return std::exchange(folderToOpen, {}); }
    QString saveFile(QWidget*, const FileQuestion&) override { return std::exchange(fileToSave, {}); }
    void reveal(const QString& path) override { revealed.append(path); }

    QList<int> answers;
    QStringList filesToOpen;
    QString folderToOpen;
    QString fileToSave;
    QStringList asked, details, told, warned, revealed;
};

} // namespace gouji::testing

#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QWidget;

namespace gouji {

/// A question that stops the work: what happened, in a sentence or two, and what can be done.
struct Question {
    QString title;
    QString text;
    QString detail;               ///< technical rest; may be empty
    std::vector<QString> answers; ///< button texts, the safest last
    int preferred = 0;            ///< the button for Return
};

struct FileQuestion {
    QString title;
    QString folder;      ///< where to begin
    QString name;        ///< proposed file name; for saving
    QStringList filters; ///< `Excel (*.xlsx)`
    QString suffix;      ///< appended on saving when none is typed
};

/// Everything that stops a person's work to ask or tell: the only place with message boxes and file dialogs,
/// so that tests can answer. GUI thread.
class Dialogs {
public:
    virtual ~Dialogs() = default;

    /// Index of the chosen answer; closing the box chooses the last one.
    virtual int ask(QWidget* parent, const Question& question) = 0;
    virtual void tell(QWidget* parent, const QString& title, const QString& text) = 0;
    virtual void warn(QWidget* parent, const QString& title, const QString& text,
                      const QString& detail = {}) = 0;

    /// Empty when cancelled.
    virtual QStringList openFiles(QWidget* parent, const FileQuestion& question) = 0;
    virtual QString openFolder(QWidget* parent, const FileQuestion& question) = 0;
    /// Asks before an existing file is replaced. Empty when cancelled.
    virtual QString saveFile(QWidget* parent, const FileQuestion& question) = 0;

    /// Shows a file or folder in the desktop's file manager.
    virtual void reveal(const QString& path) = 0;
};

/// The real ones.
class DesktopDialogs : public Dialogs {
public:
    int ask(QWidget* parent, const Question& question) override;
    void tell(QWidget* parent, const QString& title, const QString& text) override;
    void warn(QWidget* parent, const QString& title, const QString& text, const QString& detail) override;
    QStringList openFiles(QWidget* parent, const FileQuestion& question) override;
    QString openFolder(QWidget* parent, const FileQuestion& question) override;
    QString saveFile(QWidget* parent, const FileQuestion& question) override;
    void reveal(const QString& path) override;
};

} // namespace gouji

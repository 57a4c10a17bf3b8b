#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QAction;

namespace gouji {

/// What a newcomer sees in a case without reports: what the program is for and how to begin.
class WelcomeView : public QWidget {
    Q_OBJECT

public:
    /// The buttons trigger these actions.
    WelcomeView(QAction* openFiles, QAction* importFolder, QAction* openSamples, QWidget* parent = nullptr);

    void setReadOnly(bool readOnly);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QPushButton* button(QAction* action, const QString& name);
    void retranslate();

    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_files;
    QPushButton* m_folder;
    QPushButton* m_samples;
    QLabel* m_samplesText;
    QLabel* m_steps;
    bool m_readOnly = false;
};

} // namespace gouji

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QTemporaryDir>

/// Workbooks and CSV files, read back by a reader that is not ours.
class TestTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theWorkbookHasFiveSheets_data();
    void theWorkbookHasFiveSheets();
    void thePanelHasEveryFigureOfEveryForm();
    void everyPanelCellIsRight();
    void figuresKeepTheirKind_data();
    void figuresKeepTheirKind();
    void statusesAreInTheLanguage_data();
    void statusesAreInTheLanguage();
    void aCorrectionsCommentHasNoEmptyParts();
    void theLongSheetHasOneRowAFigure();
    void findingsAndCorrectionsAreListed();
    void theAboutSheetExplains();
    void fullSheetsGoOnInFurtherOnes();
    void longAndOddTextsAreCutAndCleaned();
    void numbersBeyondFifteenDigitsAreTexts();

    void csvRowsAreQuoted_data();
    void csvRowsAreQuoted();
    void formulasAreDisarmed_data();
    void formulasAreDisarmed();
    void theCsvHasThePanel();

    void anExportReplacesOnlyOnSuccess_data();
    void anExportReplacesOnlyOnSuccess();
    void whatCannotBeWrittenIsToldWithItsPath_data();
    void whatCannotBeWrittenIsToldWithItsPath();
    void linksAreFollowedAndPermissionsKept();
    void anExportCanBeStopped();
    void anEmptyCaseIsExported();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

#pragma once

#include <QObject>

/// JSON lines, parsed back.
class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stringsSurviveJson_data();
    void stringsSurviveJson();
    void aLoneSurrogateStaysValid();
    void numbersAreShort_data();
    void numbersAreShort();
    void extractHasTheKeysInOrder();
    void figuresKeepTheFormsOrder();
    void whatIsNotKnownIsNull();
    void figuresTellStateValueAndPlace_data();
    void figuresTellStateValueAndPlace();
    void anchorsHaveTheirShape_data();
    void anchorsHaveTheirShape();
    void evidenceFormsFindingsAndStatements();
    void errorsHaveCodeAndSentence();
    void summariesAndFindingsOfACase();
    void suggestionsOfAReport();
    void suggestionsOfAFinding();
};

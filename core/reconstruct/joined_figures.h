#pragma once

#include "core/reconstruct/joined_stream.h"
#include "core/reconstruct/row_alignment.h"

#include <vector>

namespace gouji {

/// What stands behind a row's figures.
enum class RunEnd {
    Expected, ///< what the form has next: the next row, the next caption, the next heading
    Label,    ///< another label or ordinal: a row may be lost in between
    PieceEnd, ///< the end of the paragraph or cell
    Foreign   ///< anything else: a unit, a note, a group of digits behind a comma
};

/// The figures of one row of the form, found in running text right behind the row's label.
struct JoinedRow {
    FormRow row;
    QString digits; ///< digits, for money with points, for changes with signs; spaces divide numbers
    std::vector<QString> parts; ///< what spaces divide
    bool divided = false;       ///< spaces divide it into as many values as there are columns
    QString printed;            ///< the whole stretch as printed, what is foreign included
    RunEnd end = RunEnd::Expected;
    bool endIsValue = false; ///< what is foreign goes on with the number: `,234`, `元`, `余`
    qsizetype labelAt = 0;   ///< in the stream
    qsizetype digitsAt = 0;
    qsizetype endAt = 0; ///< behind the figures
    Anchor anchor;

    qsizetype digitCount() const; ///< without spaces
};

/// Gathers the printed figures that begin at a place of a stream.
class FigureScanner {
public:
    FigureScanner(const JoinedStream& stream, const Form& form);

    /// `labelAt`, `digitsAt`: where in the stream the row's label and figures begin.
    JoinedRow scan(const FormRow& row, qsizetype labelAt, qsizetype digitsAt) const;

private:
    struct Expectation {
        JoinedWords words;
        int ordinal = 0;     ///< that the next row's label begins with; 0 for none
        bool closes = false; ///< the last row of its table: any heading may follow
    };

    Expectation expectationAfter(const FormRow& row) const;
    RunEnd endAt(qsizetype at, const Expectation& next) const;
    RunEnd endOf(const JoinedStream::Place& begin, qsizetype end, qsizetype at,
                 const Expectation& next) const;
    void readForeign(JoinedRow& row, const JoinedStream::Place& begin, qsizetype end,
                     const Expectation& next) const;

    const JoinedStream& m_stream;
    const Form& m_form;
    JoinedWords m_words; ///< of all tables
    std::vector<Expectation> m_expectations;
    std::map<std::tuple<int, int, int>, size_t> m_byRow;
};

} // namespace gouji

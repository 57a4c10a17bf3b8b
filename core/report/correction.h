#pragma once

#include "core/base/result.h"
#include "core/forms/figure_key.h"
#include "core/report/reading.h"

#include <QDateTime>

namespace gouji {

/// What a person may say of a figure instead of the reading.
struct FigureValue {
    FigureState state =
        FigureState::Missing;     ///< Read, Blank or NotApplicable in a correction; any in a reading
    std::optional<Decimal> value; ///< present exactly for Read (and perhaps Doubtful)
    bool operator==(const FigureValue&) const = default;

    static FigureValue number(Decimal d) { return {FigureState::Read, d}; }
    static FigureValue blank() { return {FigureState::Blank, std::nullopt}; }
    static FigureValue notApplicable() { return {FigureState::NotApplicable, std::nullopt}; }

    /// As stored, exported and pasted: the decimal; `""` for a blank; `/` for not applicable.
    QString toText() const;
};

/// The reading with a person's word in place of what was read; what spoke for the reading no longer counts.
Reading corrected(Reading reading, const FigureValue& value);

/// What a person types: a number in plain, full-width or grouped (1,234) notation; nothing → blank; `/`, `-`,
/// `—`, `无` → not applicable. InvalidValue otherwise: units and notes are never guessed from typing.
Result<FigureValue> parseTypedValue(QStringView text);

/// A person's word on a figure; appended to the case file, never changed or deleted.
struct Correction {
    qint64 id = 0;
    qint64 reportId = 0;
    FigureKey key;
    QString oldValue;                 ///< effective value before it, as FigureValue::toText
    std::optional<FigureValue> value; ///< none: earlier corrections are withdrawn, the reading counts again
    QString reason;
    QString author;
    QDateTime at; ///< UTC
    bool operator==(const Correction&) const = default;
};

/// A figure as it counts: the reading, overlaid by the latest correction.
struct Figure {
    Reading reading;
    std::optional<Correction> correction; ///< latest and in force

    bool isCorrected() const { return correction && correction->value; }
    FigureValue effective() const {
        return isCorrected() ? *correction->value : FigureValue{reading.state, reading.value};
    }
};

} // namespace gouji

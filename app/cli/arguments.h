#pragma once

#include "core/base/words.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <vector>

namespace gouji::cli {

/// An option of a command: `--name`, `--name VALUE` or `--name=VALUE`.
struct OptionSpec {
    enum class Kind {
        Flag,
        Text,   ///< any value, also one that begins with `-`
        Choice, ///< one of `choices`
        Count,  ///< a whole number from 1 to 1024
        Number, ///< a whole number from 0
    };

    QString name; ///< without the dashes
    Kind kind = Kind::Flag;
    QStringList choices;
};

/// The words of a command line, sorted into options and positional arguments.
class Arguments {
public:
    /// Options may stand anywhere; after `--` everything is positional. `-` and negative numbers are
    /// positional wherever they stand. The error says what is wrong: unknown, repeated or incomplete options,
    /// values that are not among the choices.
    static tl::expected<Arguments, Words> parse(const QStringList& words,
                                                const std::vector<OptionSpec>& specs);

    const QStringList& positional() const { return m_positional; }
    bool has(const QString& option) const { return m_options.contains(option); }
    QString value(const QString& option, const QString& otherwise = {}) const {
        return m_options.value(option, otherwise);
    }
    int count(const QString& option, int otherwise) const {
        return has(option) ? value(option).toInt() : otherwise;
    }

private:
    QStringList m_positional;
    QHash<QString, QString> m_options;
};

} // namespace gouji::cli

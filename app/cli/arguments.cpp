#include "app/cli/arguments.h"

#include <algorithm>
#include <optional>

namespace gouji::cli {

namespace {

constexpr int mostJobs = 1024;

bool looksLikeOption(const QString& word) {
    if (word.size() < 2 || !word.startsWith(QLatin1Char('-')))
        return false;
    const QChar second = word[1];
    return !(second.isDigit() || second == QLatin1Char('.'));
}

Words about(const QString& option, const QString& zh, const QString& en) {
    return {QStringLiteral("选项 --%1%2").arg(option, zh), QStringLiteral("option --%1 %2").arg(option, en)};
}

/// What is wrong with an option's value, if anything.
std::optional<Words> flawOf(const OptionSpec& spec, const QString& value) {
    if (spec.kind == OptionSpec::Kind::Choice && !spec.choices.contains(value)) {
        const QString choices = spec.choices.join(QStringLiteral(" | "));
        return about(spec.name, QStringLiteral("只能是 %1，而不是“%2”").arg(choices, value),
                     QStringLiteral("takes %1, not \"%2\"").arg(choices, value));
    }
    if (spec.kind == OptionSpec::Kind::Count || spec.kind == OptionSpec::Kind::Number) {
        bool whole = false;
        const qlonglong number = value.toLongLong(&whole);
        const bool isCount = spec.kind == OptionSpec::Kind::Count;
        if (!whole || number < (isCount ? 1 : 0) || (isCount && number > mostJobs))
            return about(spec.name, QStringLiteral("需要一个正整数，而不是“%1”").arg(value),
                         QStringLiteral("takes a whole number, not \"%1\"").arg(value));
    }
    return std::nullopt;
}

const OptionSpec* specNamed(const std::vector<OptionSpec>& specs, const QString& name) {
    const auto found =
        std::find_if(specs.begin(), specs.end(), [&](const OptionSpec& s) { return s.name == name; });
    return found == specs.end() ? nullptr : &*found;
}

} // namespace

tl::expected<Arguments, Words> Arguments::parse(const QStringList& words,
                                                const std::vector<OptionSpec>& specs) {
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (word == QLatin1String("--")) {
            arguments.m_positional += words.mid(i + 1);
            break;
        }
        if (!looksLikeOption(word)) {
            arguments.m_positional += word;
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name =
            word.startsWith(QLatin1String("--")) ? word.mid(2, equals < 0 ? -1 : equals - 2) : QString();
        const OptionSpec* spec = specNamed(specs, name);
        if (!spec)
            return tl::unexpected(Words{QStringLiteral("不认识的选项：%1").arg(word),
                                        QStringLiteral("unknown option: %1").arg(word)});
        if (arguments.has(name))
            return tl::unexpected(
                about(name, QStringLiteral("出现了两次"), QStringLiteral("is given twice")));
        const bool takesValue = spec->kind != OptionSpec::Kind::Flag;
        if (!takesValue && equals >= 0)
            return tl::unexpected(about(name, QStringLiteral("不带值"), QStringLiteral("takes no value")));
        if (takesValue && equals < 0 && i + 1 >= words.size())
            return tl::unexpected(about(name, QStringLiteral("缺少值"), QStringLiteral("needs a value")));
        const QString value = !takesValue ? QString() : equals >= 0 ? word.mid(equals + 1) : words[++i];
        if (const auto flaw = flawOf(*spec, value))
            return tl::unexpected(*flaw);
        arguments.m_options.insert(name, value);
    }
    return arguments;
}

} // namespace gouji::cli

#include "tests/arch/scanner.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gouji::arch {

namespace {

QString breach(const QString& path, int line, const QString& what) {
    return u"%1:%2: %3"_s.arg(path).arg(line).arg(what);
}

/// Whether `path` is `place` or lies in it.
bool isWithin(const QString& path, const QString& place) {
    return path == place || path.startsWith(place.endsWith(u'/') ? place : QString(place + u'/'));
}

bool isWithinAny(const QString& path, const QStringList& places) {
    return std::any_of(places.begin(), places.end(),
                       [&](const QString& place) { return isWithin(path, place); });
}

/// A standard header of C++: lower-case letters without a suffix, `<algorithm>`.
bool isStandard(const QString& header) {
    static const QRegularExpression plain(u"^[a-z0-9_]+$"_s);
    return plain.match(header).hasMatch();
}

QString checkQuoted(const Include& include, const FolderRule& rule, const Surroundings& surroundings) {
    if (include.header.endsWith(u".moc"))
        return {};
    if (!surroundings.exists(include.header))
        return u"\"%1\" is no file from the root of the tree"_s.arg(include.header);
    if (isWithin(include.header, rule.folder))
        return {};
    if (!isWithinAny(include.header, rule.mayInclude) || isWithinAny(include.header, rule.mustNot))
        return u"%1 must not include %2"_s.arg(rule.folder, include.header);
    return {};
}

QString checkLibrary(const Source& source, const QString& header) {
    for (const LibraryRule& rule : libraryRules()) {
        if (header == rule.header || (rule.header.endsWith(u'/') && header.startsWith(rule.header)))
            return isWithinAny(source.path, rule.folders)
                       ? QString()
                       : u"<%1> is only for %2"_s.arg(header, rule.folders.join(u", "_s));
    }
    return u"<%1> is in no table of tests/arch/rules.cpp"_s.arg(header);
}

QString checkAngled(const Source& source, const Include& include, const FolderRule& rule,
                    const Surroundings& surroundings) {
    if (isStandard(include.header))
        return {};
    const auto module = surroundings.qtModule(include.header);
    if (!module)
        return checkLibrary(source, include.header);
    if (rule.qtModules.contains(*module))
        return {};
    return u"%1 must not use %2 (<%3>)"_s.arg(rule.folder, *module, include.header);
}

/// A stretch of lines, both ends included, from 0.
struct Stretch {
    qsizetype first = 0;
    qsizetype last = 0;
};

/// The functions at file scope, told by how clang-format lays them out: the name and its parenthesis begin in
/// the first column, and so does the closing brace. Lambdas and tables inside belong to them.
std::vector<Stretch> functionsOf(const QStringList& lines) {
    std::vector<Stretch> functions;
    qsizetype begin = -1;
    bool hasBody = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString& line = lines[i];
        const bool atMargin = !line.isEmpty() && !line.front().isSpace();
        if (atMargin && line.front() == u'}') {
            if (begin >= 0 && hasBody)
                functions.push_back({begin, i});
            begin = -1;
        } else if (atMargin && line.front().isLetter()) {
            begin = line.contains(u'(') ? i : -1;
            hasBody = false;
        }
        hasBody = hasBody || line.endsWith(u'{');
        if (begin >= 0 && !hasBody && line.endsWith(u';'))
            begin = -1;
    }
    return functions;
}

} // namespace

std::vector<Include> includesOf(const QString& text) {
    static const QRegularExpression pattern(uR"re(^\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)"))re"_s);
    std::vector<Include> includes;
    int number = 0;
    bool inComment = false;
    for (const QString& line : text.split(u'\n')) {
        ++number;
        if (!inComment) {
            const auto match = pattern.match(line);
            if (match.hasMatch())
                includes.push_back(
                    {match.captured(match.hasCaptured(1) ? 1 : 2), match.hasCaptured(2), number});
        }
        const auto opens = line.lastIndexOf(u"/*");
        const auto closes = line.lastIndexOf(u"*/");
        if (opens > closes)
            inComment = true;
        else if (closes > opens)
            inComment = false;
    }
    return includes;
}

QSet<QString> sourcesNamedBy(const Source& list) {
    static const QRegularExpression name(u"[\\w./-]+\\.cpp\\b"_s);
    const QString folder = list.path.section(u'/', 0, -2);
    QSet<QString> sources;
    for (const QString& line : list.text.split(u'\n')) {
        auto names = name.globalMatch(line.section(u'#', 0, 0));
        while (names.hasNext())
            sources.insert(QDir::cleanPath(folder + u'/' + names.next().captured()));
    }
    return sources;
}

const FolderRule* ruleFor(const QString& path, const std::vector<FolderRule>& rules) {
    const FolderRule* best = nullptr;
    for (const FolderRule& rule : rules) {
        if (isWithin(path, rule.folder) && (!best || rule.folder.size() > best->folder.size()))
            best = &rule;
    }
    return best;
}

QStringList checkIncludes(const Source& source, const Surroundings& surroundings) {
    const FolderRule* rule = ruleFor(source.path, folderRules());
    if (!rule)
        return {breach(source.path, 1, u"the folder has no rule in tests/arch/rules.cpp"_s)};
    QStringList breaches;
    for (const Include& include : includesOf(source.text)) {
        const QString what = include.quoted ? checkQuoted(include, *rule, surroundings)
                                            : checkAngled(source, include, *rule, surroundings);
        if (!what.isEmpty())
            breaches.append(breach(source.path, include.line, what));
    }
    return breaches;
}

QStringList checkOwnHeader(const Source& source, const Surroundings& surroundings) {
    if (!source.path.endsWith(u".cpp"))
        return {};
    const QString header = source.path.chopped(3) + u'h';
    if (!surroundings.exists(header))
        return {};
    const auto includes = includesOf(source.text);
    if (!includes.empty() && includes.front().header == header)
        return {};
    return {
        breach(source.path, includes.empty() ? 1 : includes.front().line, u"own header first: "_s + header)};
}

QStringList checkPragmaOnce(const Source& source) {
    if (!source.path.endsWith(u".h"))
        return {};
    const QStringList lines = source.text.split(u'\n');
    const auto first = std::find_if(lines.begin(), lines.end(), [](const QString& line) {
        return !line.trimmed().isEmpty() && !line.startsWith(u"//");
    });
    if (first != lines.end() && *first == u"#pragma once")
        return {};
    return {breach(source.path, 1, u"does not begin with #pragma once"_s)};
}

QStringList checkWords(const Source& source) {
    QStringList breaches;
    for (const WordRule& rule : wordRules()) {
        if (!isWithinAny(source.path, rule.within) || isWithinAny(source.path, rule.allowedIn))
            continue;
        int number = 0;
        for (const QString& line : source.text.split(u'\n')) {
            ++number;
            if (line.contains(rule.word))
                breaches.append(breach(source.path, number, u"%1: %2"_s.arg(rule.word, rule.reason)));
        }
    }
    return breaches;
}

QStringList checkSizes(const Source& source) {
    const auto& rules = sizeRules();
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const SizeRule& r) { return isWithin(source.path, r.folder); });
    if (rule == rules.end())
        return {};
    QStringList breaches;
    const QStringList lines = source.text.split(u'\n');
    const auto length = lines.size() - (lines.back().isEmpty() ? 1 : 0);
    if (length > rule->fileLines)
        breaches.append(
            breach(source.path, int(length),
                   u"%1 lines; at most %2 in %3"_s.arg(length).arg(rule->fileLines).arg(rule->folder)));
    for (const Stretch& function : functionsOf(lines)) {
        const auto size = function.last - function.first + 1;
        if (size > rule->functionLines)
            breaches.append(
                breach(source.path, int(function.first) + 1,
                       u"a function of %1 lines; at most %2"_s.arg(size).arg(rule->functionLines)));
    }
    return breaches;
}

} // namespace gouji::arch

#include "core/reconstruct/recognised_figures.h"

#include "core/reconstruct/known_values.h"
#include "core/reconstruct/printed_value.h"

#include <QSet>

#include <algorithm>

namespace gouji {

namespace {

constexpr int sureConfidence = 80;   ///< percent; the README of the reconstruction has the figures
constexpr int mostExchanged = 3;     ///< more would prove anything
constexpr int mostAttempts = 50'000; ///< of exchanges for one group of failing relations

/// A figure that was recognised; `text` is null where a picture was read and the reader says nothing of it.
struct Guess {
    FigureKey key;
    const RecognisedText* text = nullptr;

    int confidence() const { return text ? text->confidence : 0; }
};

/// A close reading in place of a figure's own.
struct Exchange {
    FigureKey key;
    QString text;
    Decimal value;
};

std::vector<QString> printedOptionalRows(const Form& form, const Report& report) {
    std::vector<QString> ids;
    for (const auto& [key, reading] : report.figures) {
        if (!form.contains(key))
            continue;
        const FigurePlace place = form.places.value(key);
        const FormLine& row = form.row(place);
        const QString id = key.table().toString() + QLatin1Char('.') + row.id;
        if (row.isOptional() && (ids.empty() || ids.back() != id))
            ids.push_back(id);
    }
    return ids;
}

std::vector<Relation> relationsOf(const FormLibrary& forms, const Report& report) {
    std::vector<Relation> relations;
    QSet<QString> done;
    for (const auto& [table, edition] : report.tableForms) {
        const Form* form = forms.edition(edition);
        if (!form || done.contains(edition))
            continue;
        done.insert(edition);
        for (Relation& relation : form->relationsWith(printedOptionalRows(*form, report))) {
            const auto used = report.tableForms.find(relation.left.front().table().toString());
            if (used != report.tableForms.end() && used->second == edition)
                relations.push_back(std::move(relation));
        }
    }
    return relations;
}

bool holdsValue(const Reading& reading) {
    return reading.value && (reading.state == FigureState::Read || reading.state == FigureState::Doubtful);
}

/// Looks for the smallest exchanges that mend failing relations.
class Mending {
public:
    Mending(const std::vector<Relation>& relations, KnownValues values)
        : m_relations(relations), m_values(std::move(values)) {
        for (size_t i = 0; i < relations.size(); ++i) {
            for (const auto& side : {relations[i].left, relations[i].right}) {
                for (const FigureKey& key : side)
                    m_relationsOf[key].push_back(i);
            }
        }
    }

    /// Relations that fail, in groups that share figures.
    std::vector<std::vector<size_t>> failingGroups() const {
        std::vector<std::vector<size_t>> groups;
        QSet<size_t> seen;
        for (size_t i = 0; i < m_relations.size(); ++i) {
            if (!seen.contains(i) && fails(i))
                groups.push_back(groupOf(i, seen));
        }
        return groups;
    }

    /// The one smallest set of exchanges that mends the group; empty when there is none, or more than one.
    std::vector<Exchange> mend(const std::vector<size_t>& group, const std::vector<Exchange>& all) {
        std::vector<Exchange> options;
        std::copy_if(all.begin(), all.end(), std::back_inserter(options), [&](const Exchange& each) {
            const auto& own = m_relationsOf.value(each.key);
            return std::any_of(own.begin(), own.end(), [&](size_t relation) {
                return std::find(group.begin(), group.end(), relation) != group.end();
            });
        });
        m_attempts = 0;
        for (int count = 1; count <= mostExchanged; ++count) {
            m_found.clear();
            std::vector<Exchange> chosen;
            attempt(group, options, 0, count, chosen);
            if (m_attempts > mostAttempts || m_found.size() > 1)
                return {};
            if (m_found.size() == 1)
                return m_found.front();
        }
        return {};
    }

private:
    bool fails(size_t relation) const {
        return stateOf(m_relations[relation], m_values) == RelationState::Fails;
    }

    std::vector<size_t> groupOf(size_t first, QSet<size_t>& seen) const {
        std::vector<size_t> group{first};
        seen.insert(first);
        for (size_t next = 0; next < group.size(); ++next) {
            for (const auto& side : {m_relations[group[next]].left, m_relations[group[next]].right}) {
                for (const FigureKey& key : side) {
                    for (const size_t other : m_relationsOf.value(key)) {
                        if (seen.contains(other) || !fails(other))
                            continue;
                        seen.insert(other);
                        group.push_back(other);
                    }
                }
            }
        }
        return group;
    }

    void attempt(const std::vector<size_t>& group, const std::vector<Exchange>& options, size_t from,
                 int count, std::vector<Exchange>& chosen) {
        if (count == 0) {
            ++m_attempts;
            if (allHold(group, chosen))
                m_found.push_back(chosen);
            return;
        }
        for (size_t i = from; i < options.size() && m_attempts <= mostAttempts && m_found.size() < 2; ++i) {
            const auto isSame = [&](const Exchange& each) { return each.key == options[i].key; };
            if (std::any_of(chosen.begin(), chosen.end(), isSame))
                continue;
            const Decimal before = std::exchange(m_values[options[i].key], options[i].value);
            chosen.push_back(options[i]);
            attempt(group, options, i + 1, count - 1, chosen);
            chosen.pop_back();
            m_values[options[i].key] = before;
        }
    }

    bool allHold(const std::vector<size_t>& group, const std::vector<Exchange>& chosen) const {
        const auto isMended = [this](size_t relation) { return !fails(relation); };
        return std::all_of(group.begin(), group.end(), isMended) &&
               std::all_of(chosen.begin(), chosen.end(), [&](const Exchange& each) {
                   const auto& own = m_relationsOf.value(each.key);
                   return std::all_of(own.begin(), own.end(), isMended);
               });
    }

    const std::vector<Relation>& m_relations;
    KnownValues m_values;
    QHash<FigureKey, std::vector<size_t>> m_relationsOf;
    std::vector<std::vector<Exchange>> m_found;
    int m_attempts = 0;
};

class Recognition {
public:
    Recognition(const Document& document, const FormLibrary& forms, Report& report)
        : m_forms(forms), m_report(report), m_relations(relationsOf(forms, report)) {
        for (const RecognisedText& text : document.recognised) {
            if (const auto* place = std::get_if<PageRect>(&text.anchor))
                m_pages.insert(place->page);
        }
        for (const auto& [key, reading] : report.figures) {
            const auto text =
                std::find_if(document.recognised.begin(), document.recognised.end(),
                             [&](const RecognisedText& each) { return each.anchor == reading.anchor; });
            if (isNowhere(reading.anchor))
                continue;
            if (text != document.recognised.end())
                m_guesses.push_back({key, &*text});
            else if (reading.state != FigureState::Blank && isOnPicture(reading.anchor))
                m_guesses.push_back({key, nullptr});
        }
    }

    void chooseClose() {
        Mending mending(m_relations, values());
        const std::vector<Exchange> options = exchanges();
        for (const std::vector<size_t>& group : mending.failingGroups()) {
            for (const Exchange& exchange : mending.mend(group, options)) {
                Reading& reading = *m_report.figures.find(exchange.key);
                reading.value = exchange.value;
                reading.text = exchange.text;
                reading.state = FigureState::Doubtful;
                reading.evidence.push_back({EvidenceKind::RelationChose, {}});
                m_exchanged.insert(exchange.key);
            }
        }
    }

    void doubtUnproved() {
        const QSet<FigureKey> proved = provedFigures();
        for (const Guess& guess : m_guesses) {
            Reading& reading = *m_report.figures.find(guess.key);
            reading.evidence.push_back({EvidenceKind::Recognised, QString::number(guess.confidence())});
            const bool isSure = guess.confidence() >= sureConfidence;
            if (reading.state == FigureState::Blank ? isSure : isSure && proved.contains(guess.key))
                continue;
            if (reading.state != FigureState::Missing)
                reading.state = FigureState::Doubtful;
        }
    }

    void note() const {
        const auto doubtful = std::count_if(m_guesses.begin(), m_guesses.end(), [this](const Guess& guess) {
            return m_report.figures.find(guess.key)->state == FigureState::Doubtful;
        });
        m_report.notes.push_back({QStringLiteral("source.recognised"),
                                  Severity::Warning,
                                  {},
                                  {},
                                  QString::number(m_guesses.size()),
                                  QString::number(doubtful),
                                  {}});
    }

private:
    bool isOnPicture(const Anchor& anchor) const {
        const auto* place = std::get_if<PageRect>(&anchor);
        return place && m_pages.contains(place->page);
    }

    KnownValues values() const {
        KnownValues known;
        for (const auto& [key, reading] : m_report.figures) {
            if (holdsValue(reading))
                known.insert(key, *reading.value);
        }
        return known;
    }

    std::vector<Exchange> exchanges() const {
        std::vector<Exchange> all;
        for (const Guess& guess : m_guesses) {
            const Form* form = m_forms.edition(m_report.tableForms[guess.key.table().toString()]);
            if (!guess.text || !form || !holdsValue(*m_report.figures.find(guess.key)))
                continue;
            const Unit unit = form->column(form->places.value(guess.key)).unit;
            for (const QString& text : guess.text->close) {
                const Reading reading = readingOf(readPrintedValue(text), unit);
                if (reading.value && reading.value != m_report.figures.find(guess.key)->value)
                    all.push_back({guess.key, text, *reading.value});
            }
        }
        return all;
    }

    QSet<FigureKey> provedFigures() const {
        QSet<FigureKey> proved;
        const KnownValues known = values();
        for (const Relation& relation : m_relations) {
            std::vector<FigureKey> keys = relation.left;
            keys.insert(keys.end(), relation.right.begin(), relation.right.end());
            const auto isExchanged = [this](const FigureKey& key) { return m_exchanged.contains(key); };
            if (stateOf(relation, known) == RelationState::Holds &&
                std::none_of(keys.begin(), keys.end(), isExchanged))
                proved.unite(QSet<FigureKey>(keys.begin(), keys.end()));
        }
        return proved;
    }

    const FormLibrary& m_forms;
    Report& m_report;
    const std::vector<Relation> m_relations;
    std::vector<Guess> m_guesses;
    QSet<int> m_pages; ///< on which something was recognised
    QSet<FigureKey> m_exchanged;
};

} // namespace

void settleRecognised(const Document& document, const FormLibrary& forms, Report& report) {
    if (document.recognised.empty())
        return;
    Recognition recognition(document, forms, report);
    recognition.chooseClose();
    recognition.doubtUnproved();
    recognition.note();
}

} // namespace gouji

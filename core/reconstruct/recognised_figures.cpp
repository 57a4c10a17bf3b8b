#include "core/reconstruct/recognised_figures.h"

#include "core/reconstruct/known_values.h"
#include "core/reconstruct/printed_value.h"
#include "core/reconstruct/recognised_rows.h"
#include "core/reconstruct/relation_mending.h"
#include "core/report/relations_in_force.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace gouji {

namespace {

constexpr int sureConfidence = 80; ///< percent; less means that two readings differ (scan/figure_reader.cpp)

/// A figure that was recognised; `text` is null where a picture was read and the reader says nothing of it.
struct Guess {
    FigureKey key;
    const RecognisedText* text = nullptr;

    int confidence() const { return text ? text->confidence : 0; }
};

bool holdsValue(const Reading& reading) {
    return reading.value && (reading.state == FigureState::Read || reading.state == FigureState::Doubtful);
}

/// Null when nothing was recognised there.
const RecognisedText* recognisedAt(const Document& document, const Anchor& anchor) {
    const auto& all = document.recognised;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const RecognisedText& text) { return text.anchor == anchor; });
    return found == all.end() ? nullptr : &*found;
}

class Recognition {
public:
    Recognition(const Document& document, const FormLibrary& forms, Report& report)
        : m_forms(forms), m_report(report), m_relations(relationsInForce(report, forms)) {
        for (const RecognisedText& text : document.recognised) {
            if (const auto* place = std::get_if<PageRect>(&text.anchor))
                m_pages.insert(place->page);
        }
        for (const auto& [key, reading] : report.figures) {
            if (isNowhere(reading.anchor))
                continue;
            if (const RecognisedText* text = recognisedAt(document, reading.anchor))
                m_guesses.push_back({key, text});
            else if (reading.state != FigureState::Blank && isOnPicture(reading.anchor))
                m_guesses.push_back({key, nullptr});
        }
    }

    void chooseClose() {
        RelationMending mending(m_relations, values());
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

    void doubtUnproved(const QSet<FigureKey>& uncertain) {
        const QSet<FigureKey> proved = provedFigures();
        for (const Guess& guess : m_guesses) {
            Reading& reading = *m_report.figures.find(guess.key);
            reading.evidence.push_back({EvidenceKind::Recognised, QString::number(guess.confidence())});
            const bool isSure = guess.confidence() >= sureConfidence;
            const bool isPlaced = !uncertain.contains(guess.key);
            if (reading.state == FigureState::Blank ? isSure
                                                    : isSure && proved.contains(guess.key) && isPlaced)
                continue;
            if (reading.state != FigureState::Missing)
                reading.state = FigureState::Doubtful;
        }
    }

    void noteIdentity(const Document& document) const {
        const Identity& identity = m_report.identity;
        const std::array anchors{identity.issuerAnchor, identity.yearAnchor, identity.publishedAnchor};
        const auto isRecognised = [&](const Anchor& anchor) {
            return isOnPicture(anchor) ||
                   std::any_of(document.recognised.begin(), document.recognised.end(),
                               [&](const RecognisedText& text) { return text.anchor == anchor; });
        };
        if (std::none_of(anchors.begin(), anchors.end(), isRecognised) &&
            !std::all_of(anchors.begin(), anchors.end(), isNowhere))
            return;
        const QStringList parts{identity.issuer, identity.year ? QString::number(*identity.year) : QString(),
                                identity.publishedOn.toString(Qt::ISODate)};
        QStringList known;
        for (const QString& part : parts)
            known += part.isEmpty() ? QStringLiteral("?") : part;
        m_report.notes.push_back({QStringLiteral("identity.recognised"),
                                  Severity::Warning,
                                  {},
                                  {},
                                  {},
                                  known.join(QStringLiteral(" · ")),
                                  identity.issuerAnchor});
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
    recognition.doubtUnproved(figuresOfUncertainRows(document, forms, report));
    recognition.note();
    recognition.noteIdentity(document);
}

} // namespace gouji

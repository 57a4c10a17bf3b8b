#include "core/report/report.h"

namespace gouji {

void Figures::set(const FigureKey& key, Reading reading) {
    const auto known = m_index.constFind(key);
    if (known != m_index.constEnd()) {
        m_entries[*known].reading = std::move(reading);
        return;
    }
    m_index.insert(key, m_entries.size());
    m_entries.push_back({key, std::move(reading)});
}

std::optional<size_t> Figures::indexOf(const FigureKey& key) const {
    const auto known = m_index.constFind(key);
    return known == m_index.constEnd() ? std::nullopt : std::optional(*known);
}

const Reading* Figures::find(const FigureKey& key) const {
    const auto index = indexOf(key);
    return index ? &m_entries[*index].reading : nullptr;
}

Reading* Figures::find(const FigureKey& key) {
    const auto index = indexOf(key);
    return index ? &m_entries[*index].reading : nullptr;
}

} // namespace gouji

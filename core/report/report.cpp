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

const Reading* Figures::find(const FigureKey& key) const {
    const auto known = m_index.constFind(key);
    return known == m_index.constEnd() ? nullptr : &m_entries[*known].reading;
}

Reading* Figures::find(const FigureKey& key) {
    const auto known = m_index.constFind(key);
    return known == m_index.constEnd() ? nullptr : &m_entries[*known].reading;
}

} // namespace gouji

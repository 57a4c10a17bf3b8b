#pragma once

#include <chrono>

namespace gouji::scan {

/// How long one page may take.
class Patience {
public:
    explicit Patience(int seconds)
        : m_end(std::chrono::steady_clock::now() + std::chrono::seconds(seconds)) {}

    bool isOver() {
        m_isOver = m_isOver || std::chrono::steady_clock::now() > m_end;
        return m_isOver;
    }
    bool wasOver() const { return m_isOver; }

private:
    std::chrono::steady_clock::time_point m_end;
    bool m_isOver = false;
};

} // namespace gouji::scan

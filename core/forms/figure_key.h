#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace gouji {

/// The name of a statutory figure, e.g. `t3.granted.business`: table, row, column. The same key in two
/// editions of the form means the same figure.
struct FigureKey {
    QString name;

    FigureKey() = default;
    explicit FigureKey(QString text) : name(std::move(text)) {}

    /// The table's id: `t2`, `t3`, `t4`.
    QStringView table() const {
        return QStringView(name).first(qMax<qsizetype>(0, name.indexOf(QLatin1Char('.'))));
    }
    bool isEmpty() const { return name.isEmpty(); }

    friend bool operator==(const FigureKey& a, const FigureKey& b) { return a.name == b.name; }
    friend std::strong_ordering operator<=>(const FigureKey& a, const FigureKey& b) {
        return a.name.compare(b.name) <=> 0;
    }
};

inline size_t qHash(const FigureKey& key, size_t seed = 0) {
    return qHash(key.name, seed);
}

} // namespace gouji

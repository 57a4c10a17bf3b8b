#include "core/workers/wire.h"

#include "core/workers/wire_fields.h"

#include <QDataStream>
#include <QDate>
#include <QIODevice>

#include <type_traits>

namespace gouji::wire {

namespace {

/// Values that QDataStream knows itself.
template <typename T>
constexpr bool isPlain =
    std::is_arithmetic_v<T> || std::is_same_v<T, QString> || std::is_same_v<T, QByteArray> ||
    std::is_same_v<T, QDate> || std::is_same_v<T, QRectF> || std::is_same_v<T, QSizeF> ||
    std::is_same_v<T, QStringList>;

constexpr qint64 largestDecimal = 1'000'000'000'000 * Decimal::unit; ///< in millionths; Decimal's range

class Writer {
public:
    explicit Writer(QByteArray& bytes) : m_stream(&bytes, QIODevice::WriteOnly) {
        m_stream.setVersion(QDataStream::Qt_6_4);
    }

    template <typename T>
    void operator()(T& value) {
        if constexpr (isPlain<T>)
            m_stream << value;
        else
            fields(*this, value);
    }
    void operator()(Decimal& value) { m_stream << qint64(value.millionths()); }
    template <typename T>
    void operator()(std::optional<T>& value) {
        m_stream << value.has_value();
        if (value)
            (*this)(*value);
    }
    template <typename T>
    void operator()(std::vector<T>& values) {
        m_stream << quint32(values.size());
        for (T& value : values)
            (*this)(value);
    }
    void operator()(std::vector<uchar>& bytes) {
        m_stream << QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                            qsizetype(bytes.size()));
    }
    void operator()(std::map<QString, QString>& values) {
        m_stream << quint32(values.size());
        for (const auto& [key, value] : values)
            m_stream << key << value;
    }
    void operator()(Figures& figures) {
        m_stream << quint32(figures.size());
        for (Figures::Entry& entry : figures)
            (*this)(entry);
    }
    template <typename... Ts>
    void operator()(std::variant<Ts...>& value) {
        m_stream << quint8(value.index());
        std::visit([this](auto& held) { (*this)(held); }, value);
    }
    template <typename E>
    void choice(E& value, E) {
        m_stream << quint8(value);
    }
    void size(qsizetype& value) { m_stream << qint64(value); }

private:
    QDataStream m_stream;
};

/// Every loop ends with the bytes: once something is amiss, nothing more is read or made.
class Reader {
public:
    explicit Reader(const QByteArray& bytes) : m_stream(bytes) { m_stream.setVersion(QDataStream::Qt_6_4); }

    bool isWhole() const { return isFine() && m_stream.atEnd(); }

    template <typename T>
    void operator()(T& value) {
        if constexpr (isPlain<T>)
            m_stream >> value;
        else
            fields(*this, value);
    }
    void operator()(Decimal& value) {
        qint64 millionths = 0;
        m_stream >> millionths;
        if (millionths < -largestDecimal || millionths > largestDecimal)
            refuse();
        else
            value = Decimal::fromMillionths(millionths);
    }
    template <typename T>
    void operator()(std::optional<T>& value) {
        bool isThere = false;
        m_stream >> isThere;
        if (isThere)
            (*this)(value.emplace());
    }
    template <typename T>
    void operator()(std::vector<T>& values) {
        each([&] { (*this)(values.emplace_back()); });
    }
    void operator()(std::vector<uchar>& bytes) {
        QByteArray read;
        m_stream >> read;
        bytes.assign(read.begin(), read.end());
    }
    void operator()(std::map<QString, QString>& values) {
        each([&] {
            QString key;
            m_stream >> key;
            m_stream >> values[key];
        });
    }
    void operator()(Figures& figures) {
        each([&] {
            Figures::Entry entry;
            (*this)(entry);
            figures.set(entry.key, std::move(entry.reading));
        });
    }
    template <typename... Ts>
    void operator()(std::variant<Ts...>& value) {
        quint8 index = 0;
        m_stream >> index;
        quint8 alternative = 0;
        const bool known = (... || (alternative++ == index && (hold<Ts>(value), true)));
        if (!known)
            refuse();
    }
    template <typename E>
    void choice(E& value, E last) {
        quint8 number = 0;
        m_stream >> number;
        if (number > quint8(last))
            refuse();
        else
            value = E(number);
    }
    void size(qsizetype& value) {
        qint64 number = 0;
        m_stream >> number;
        value = qsizetype(number);
    }

private:
    bool isFine() const { return m_stream.status() == QDataStream::Ok; }
    void refuse() { m_stream.setStatus(QDataStream::ReadCorruptData); }

    template <typename T, typename Variant>
    void hold(Variant& value) {
        (*this)(value.template emplace<T>());
    }

    template <typename Step>
    void each(const Step& step) {
        quint32 count = 0;
        m_stream >> count;
        for (quint32 i = 0; i < count && isFine(); ++i)
            step();
    }

    QDataStream m_stream;
};

template <typename T>
QByteArray written(const T& value) {
    QByteArray bytes;
    Writer writer(bytes);
    writer(const_cast<T&>(value)); // the lists of fields serve both directions; a Writer only looks
    return bytes;
}

template <typename T>
std::optional<T> whole(const QByteArray& message) {
    T value;
    Reader reader(message);
    reader(value);
    if (!reader.isWhole())
        return std::nullopt;
    return value;
}

} // namespace

QByteArray encode(const Greeting& greeting) {
    return written(greeting);
}

QByteArray encode(const Request& request) {
    return written(request);
}

QByteArray encode(const Reply& reply) {
    return written(reply);
}

std::optional<Greeting> greetingFrom(const QByteArray& message) {
    return whole<Greeting>(message);
}

std::optional<Request> requestFrom(const QByteArray& message) {
    return whole<Request>(message);
}

std::optional<Reply> replyFrom(const QByteArray& message) {
    return whole<Reply>(message);
}

} // namespace gouji::wire

#include "tests/support/prose_numbers.h"

namespace gouji::testing {

namespace {

/// Rounded half up, two digits behind the point.
QString percent(std::int64_t part, std::int64_t whole) {
    const std::int64_t hundredths = (part * 20'000 + whole) / (2 * whole);
    return QStringLiteral("%1.%2").arg(hundredths / 100).arg(hundredths % 100, 2, 10, QLatin1Char('0'));
}

/// 一百零五; 1 to 999.
QString inNumerals(std::int64_t value) {
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    const int hundreds = int(value / 100), tens = int(value / 10 % 10), ones = int(value % 10);
    QString text;
    if (hundreds > 0)
        text += QString(digits[hundreds]) + u'百';
    if (tens > 0)
        text += (tens == 1 && hundreds == 0 ? QString() : QString(digits[tens])) + u'十';
    else if (hundreds > 0 && ones > 0)
        text += u'零';
    if (ones > 0)
        text += digits[ones];
    return text;
}

class NumberWriter {
public:
    NumberWriter(const FigureSet& figures, const ProseOptions& options, Truth& truth, Random& random)
        : m_figures(figures), m_options(options), m_truth(truth), m_random(random) {}

    QStringList write() {
        QStringList paragraphs{requests(), results(), cases(), matters(), others()};
        paragraphs.removeAll(QString());
        return paragraphs;
    }

private:
    std::int64_t count(const char* key) const { return m_figures.count(key); }
    QString year(int back = 0) const { return QString(QString::number(m_options.year - back) + u'年'); }

    /// The sum over a group's rows, in one column.
    std::int64_t sumOf(const QString& group, const QString& column) const {
        std::int64_t sum = 0;
        const QString prefix = QString(QStringLiteral("t3.") + group);
        const QString suffix = QString(u'.' + column);
        for (const auto& [key, value] : m_figures.values) {
            const bool isRow = key.name.startsWith(QString(prefix + u'.'));
            if (isRow && key.name.endsWith(suffix))
                sum += value.millionths() / Decimal::unit;
        }
        return sum;
    }

    /// The number as it is to be printed: the true one, or the slip.
    std::int64_t state(const QString& about, std::int64_t value) {
        m_truth.statements[FigureKey(about)] = Decimal(value);
        if (m_options.slip != m_stated++)
            return value;
        m_truth.slip = FigureKey(about);
        // What is received and handled is counted in several ways (with or without what was carried), which
        // small slips meet by chance.
        constexpr std::int64_t farOff = 70'000;
        const bool isCountedVariously = about == QLatin1String("t3.new.total") ||
                                        about == QLatin1String("t3.new.natural_person") ||
                                        about == QLatin1String("t3.total.total");
        return value + 1 + m_random.below(3) + (isCountedVariously ? farOff : 0);
    }
    QString stated(const char* about, std::int64_t value) {
        constexpr std::int64_t mostInNumerals = 999;
        const std::int64_t printed = state(QString::fromLatin1(about), value);
        const bool fits = printed > 0 && printed <= mostInNumerals;
        return fits && m_random.chance(10) ? inNumerals(printed) : QString::number(printed);
    }

    QString requests();
    QString growth(std::int64_t received);
    QString results();
    QString resultItem(const char16_t* words, const QString& about, std::int64_t value, std::int64_t total);
    QString cases();
    QString matters();
    QString others();

    const FigureSet& m_figures;
    const ProseOptions& m_options;
    Truth& m_truth;
    Random& m_random;
    int m_stated = 0;
};

QString NumberWriter::requests() {
    const std::int64_t received = count("t3.new.total"), persons = count("t3.new.natural_person");
    QString text = QString(year() + QStringLiteral("，") + m_options.place->self());
    if (received == 0)
        return QString(text + QStringLiteral("未收到政府信息公开申请。"));
    static const std::vector<QString> phrases{
        QStringLiteral("共收到政府信息公开申请%1件"),
        QStringLiteral("新收公民、法人和其他组织提交的公开申请共计%1件"),
        QStringLiteral("收到%1件政府信息公开申请")};
    text += m_random.pick(phrases).arg(stated("t3.new.total", received));
    if (m_random.chance(40))
        text += growth(received);
    text += QStringLiteral("。收到的申请中，自然人%1件，法人和其他组织%2件；")
                .arg(stated("t3.new.natural_person", persons),
                     stated("t3.new.organisations", received - persons));
    text += QStringLiteral("上年结转%1件，结转下年度继续办理%2件。")
                .arg(stated("t3.carried_in.total", count("t3.carried_in.total")),
                     stated("t3.carried_out.total", count("t3.carried_out.total")));
    return text;
}

/// Against last year's number, which no table of the report has.
QString NumberWriter::growth(std::int64_t received) {
    const std::int64_t last = m_random.between(1, int(received) + 20);
    if (last == received)
        return QStringLiteral("，与上年持平");
    const bool isMore = received > last;
    const std::int64_t gap = isMore ? received - last : last - received;
    return QStringLiteral("，%1%2%3件，%4%5%")
        .arg(m_random.chance(50) ? QStringLiteral("同比")
                                 : QStringLiteral("较%1的%2件").arg(year(1)).arg(last),
             isMore ? QStringLiteral("增加") : QStringLiteral("减少"), QString::number(gap),
             isMore ? QStringLiteral("增长") : QStringLiteral("下降"), percent(gap, last));
}

QString NumberWriter::resultItem(const char16_t* words, const QString& about, std::int64_t value,
                                 std::int64_t total) {
    return QStringLiteral("%1%2件，占%3%；")
        .arg(QString::fromUtf16(words), QString::number(state(about, value)), percent(value, total));
}

QString NumberWriter::results() {
    const std::int64_t total = count("t3.total.total");
    if (total == 0)
        return {};
    QString text =
        QStringLiteral("全年办结政府信息公开申请%1件，其中：").arg(stated("t3.total.total", total));
    const std::int64_t granted = count("t3.granted.total"), partial = count("t3.partial.total");
    if (m_random.chance(50)) {
        text +=
            resultItem(u"予以公开及部分公开", QStringLiteral("t3.disclosed.total"), granted + partial, total);
    } else {
        text += resultItem(u"予以公开", QStringLiteral("t3.granted.total"), granted, total);
        text += resultItem(u"部分公开", QStringLiteral("t3.partial.total"), partial, total);
    }
    static const std::pair<const char16_t*, const char*> groups[] = {
        {u"不予公开", "refused"}, {u"无法提供", "unable"}, {u"不予处理", "unprocessed"}};
    for (const auto& [words, group] : groups) {
        const QString name = QString::fromLatin1(group);
        text += resultItem(words, QString(QStringLiteral("t3.") + name + QStringLiteral(".total")),
                           sumOf(name, QStringLiteral("total")), total);
    }
    text.chop(1);
    return QString(text + QStringLiteral("。"));
}

QString NumberWriter::cases() {
    const std::int64_t reviews = count("t4.review.total"), upheld = count("t4.review.upheld");
    const std::int64_t suits = count("t4.suit_direct.total") + count("t4.suit_after_review.total");
    if (reviews == 0 || suits == 0)
        return {};
    QString text =
        QStringLiteral("因政府信息公开引起的行政复议案件%1件").arg(stated("t4.review.total", reviews));
    text += upheld == reviews ? QStringLiteral("，均获维持")
                              : QStringLiteral("，其中结果维持%1件、结果纠正%2件、尚未审结%3件")
                                    .arg(stated("t4.review.upheld", upheld),
                                         stated("t4.review.corrected", count("t4.review.corrected")),
                                         stated("t4.review.pending", count("t4.review.pending")));
    if (upheld == reviews)
        m_truth.statements[FigureKey(QStringLiteral("t4.review.upheld"))] = Decimal(upheld);
    return QString(text + QStringLiteral("；行政诉讼案件%1件。").arg(stated("t4.suits.total", suits)));
}

/// What only the edition of 2021 counts so.
QString NumberWriter::matters() {
    if (!m_figures.form->contains(FigureKey(QStringLiteral("t2.normative.issued"))))
        return {};
    QString text = QStringLiteral("全年制发规范性文件%1件，报备规范性文件%2件。")
                       .arg(stated("t2.normative.issued", count("t2.normative.issued")))
                       .arg(m_random.between(20, 40));
    text += QStringLiteral("行政事业性收费%1万元，未收取信息处理费。")
                .arg(m_figures.value(FigureKey(QStringLiteral("t2.fees.amount"))).toString());
    return text;
}

/// Numbers that nobody may compare with these tables.
QString NumberWriter::others() {
    static const std::vector<QString> all{
        QStringLiteral("全省共收到政府信息公开申请%1件。"),
        QStringLiteral("省政府办公厅共收到政府信息公开申请%1件。"),
        QStringLiteral("去年共收到政府信息公开申请%1件。"),
        QStringLiteral("2016年至2019年共收到政府信息公开申请%1件。"),
        QStringLiteral("收到困难群众临时救助申请%1件。"),
        QStringLiteral("通过政务新媒体发布信息%1条，办结群众信访事项%1件。"),
        QStringLiteral("一季度收到政府信息公开申请%1件。"),
        QStringLiteral("逾期答复政府信息公开申请%1件。"),
        QStringLiteral("通过邮寄方式收到政府信息公开申请%1件。"),
        QStringLiteral("收到申请后，因涉及个人隐私不予公开%1件。"),
        QStringLiteral("全年办理行政复议案件%1件，败诉的行政诉讼不计。"),
        QStringLiteral("通过政务微博主动公开政府信息%1条。"),
        QStringLiteral("未收到涉及国家秘密的政府信息公开申请，办理提案%1件。"),
        QStringLiteral("城镇垃圾处理费收取%1元。"),
        QStringLiteral("自条例施行以来共收到政府信息公开申请%1件。"),
    };
    return m_random.pick(all).arg(m_random.between(3, 900));
}

} // namespace

QStringList numbersOf(const FigureSet& figures, const ProseOptions& options, Truth& truth, Random& random) {
    return NumberWriter(figures, options, truth, random).write();
}

} // namespace gouji::testing

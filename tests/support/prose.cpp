#include "tests/support/prose.h"

#include "tests/support/prose_identity.h"
#include "tests/support/prose_numbers.h"

#include <array>

namespace gouji::testing {

namespace {

using Sentences = std::vector<QString>;

const Sentences& overviewSentences() {
    static const Sentences all{
        QStringLiteral("坚持把政务公开与重点工作同部署、同推进，围绕乡村振兴、民生保障、生态环境等群众关心的"
                       "事项，及时更新公开内容。"),
        QStringLiteral(
            "落实信息发布审核制度，拟公开的信息由经办人起草、负责人初审、分管领导签发，做到先审查、后公开。"),
        QStringLiteral("对门户网站专栏进行梳理，补齐缺漏栏目，更新机构职能和办事指南，方便群众查阅。"),
        QStringLiteral("在便民服务中心设置查阅点，配备专人引导，老年人也可以就近查到惠民补贴发放情况。"),
        QStringLiteral(
            "通过村务公开栏、广播和微信群等渠道，把低保、医保、农机购置补贴等政策讲清楚、送到家。"),
        QStringLiteral("组织业务培训，邀请县级主管部门讲解条例要点和答复规范，提升工作人员的能力。"),
        QStringLiteral("对照上级反馈的问题建立台账，逐项明确责任人和完成时限，整改一项、销号一项。"),
        QStringLiteral("加强政务新媒体日常管理，定期自查内容更新情况，杜绝长期不更新和错别字等现象。"),
    };
    return all;
}

const Sentences& problemSentences() {
    static const Sentences all{
        QStringLiteral(
            "存在的问题：一是部分信息公开不够及时，二是公开形式比较单一，三是工作人员业务水平有待提高。"),
        QStringLiteral("主要不足是政策解读偏少，图文解读的比例不高，群众阅读起来不够直观。"),
    };
    return all;
}

const Sentences& remedySentences() {
    static const Sentences all{
        QStringLiteral(
            "改进情况：一是健全信息报送机制，明确各站所的报送时限；二是丰富公开形式，多用群众看得懂的语言。"),
        QStringLiteral("下一步，将继续加强学习培训，完善公开目录，主动接受社会监督，不断提高公开质量。"),
    };
    return all;
}

struct Writer {
    const FigureSet& figures;
    const ProseOptions& options;
    Truth& truth;
    Random& random;

    /// `2023年`, or `本年度` where only the lead may name the year.
    QString inTheYear() const {
        return options.quirks.count(IdentityQuirk::YearInLeadOnly) > 0
                   ? QStringLiteral("本年度")
                   : QString(QString::number(options.year) + QStringLiteral("年"));
    }
    void state(const char* key, std::int64_t value) {
        truth.statements[FigureKey(QString::fromLatin1(key))] = Decimal(value);
    }

    QStringList overview();
    QString requests();
    QString receivedPhrase();
    QString results();
    QString cases();
    QString published();
    QStringList others();
};

QString Writer::requests() {
    const std::int64_t received = figures.count("t3.new.total");
    state("t3.new.total", received);
    if (received == 0) {
        static const Sentences none{QStringLiteral("未收到政府信息公开申请。"),
                                    QStringLiteral("没有收到政府信息公开申请。"),
                                    QStringLiteral("共收到政府信息公开申请0件。")};
        return options.place->self() + random.pick(none);
    }
    QString text = receivedPhrase().arg(received);
    const std::int64_t persons = figures.count("t3.new.natural_person");
    if (options.statesMore && persons > 0 && random.chance(40)) {
        state("t3.new.natural_person", persons);
        text += QStringLiteral("（其中自然人%1件）").arg(persons);
    }
    const std::int64_t carriedOut = figures.count("t3.carried_out.total");
    if (carriedOut > 0) {
        state("t3.carried_out.total", carriedOut);
        text += QStringLiteral("，结转下年度继续办理%1件").arg(carriedOut);
    }
    text += QStringLiteral("，均按规定程序登记、办理和答复。");
    return options.statesMore ? QString(text + results()) : text;
}

QString Writer::receivedPhrase() {
    static const Sentences phrases{QStringLiteral("共收到政府信息公开申请%1件"),
                                   QStringLiteral("新收到公民、法人和其他组织提交的政府信息公开申请共计%1件"),
                                   QStringLiteral("接收依申请公开%1件"),
                                   QStringLiteral("收到 %1 件政府信息公开申请")};
    return options.statesMore ? random.pick(phrases) : phrases.front();
}

QString Writer::results() {
    const std::int64_t handled = figures.count("t3.total.total"), granted = figures.count("t3.granted.total");
    state("t3.total.total", handled);
    QString text = QStringLiteral("全年办结政府信息公开申请%1件").arg(handled);
    if (granted > 0) {
        state("t3.granted.total", granted);
        text += QStringLiteral("，其中予以公开%1件，占%2%")
                    .arg(granted)
                    .arg(100.0 * double(granted) / double(handled), 0, 'f', 2);
    }
    return text + QStringLiteral("。");
}

QString Writer::cases() {
    if (!options.statesMore || random.chance(50))
        return {};
    const std::int64_t reviews = figures.count("t4.review.total");
    state("t4.review.total", reviews);
    if (reviews == 0)
        return QStringLiteral("本年度未发生因政府信息公开引起的行政复议案件。");
    return QStringLiteral("因政府信息公开引起的行政复议案件%1件。").arg(reviews);
}

/// The publishing of its own accord: a number that stands in no table.
QString Writer::published() {
    const int items = random.between(20, 900);
    state("text.proactive", items);
    const bool isAbout = options.statesMore && random.chance(20);
    return QStringLiteral("（一）主动公开情况。全年主动公开政府信息%1%2条。")
        .arg(items)
        .arg(isAbout ? QStringLiteral("余") : QString());
}

QStringList Writer::overview() {
    const QString self = options.place->self();
    QStringList paragraphs;
    paragraphs.append(
        QString(inTheYear() + QStringLiteral("，") + self +
                QStringLiteral("认真贯彻《条例》和上级决策部署，扎实推进政府信息公开各项工作。")));
    const QString& more = random.pick(overviewSentences());
    paragraphs.append(QString(published() + more));
    if (options.statesAll) {
        paragraphs.append(numbersOf(figures, options, truth, random));
    } else {
        paragraphs.append(QString(QStringLiteral("（二）依申请公开情况。") + inTheYear() +
                                  QStringLiteral("，") + requests() + cases()));
    }
    paragraphs.append(QString(QStringLiteral("（三）政府信息管理情况。") + random.pick(overviewSentences())));
    paragraphs.append(QString(QStringLiteral("（四）平台建设情况。") + random.pick(overviewSentences())));
    paragraphs.append(QString(QStringLiteral("（五）监督保障情况。") + random.pick(overviewSentences())));
    for (int page = 1; page < options.overviewPages; ++page) {
        QString text;
        for (int i = 0; i < 12; ++i)
            text += random.pick(overviewSentences());
        paragraphs.append(text);
    }
    return paragraphs;
}

QStringList Writer::others() {
    static const Sentences all{
        QStringLiteral("本年度未收取政府信息公开信息处理费，没有其他需要报告的事项。"),
        QStringLiteral("按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，本年度没有产生信"
                       "息处理费。"),
        QStringLiteral("无其他需要报告的事项。"),
    };
    const QString& said = random.pick(all);
    if (&said != &all.back())
        state("text.processing_fee", 0);
    return {said};
}

} // namespace

Prose makeProse(const FigureSet& figures, const ProseOptions& options, Truth& truth, Random& random) {
    Writer writer{figures, options, truth, random};
    IdentityWriter identity(options, truth, random);
    Prose prose;
    identity.writeAbove(prose);
    prose.overview = writer.overview();
    prose.problems = {random.pick(problemSentences()), random.pick(remedySentences())};
    prose.others = writer.others();
    identity.writeBelow(prose);
    return prose;
}

} // namespace gouji::testing

#include "tests/support/prose_identity.h"

namespace gouji::testing {

namespace {

using enum IdentityQuirk;

const QString& digits() {
    static const QString all = QStringLiteral("○一二三四五六七八九");
    return all;
}

QString tensInNumerals(int number) {
    QString text;
    if (number >= 20)
        text += digits()[number / 10];
    if (number >= 10)
        text += QStringLiteral("十");
    if (number % 10)
        text += digits()[number % 10];
    return text;
}

/// Of the county or city that has a site.
QString siteOf(const Place& place) {
    return place.county.isEmpty() ? place.name : place.county;
}

} // namespace

QString dateInNumerals(QDate date, const QString& zeros, Random& random) {
    QString text;
    for (QChar c : QString::number(date.year())) {
        if (c != QLatin1Char('0'))
            text += digits()[c.digitValue()];
        else
            text += zeros.size() == 1 ? zeros.front() : zeros[random.below(int(zeros.size()))];
    }
    return text + QStringLiteral("年") + tensInNumerals(date.month()) + QStringLiteral("月") +
           tensInNumerals(date.day()) + QStringLiteral("日");
}

IdentityWriter::IdentityWriter(const ProseOptions& options, Truth& truth, Random& random)
    : m_options(options), m_truth(truth), m_random(random) {
    m_truth.issuer = m_options.place->organ();
    m_truth.divisionCode = m_options.place->code;
    m_truth.year = m_options.year;
    if (m_truth.divisionCode.isEmpty())
        m_truth.mustNote.insert(QStringLiteral("identity.division"));
}

// --- the title

/// Some reports put spaces around the numbers.
QString IdentityWriter::spacedYear() {
    return m_random.chance(30) ? QString(QLatin1Char(' ') + year() + QLatin1Char(' ')) : year();
}

int IdentityWriter::drawTitleForm() {
    int form = m_options.webPage ? 0 : m_options.titleForm.value_or(m_random.below(titleForms));
    if (has(ShortTitle) || has(CompilingOffice))
        form = form % 2 + 1;
    // The form of a letter says neither 年度报告 nor 年报: without its year it is no title.
    if (form == 3 && (has(DoubledYear) || has(NoYearInTitle) || has(YearInLeadOnly)))
        form = 1;
    return form;
}

QString IdentityWriter::yearPiece(const QString& number, const QString& word, const QString& none) {
    if (has(NoYearInTitle) || has(YearInLeadOnly))
        return none;
    if (has(DoubledYear))
        return number + (m_random.chance(50) ? QStringLiteral("年度年度") : QStringLiteral("年年度"));
    return number + word;
}

QStringList IdentityWriter::titlePieces(int form) {
    static const QString plain = QStringLiteral("年"), full = QStringLiteral("年度");
    const Place& place = *m_options.place;
    switch (form) {
    case 0:
        return {place.organ(), yearPiece(spacedYear(), plain), QStringLiteral("政府信息公开工作年度报告")};
    case 1:
        return {place.shortOrgan(), yearPiece(spacedYear(), full),
                QStringLiteral("政府信息公开工作年度报告")};
    case 2:
        return {place.titleName(), QStringLiteral("政府信息公开工作"), yearPiece(year(), full, full),
                QStringLiteral("报告")};
    case 3:
        return {place.shortOrgan(), QString(QStringLiteral("关于报送") + place.titleName()),
                yearPiece(year(), plain), QStringLiteral("政府信息公开工作的报告")};
    default:
        return {place.organ(), QStringLiteral("政府信息公开"), yearPiece(year(), full, full),
                QStringLiteral("工作报告")};
    }
}

/// The issuer on a line of its own, and the rest on one or two.
QStringList IdentityWriter::titleLines(QStringList pieces) {
    pieces.removeAll(QString());
    const QString issuer = pieces.takeFirst();
    const qsizetype cut = m_random.below(int(pieces.size()));
    QStringList lines{issuer};
    if (cut > 0)
        lines.append(pieces.mid(0, cut).join(QString()));
    lines.append(pieces.mid(cut).join(QString()));
    return lines;
}

QStringList IdentityWriter::metadata(int form) {
    const QString date = m_options.date.toString(Qt::ISODate);
    m_truth.publishedOn = m_options.date;
    return {
        QString(QStringLiteral("标题: ") + titlePieces(form).join(QString())),
        QString(QStringLiteral("发布时间: ") + date + QStringLiteral(" 09:%1").arg(m_random.between(10, 59))),
        QString(QStringLiteral("发布机构: ") + m_options.place->organ()),
        QStringLiteral("栏目: 政府信息公开年报")};
}

// --- what a page prints around the title

QStringList IdentityWriter::pageJunk(const QString& title) {
    const Place& place = *m_options.place;
    const QString site = siteOf(place);
    QStringList lines;
    if (has(BannerAbove)) {
        const QStringList banners{QString(site + QStringLiteral("人民政府")),
                                  QString(site + QStringLiteral("人民政府门户网站")),
                                  QString(site + QStringLiteral("政府信息公开年报")),
                                  QString(title + QLatin1Char('_') + site + QStringLiteral("人民政府")),
                                  QStringLiteral("政府信息公开工作年度报告")};
        lines.append(m_random.pick(banners));
    }
    if (has(PathAbove)) {
        const QStringList paths{QStringLiteral("年报"), QStringLiteral("政府信息公开年报"),
                                QString(QStringLiteral("政府信息公开年报 > ") + title)};
        lines.append(QString(QStringLiteral("当前位置：首页 > 政府信息公开 > ") + m_random.pick(paths)));
    }
    if (has(SourceAbove)) {
        const QStringList sources{place.organ(), place.titleName(),
                                  QString(site + QStringLiteral("人民政府办公室"))};
        QString line = QStringLiteral("来源：") + m_random.pick(sources);
        if (m_random.chance(50)) {
            line += QStringLiteral(" 发布时间：") + m_options.date.toString(Qt::ISODate);
            m_truth.publishedOn = m_options.date;
        }
        lines.append(QString(line + QStringLiteral(" 字体：大 中 小")));
    }
    return lines;
}

QStringList IdentityWriter::sharing(const QString& title) {
    const QStringList all{QString(QStringLiteral("附件下载：") + title + QStringLiteral(".docx")),
                          QStringLiteral("分享到： 微信 微博 QQ空间"), QStringLiteral("【打印】 【关闭】"),
                          QStringLiteral("扫一扫在手机打开当前页")};
    const int first = m_random.below(int(all.size()));
    return all.mid(first, m_random.between(1, 3));
}

void IdentityWriter::writeAbove(Prose& prose) {
    const int form = drawTitleForm();
    if (m_options.webPage)
        prose.top = metadata(form);
    else if (form == 3)
        prose.top = {QString(m_options.place->organ() + QStringLiteral("文件"))};
    if (has(ShortTitle) && !m_options.webPage && prose.top.isEmpty() && m_random.chance(50)) {
        prose.top = {QString(m_options.place->organ() + QStringLiteral("文件"))};
        m_signsBriefly = true;
    }
    const QStringList pieces = titlePieces(form);
    prose.title = pieces.join(QString());
    prose.top = pageJunk(prose.title) + prose.top;
    const QStringList below = has(SharesBelow) && !m_options.webPage ? sharing(prose.title) : QStringList();
    if (has(TitleLines) && !m_options.webPage) {
        QStringList lines = titleLines(pieces);
        prose.title = lines.takeLast();
        prose.top += lines;
    }
    prose.lead = below + QStringList{lead()};
}

// --- the lead

QString IdentityWriter::leadOrgan() const {
    if (has(SelfInBody))
        return m_options.place->self();
    return has(ShortTitle) || has(CompilingOffice) ? QStringLiteral("本机关") : m_options.place->organ();
}

QString IdentityWriter::period() {
    if (has(YearInLeadOnly))
        return QStringLiteral("本报告所列数据的统计期限自1月1日起至12月31日止。");
    QString end = year();
    if (has(SlippedPeriod)) {
        const QStringList slips{QString(end + end.right(2)), QString(end.left(2) + end),
                                QString(end.left(2) + end.right(1))};
        end = m_random.pick(slips);
    }
    return QStringLiteral("本报告所列数据的统计期限自") + year() + QStringLiteral("年1月1日起至") + end +
           QStringLiteral("年12月31日止。");
}

QString IdentityWriter::contact() const {
    const Place& place = *m_options.place;
    const bool named = !has(SelfInBody) && !has(ShortTitle) && !has(CompilingOffice);
    const bool isDepartment = place.kind == OrganKind::Department;
    return QStringLiteral("如对本报告有疑问，请与") + (named ? place.titleName() : QString()) +
           QStringLiteral("党政综合办公室联系，地址：") + place.county +
           (isDepartment ? QString() : place.name) + QStringLiteral("中心路");
}

QString IdentityWriter::lead() {
    QString text = QStringLiteral("根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的规定，");
    text +=
        leadOrgan() + QStringLiteral("编制并公布") + year() + QStringLiteral("年政府信息公开工作年度报告。");
    if (m_random.chance(60)) {
        text += QStringLiteral(
            "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、"
            "行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。");
    }
    if (has(CompilingOffice)) {
        text += QStringLiteral("本报告由") + m_options.place->organ() + QStringLiteral("办公室编制。");
        m_signsBriefly = true;
    }
    text += period();
    if (m_random.chance(50))
        text += contact() + QString::number(m_random.between(1, 199)) + QStringLiteral("号。");
    return text;
}

// --- the signature

void IdentityWriter::writeBelow(Prose& prose) {
    const Place& place = *m_options.place;
    prose.publisher = place.organ();
    prose.published = m_options.date;
    if (m_options.webPage)
        return;
    prose.ending = {m_signsBriefly ? place.shortOrgan() : place.organ()};
    const QDate date = m_options.date;
    const QString zeros = has(DateInNumerals) ? QStringLiteral("○〇0") : QStringLiteral("○");
    if (m_random.chance(15) && !has(DateInNumerals))
        return;
    m_truth.publishedOn = date;
    if (m_random.chance(20) || has(DateInNumerals))
        prose.ending.append(dateInNumerals(date, zeros, m_random));
    else
        prose.ending.append(
            QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day()));
}

} // namespace gouji::testing

#include "tests/support/places.h"

namespace gouji::testing {

QString Place::organ() const {
    if (isStreet())
        return county + QStringLiteral("人民政府") + name + QStringLiteral("办事处");
    return county + name + QStringLiteral("人民政府");
}

QString Place::shortOrgan() const {
    return name + (isStreet() ? QStringLiteral("办事处") : QStringLiteral("人民政府"));
}

QString Place::self() const {
    if (isStreet())
        return QStringLiteral("我街道");
    return QStringLiteral("我") + name.right(name.endsWith(QStringLiteral("苏木")) ? 2 : 1);
}

const std::vector<Place>& places() {
    static const auto make = [](const char* province, const char* city, const char* county, const char* name,
                                const char* code) {
        return Place{QString::fromUtf8(province), QString::fromUtf8(city), QString::fromUtf8(county),
                     QString::fromUtf8(name), QString::fromLatin1(code)};
    };
    static const std::vector<Place> all{
        make("浙江省", "杭州市", "桐庐县", "旧县街道", "330122002"),
        make("浙江省", "杭州市", "桐庐县", "富春江镇", "330122101"),
        make("浙江省", "杭州市", "桐庐县", "横村镇", "330122102"),
        make("浙江省", "杭州市", "桐庐县", "瑶琳镇", "330122110"),
        make("浙江省", "杭州市", "桐庐县", "莪山畲族乡", "330122201"),
        make("浙江省", "杭州市", "桐庐县", "钟山乡", "330122202"),
        make("浙江省", "湖州市", "安吉县", "天荒坪镇", "330523108"),
        make("浙江省", "湖州市", "安吉县", "孝源街道", "330523004"),
        make("浙江省", "丽水市", "景宁畲族自治县", "渤海镇", "331127101"),
        make("浙江省", "丽水市", "景宁畲族自治县", "大均乡", "331127201"),
        make("贵州省", "黔南布依族苗族自治州", "荔波县", "瑶山瑶族乡", "522722211"),
        make("内蒙古自治区", "锡林郭勒盟", "西乌珠穆沁旗", "巴彦胡舒苏木", "152526200"),
        make("新疆维吾尔自治区", "昌吉回族自治州", "木垒哈萨克自治县", "照壁山乡", "652328201"),
    };
    return all;
}

} // namespace gouji::testing

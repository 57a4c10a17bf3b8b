#include "tests/support/places.h"

namespace gouji::testing {

namespace {

Place make(const char* province, const char* city, const char* county, const char* name, const char* code,
           OrganKind kind = OrganKind::Government) {
    return Place{QString::fromUtf8(province), QString::fromUtf8(city),   QString::fromUtf8(county),
                 QString::fromUtf8(name),     QString::fromLatin1(code), kind};
}

} // namespace

QString Place::organ() const {
    if (kind == OrganKind::Department)
        return county + name;
    if (kind == OrganKind::Office)
        return county + shortOrgan();
    if (isStreet())
        return county + QStringLiteral("人民政府") + name + QStringLiteral("办事处");
    return county + name + QStringLiteral("人民政府");
}

QString Place::shortOrgan() const {
    if (kind == OrganKind::Department)
        return organ();
    return name + (isStreet() ? QStringLiteral("办事处") : QStringLiteral("人民政府"));
}

QString Place::titleName() const {
    return kind == OrganKind::Department ? organ() : name;
}

QString Place::self() const {
    if (isStreet())
        return QStringLiteral("我街道");
    if (name.endsWith(QStringLiteral("委员会")))
        return QStringLiteral("我委");
    return QStringLiteral("我") + name.right(name.endsWith(QStringLiteral("苏木")) ? 2 : 1);
}

const std::vector<Place>& places() {
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

const std::vector<Place>& otherPlaces() {
    using enum OrganKind;
    static const std::vector<Place> all{
        make("内蒙古自治区", "锡林郭勒盟", "苏尼特左旗", "巴彦乌拉苏木", "152523200"),
        make("贵州省", "毕节市", "威宁彝族回族苗族自治县", "新发布依族乡", "520526201"),
        make("北京市", "", "北京市东城区", "景山街道", "110101002", Office),
        make("江苏省", "宿迁市", "沭阳县", "梦溪街道", "321322003"),
        make("广东省", "中山市", "中山市", "小榄镇", "442000118"),
        make("湖北省", "", "仙桃市", "郑场镇", "429004100"),
        make("新疆维吾尔自治区", "哈密市", "伊州区", "东郊开发区管理委员会", "650502407", Department),
        make("新疆维吾尔自治区", "阿克苏地区", "沙雅县", "塔河管理委员会", "652924402", Department),
        make("浙江省", "杭州市", "桐庐县", "教育局", "330122", Department),
        make("江苏省", "宿迁市", "泗洪县", "住房和城乡建设局", "321324", Department),
        make("浙江省", "湖州市", "湖州市", "生态环境局", "3305", Department),
        make("江苏省", "", "江苏省", "水利厅", "32", Department),
        make("浙江省", "杭州市", "", "桐庐县", "330122"),
        make("浙江省", "", "", "湖州市", "3305"),
        make("内蒙古自治区", "巴彦淖尔市", "", "乌拉特前旗", "150823"),
    };
    return all;
}

const std::vector<Place>& twinPlaces() {
    static const std::vector<Place> all{
        make("内蒙古自治区", "包头市", "达尔罕茂明安联合旗", "明安镇", "150223107"),
        make("内蒙古自治区", "巴彦淖尔市", "乌拉特前旗", "明安镇", "150823106"),
        make("新疆维吾尔自治区", "昌吉回族自治州", "阜康市", "甘河子镇", "652302100"),
        make("新疆维吾尔自治区", "塔城地区", "乌苏市", "甘河子镇", "654202104"),
        make("江苏省", "徐州市", "徐州市", "鼓楼区", "320302"),
        make("江苏省", "南京市", "南京市", "鼓楼区", "320106"),
    };
    return all;
}

const std::vector<Place>& misreadPlaces() {
    using enum OrganKind;
    static const std::vector<Place> all{
        make("江苏省", "宿迁市", "沐阳县", "教育局", "", Department),
        make("江苏省", "宿迁市", "沐阳县", "韩山镇", ""),
        make("浙江省", "杭州市", "桐芦县", "瑶琳镇", ""),
        make("浙江省", "杭州市", "桐庐县", "富舂江镇", ""),
        make("江苏省", "宿迁市", "泗供县", "住房和城乡建设局", "", Department),
    };
    return all;
}

} // namespace gouji::testing

#pragma once

#include "core/base/language.h"
#include "core/forms/figure_key.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

/// An edition of the statutory tables, as data (resources/forms/EDITION.json): rows, columns, the spellings
/// of their labels, units and relations. No code knows a particular edition.
namespace gouji {

/// What a figure counts.
struct Unit {
    QString zh;            ///< `件`, `项`, `万元`
    QString en;            ///< `items`, …
    bool isMoney = false;  ///< in 10,000 yuan: fractions allowed, 元 is converted
    bool isSigned = false; ///< a change that may be negative (2019: 本年增/减)
};

/// A row or a column of a form table: its path of labels, outermost first, as the regulation prints them.
struct FormLine {
    QString id;          ///< part of the figure key; empty where the table has but one
    QStringList path;    ///< 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密
    QStringList pathEn;  ///< the same in English; same length
    QStringList aliases; ///< other spellings of the last label
    std::vector<QString> replaces; ///< ids of the rows that this optional row stands for when it is printed
    Unit unit;                     ///< of columns only
    QStringList spellings;         ///< derived: the last label and its aliases, as labelKey writes them
    QStringList pathKeys;          ///< derived: the path, as labelKey writes it
    int number = 0;                ///< derived, of columns: from 0 within the grid
    std::vector<FigureKey> keys;   ///< derived, of rows: of its figures, by column

    /// An optional row is printed by some issuers in place of others: （六）其他处理 as one row.
    bool isOptional() const { return !replaces.empty(); }
    const QString& label() const { return path.back(); }
};

/// A rectangle of figures under one header. 表二 has several below each other; 表三 and 表四 one.
struct FormGrid {
    QString caption; ///< 第二十条第（一）项; empty where the table has only one grid
    QString captionEn;
    std::vector<FormLine> columns;
    std::vector<FormLine> rows;
};

struct FormTable {
    QString id;    ///< `t3`
    QString title; ///< 收到和处理政府信息公开申请情况
    QString titleEn;
    QString numeral; ///< 三
    std::vector<FormGrid> grids;
};

/// An equation: the figures on the left add up to the same as those on the right.
struct Relation {
    QString rule; ///< `t3.balance`
    std::vector<FigureKey> left;
    std::vector<FigureKey> right;
    QString title = {}; ///< 总计 = 各类申请人之和
    QString titleEn = {};
};

/// Where a figure stands in its form.
struct FigurePlace {
    int table = 0;
    int grid = 0;
    int row = 0;
    int column = 0;
};

/// One edition. Immutable once loaded; shared between threads by const reference.
struct Form {
    QString edition;   ///< `2021`
    QString source;    ///< the document that prescribes it
    int firstYear = 0; ///< of the reports it was made for; both inclusive, lastYear 0 = still in force
    int lastYear = 0;
    std::vector<FormTable> tables;
    std::vector<Relation> relations; ///< among the rows that are not optional

    // Derived on loading.
    std::vector<FigureKey> keys;          ///< every figure in the order of the form, without optional rows
    QHash<FigureKey, FigurePlace> places; ///< with optional rows

    const FormTable* table(QStringView id) const;
    const FormLine& row(const FigurePlace& place) const { return grid(place).rows[size_t(place.row)]; }
    const FormLine& column(const FigurePlace& place) const {
        return grid(place).columns[size_t(place.column)];
    }
    const FormGrid& grid(const FigurePlace& place) const {
        return tables[size_t(place.table)].grids[size_t(place.grid)];
    }
    /// Null when the edition has no relation of that rule.
    const Relation* relation(QStringView rule) const;
    bool contains(const FigureKey& key) const { return places.contains(key); }

    static FigureKey keyOf(const FormTable& table, const FormLine& row, const FormLine& column);

    /// `表三 · （三）不予公开 · 1.属于国家秘密 · 商业企业`: a figure in the form's own words.
    QString nameOf(const FigureKey& key, Language language) const;

    /// The relations for a report that prints the given optional rows (`t3.otherwise`): their figures stand
    /// in for those they replace, and relations wholly among replaced figures fall away.
    std::vector<Relation> relationsWith(const std::vector<QString>& optionalRows) const;
};

} // namespace gouji

#pragma once

#include "core/forms/form_library.h"
#include "core/report/report_source.h"

#include <algorithm>

/// Small made-up reports for the tests of what is written out.
namespace gouji::samples {

inline QString s(const char* utf8) {
    return QString::fromUtf8(utf8);
}

inline FigureKey key(const char* name) {
    return FigureKey(QString::fromLatin1(name));
}

inline const FormLibrary& forms() {
    static const FormLibrary library = [] {
        auto bundled = FormLibrary::bundled();
        if (!bundled)
            qFatal("the bundled forms are broken");
        return *bundled;
    }();
    return library;
}

inline Reading number(const char* text, FigureState state = FigureState::Read) {
    return {state,
            Decimal::fromString(QString::fromLatin1(text)),
            QString::fromLatin1(text),
            TextRange{3, 2},
            {}};
}

/// Every key of the edition as `missing`, in a township of its own.
inline Report report(const QString& edition, const QString& issuer, int year) {
    Report made;
    made.identity.issuer = issuer;
    made.identity.divisionCode = s("654202104");
    made.identity.division = {s("新疆维吾尔自治区"), s("塔城地区"), s("乌苏市"), s("甘河子镇")};
    made.identity.year = year;
    made.identity.publishedOn = QDate(year + 1, 1, 20);
    made.form = edition;
    const Form* form = forms().edition(edition);
    if (!form)
        return made;
    for (const FormTable& table : form->tables)
        made.tableForms[table.id] = edition;
    for (const FigureKey& figure : form->keys)
        made.figures.set(figure, {});
    return made;
}

/// A case that is only in memory.
class MemorySource : public ReportSource {
public:
    std::vector<CaseReport> held;
    qint64 broken = 0; ///< a report that cannot be read

    Result<std::vector<ReportSummary>> reports() const override {
        std::vector<ReportSummary> out;
        for (const CaseReport& entry : held)
            out.push_back(entry.summary);
        return out;
    }
    Result<CaseReport> report(qint64 id) const override {
        for (const CaseReport& entry : held) {
            if (entry.summary.id == id && id != broken)
                return entry;
        }
        return failure(ErrorCode::Storage, QStringLiteral("case.gouji"), QStringLiteral("broken page"));
    }
    Result<std::vector<PanelRow>> panel(const std::vector<FigureKey>& keys) const override {
        std::vector<PanelRow> out;
        for (const CaseReport& entry : held) {
            PanelRow row{entry.summary, {}};
            for (const auto& [figureKey, figure] : entry.figures) {
                if (keys.empty() || std::find(keys.begin(), keys.end(), figureKey) != keys.end())
                    row.values[figureKey] = figure.effective();
            }
            out.push_back(std::move(row));
        }
        return out;
    }
};

inline CaseReport caseReport(qint64 id, const Report& made) {
    CaseReport held;
    held.summary.id = id;
    held.summary.identity = made.identity;
    held.summary.form = made.form;
    held.summary.sourceName = s("=报告.txt");
    held.report = made;
    for (const Figures::Entry& entry : made.figures)
        held.figures[entry.key] = {entry.reading, {}};
    return held;
}

inline void correct(CaseReport& held, const char* name, FigureValue value, const char* reason) {
    Figure& figure = held.figures[key(name)];
    Correction correction{qint64(held.corrections.size()) + 1,
                          held.summary.id,
                          key(name),
                          figure.effective().toText(),
                          value,
                          s(reason),
                          s("审核员"),
                          QDateTime(QDate(2025, 3, 4), QTime(5, 6, 7), Qt::UTC)};
    figure.correction = correction;
    held.corrections.push_back(correction);
    ++held.summary.corrections;
}

/// Two reports of 2021's form and one of 2019's, with every kind of figure in the first.
inline MemorySource smallCase() {
    Report first = report(s("2021"), s("乌苏市甘河子镇人民政府"), 2024);
    for (Figures::Entry& entry : first.figures)
        entry.reading = number("0");
    first.figures.set(key("t2.fees.amount"), number("5949.088667"));
    first.figures.set(key("t3.new.total"), number("60"));
    first.figures.set(key("t3.new.business"), {FigureState::Blank, std::nullopt, {}, {}, {}});
    first.figures.set(key("t3.new.research"), {FigureState::NotApplicable, std::nullopt, s("—"), {}, {}});
    first.figures.set(key("t3.new.welfare"),
                      {FigureState::Doubtful, Decimal(22), s("=22（其中16件）"), {}, {}});
    first.figures.set(key("t3.new.other_org"), {});
    CaseReport held = caseReport(1, first);
    correct(held, "t3.new.total", FigureValue::number(Decimal(59)), "=合计有误");
    correct(held, "t3.granted.total", FigureValue::blank(), "原文为空");
    held.findings.push_back({s("t3.balance"),
                             Severity::Error,
                             {key("t3.new.total"), key("t3.total.total")},
                             s("59"),
                             s("60"),
                             {},
                             {}});
    held.summary.errors = 1;
    Report old = report(s("2019"), s("某县某镇人民政府"), 2020);
    old.identity.divisionCode.clear();
    old.identity.division.clear();
    old.identity.publishedOn = {};
    MemorySource source;
    source.held = {held, caseReport(2, report(s("2021"), s("@某镇人民政府"), 2023)), caseReport(3, old)};
    return source;
}

} // namespace gouji::samples

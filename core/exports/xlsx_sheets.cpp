#include "core/exports/xlsx_sheets.h"

#include "core/report/forms_in_use.h"

namespace gouji {

namespace {

QString in(Language language, const QString& zh, const QString& en) {
    return language == Language::Chinese ? zh : en;
}

QStringList listIn(Language language, const QString& zh, const QString& en) {
    return in(language, zh, en).split(QLatin1Char(','));
}

ExportCell textCell(const QString& text) {
    return text.isEmpty() ? ExportCell() : ExportCell(text);
}

/// Number where the text is one, so that spreadsheets can compute with it.
ExportCell valueCell(const QString& text) {
    if (const auto number = Decimal::fromString(text))
        return *number;
    return textCell(text);
}

void addIdentity(Sheet& sheet, const ReportSummary& summary) {
    const Identity& identity = summary.identity;
    sheet.add(Decimal(summary.id));
    sheet.add(textCell(identity.issuer));
    sheet.add(textCell(identity.divisionCode));
    sheet.add(identity.year ? ExportCell(Decimal(*identity.year)) : ExportCell());
}

QString identityNames(Language language) {
    return in(language, QStringLiteral("报告编号,发布机关,区划代码,年度"),
              QStringLiteral("report_id,issuer,division_code,year"));
}

const Form* formWith(const FigureKey& key, const Report& report, const FormLibrary& forms) {
    const Form* form = formOf(key.table(), report, forms);
    return form && form->contains(key) ? form : nullptr;
}

QString joined(const QStringList& path) {
    return path.join(QStringLiteral(" · "));
}

/// Table, row, column, unit.
void addNames(Sheet& sheet, const Form* form, const FigureKey& key, Language language) {
    if (!form) {
        for (int i = 0; i < 4; ++i)
            sheet.add({});
        return;
    }
    const FigurePlace place = form->places.value(key);
    const FormTable& table = form->tables[size_t(place.table)];
    const FormLine& row = form->row(place);
    const FormLine& column = form->column(place);
    const bool chinese = language == Language::Chinese;
    sheet.add(textCell(chinese
                           ? QString(QStringLiteral("表") + table.numeral + QStringLiteral(" ") + table.title)
                           : table.titleEn));
    sheet.add(textCell(joined(chinese ? row.path : row.pathEn)));
    sheet.add(textCell(joined(chinese ? column.path : column.pathEn)));
    sheet.add(textCell(chinese ? column.unit.zh : column.unit.en));
}

/// A correction's or a reading's value in words: 空白 for nothing.
QString told(const QString& value, Language language) {
    return value.isEmpty() ? in(language, QStringLiteral("（空白）"), QStringLiteral("(blank)")) : value;
}

QString timeOf(const QDateTime& at) {
    return at.toUTC().toString(Qt::ISODate);
}

QString correctionNote(const Figure& figure, Language language) {
    const Correction& correction = *figure.correction;
    const QString what = in(language, QStringLiteral("已更正：原文“%1”，现为 %2。"),
                            QStringLiteral("Corrected: the source prints \"%1\", now %2. "))
                             .arg(figure.reading.text, told(correction.value->toText(), language));
    const QString why =
        correction.reason.isEmpty()
            ? QString()
            : in(language, QStringLiteral("理由：%1"), QStringLiteral("Reason: %1 ")).arg(correction.reason);
    QStringList signature{correction.author, timeOf(correction.at)};
    signature.removeAll(QString());
    return what + why +
           in(language, QStringLiteral("（%1）"), QStringLiteral("(%1)"))
               .arg(signature.join(in(language, QStringLiteral("，"), QStringLiteral(", "))));
}

QString figureNames(const std::vector<FigureKey>& keys, const Report& report, const FormLibrary& forms,
                    Language language) {
    QStringList names;
    for (const FigureKey& key : keys) {
        const Form* form = formWith(key, report, forms);
        names += form ? form->nameOf(key, language) : key.name;
    }
    return names.join(QStringLiteral("; "));
}

QString keyList(const std::vector<FigureKey>& keys) {
    QStringList names;
    for (const FigureKey& key : keys)
        names += key.name;
    return names.join(QLatin1Char(' '));
}

} // namespace

SheetTexts panelTexts(Language language, const std::vector<PanelColumn>& columns) {
    QStringList header = identityHeader(language);
    for (const PanelColumn& column : columns)
        header += column.key.name;
    return {in(language, QStringLiteral("指标面板"), QStringLiteral("panel")), header};
}

SheetTexts longTexts(Language language) {
    return {
        in(language, QStringLiteral("明细"), QStringLiteral("long")),
        listIn(language,
               QString(identityNames(language) + QStringLiteral(",指标,表,行,列,单位,数值,状态,原文,已更正")),
               QString(identityNames(language) +
                       QStringLiteral(",key,table,row,column,unit,value,state,printed,corrected")))};
}

SheetTexts findingsTexts(Language language) {
    return {
        in(language, QStringLiteral("疑点"), QStringLiteral("findings")),
        listIn(language,
               QString(identityNames(language) + QStringLiteral(",程度,规则,说明,应为,实为,指标,指标名称")),
               QString(identityNames(language) +
                       QStringLiteral(",severity,rule,message,expected,actual,figures,figure_names")))};
}

SheetTexts correctionsTexts(Language language) {
    return {
        in(language, QStringLiteral("更正"), QStringLiteral("corrections")),
        listIn(language,
               QString(identityNames(language) +
                       QStringLiteral(",指标,指标名称,更正前,更正后,理由,更正人,时间（UTC）,撤销")),
               QString(identityNames(language) +
                       QStringLiteral(",key,figure_name,old_value,new_value,reason,author,at,withdrawn")))};
}

SheetTexts aboutTexts(Language language) {
    return {in(language, QStringLiteral("说明"), QStringLiteral("about")),
            listIn(language, QStringLiteral("项目,含义,单位"), QStringLiteral("item,meaning,unit"))};
}

FigureCell figureCell(const Figure& figure, Language language) {
    const FigureValue effective = figure.effective();
    FigureCell made;
    if (effective.state == FigureState::NotApplicable)
        made.cell = QStringLiteral("/");
    else if (effective.value)
        made.cell = *effective.value;
    if (figure.isCorrected()) {
        made.style = CellStyle::Corrected;
        made.note = correctionNote(figure, language);
    } else if (effective.state == FigureState::Doubtful) {
        made.style = CellStyle::Doubtful;
    } else if (effective.state == FigureState::Missing) {
        made.style = CellStyle::Missing;
    } else if (effective.state == FigureState::NotApplicable) {
        made.style = CellStyle::NotApplicable;
    }
    return made;
}

void addPanelRow(Sheet& sheet, const CaseReport& report, const std::vector<PanelColumn>& columns,
                 Language language) {
    sheet.beginRow();
    for (const ExportCell& cell :
         identityCells(report.summary, doubtfulFigures(report), statusTitle(report.summary.status, language)))
        sheet.add(cell);
    for (const PanelColumn& column : columns) {
        const auto figure = report.figures.find(column.key);
        const FigureCell cell =
            figure == report.figures.end() ? FigureCell() : figureCell(figure->second, language);
        sheet.add(cell.cell, cell.style, cell.note);
    }
}

void addLongRows(Sheet& sheet, const CaseReport& report, const FormLibrary& forms,
                 const ExportOptions& options) {
    const QString yes = in(options.language, QStringLiteral("是"), QStringLiteral("yes"));
    for (const Figures::Entry& entry : report.report.figures) {
        const auto found = report.figures.find(entry.key);
        const Figure figure = found == report.figures.end() ? Figure{entry.reading, {}} : found->second;
        const FigureCell cell = figureCell(figure, options.language);
        sheet.beginRow();
        addIdentity(sheet, report.summary);
        sheet.add(entry.key.name);
        addNames(sheet, formWith(entry.key, report.report, forms), entry.key, options.language);
        sheet.add(cell.cell, cell.style, cell.note);
        sheet.add(options.stateTitle(figure.effective().state));
        sheet.add(textCell(figure.reading.text));
        sheet.add(figure.isCorrected() ? ExportCell(yes) : ExportCell());
    }
}

void addFindingRows(Sheet& sheet, const CaseReport& report, const FormLibrary& forms,
                    const ExportOptions& options) {
    if (report.findings.empty())
        return;
    const Report effective = report.effectiveReport();
    for (const Finding& finding : report.findings) {
        sheet.beginRow();
        addIdentity(sheet, report.summary);
        sheet.add(options.severityTitle(finding.severity));
        sheet.add(finding.rule);
        sheet.add(textCell(options.message(finding, effective)));
        sheet.add(valueCell(finding.expected));
        sheet.add(valueCell(finding.actual));
        sheet.add(textCell(keyList(finding.figures)));
        sheet.add(textCell(figureNames(finding.figures, effective, forms, options.language)));
    }
}

void addCorrectionRows(Sheet& sheet, const CaseReport& report, const FormLibrary& forms, Language language) {
    const QString yes = in(language, QStringLiteral("是"), QStringLiteral("yes"));
    for (const Correction& correction : report.corrections) {
        sheet.beginRow();
        addIdentity(sheet, report.summary);
        sheet.add(correction.key.name);
        sheet.add(textCell(figureNames({correction.key}, report.report, forms, language)));
        sheet.add(valueCell(correction.oldValue));
        sheet.add(correction.value ? valueCell(correction.value->toText()) : ExportCell());
        sheet.add(textCell(correction.reason));
        sheet.add(textCell(correction.author));
        sheet.add(textCell(timeOf(correction.at)));
        sheet.add(correction.value ? ExportCell() : ExportCell(yes));
    }
}

} // namespace gouji

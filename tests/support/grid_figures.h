#pragma once

#include "core/document/document.h"
#include "core/forms/form.h"

#include <QList>
#include <QStringList>

#include <map>

/// Finds figures in tables by row label and column header alone, as a person does in an undamaged table.
/// Shares nothing with core/reconstruct: it proves what the writers write.
namespace gouji::testing {

/// A table with the text of every cell at each place that it covers; rows of equal length.
using Grid = QList<QStringList>;

Grid gridOf(const SourceTable& table);
/// Of all tables of the document, in their order.
QList<Grid> gridsOf(const Document& document);

/// What the tables print for each figure, trimmed. A table without header goes on with the one before it.
std::map<FigureKey, QString> figuresIn(const QList<Grid>& grids, const Form& form);

} // namespace gouji::testing

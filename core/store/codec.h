#pragma once

#include "core/document/anchor.h"
#include "core/forms/figure_key.h"
#include "core/report/correction.h"
#include "core/report/identity_evidence.h"
#include "core/report/reading.h"

#include <QByteArrayView>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

/// How values without columns of their own are written: compact JSON. Each `…From` returns nothing when the
/// text, UTF-8 as it is stored, is not what its counterpart writes.
namespace gouji::codec {

/// As CONTRACT prints anchors; nothing for an anchor nowhere, which `anchorFrom` is not asked for.
std::optional<QString> anchor(const Anchor& anchor);
std::optional<Anchor> anchorFrom(QByteArrayView text);

/// `[["row_label_exact","行政处罚"],…]`
QString evidence(const std::vector<Evidence>& evidence);
std::optional<std::vector<Evidence>> evidenceFrom(QByteArrayView text);

/// `[["year","title","2023",{"start":7,"length":4}],…]`
QString identityEvidence(const std::vector<IdentityEvidence>& evidence);
std::optional<std::vector<IdentityEvidence>> identityEvidenceFrom(QByteArrayView text);

QString keys(const std::vector<FigureKey>& keys);
std::optional<std::vector<FigureKey>> keysFrom(QByteArrayView text);

QString names(const QStringList& names);
std::optional<QStringList> namesFrom(QByteArrayView text);

QString tableForms(const std::map<QString, QString>& forms);
std::optional<std::map<QString, QString>> tableFormsFrom(QByteArrayView text);

/// A corrected value: FigureValue::toText, nothing for a withdrawal.
std::optional<QString> correction(const std::optional<FigureValue>& value);
/// The text of a correction that is none.
std::optional<FigureValue> correctionFrom(const QString& text);

/// ISO 8601 with milliseconds, UTC.
QString time(const QDateTime& time);
std::optional<QDateTime> timeFrom(const QString& text);

} // namespace gouji::codec

#pragma once

#include "core/forms/form.h"
#include "core/reconstruct/joined_stream.h"

#include <QHash>

namespace gouji {

/// Whether the source prints labels of a table more often than `own`, the table that was read, does: another
/// table of the kind is there, in whatever layout. Most of the labels that running text hardly uses must be.
/// Knows nothing of figures, so it sees a table that no alignment found. The source must outlive it.
class SecondTable {
public:
    SecondTable(const JoinedStream& source, const FormTable& own);

    /// `other`: `own`, or the table of the same id in another edition.
    bool isThere(const FormTable& other);

private:
    bool standsBeyond(const QStringList& spellings);

    const JoinedStream& m_source;
    QString m_printed;                ///< all labels of `own`
    QHash<QStringList, bool> m_known; ///< editions share most labels
};

} // namespace gouji

#pragma once

#include <QString>

namespace gouji {

/// An installed LibreOffice, or what is there of it.
struct OfficeProgram {
    QString path;           ///< of the program itself; empty: none
    bool hasTexts = false;  ///< the part that reads texts: Debian's libreoffice-writer-nogui
    bool hasSheets = false; ///< the part that reads sheets: libreoffice-calc-nogui
};

/// Looks in PATH, and where packages put it.
OfficeProgram findOffice();
/// Of a `soffice` that is known; which parts there are is seen from the libraries beside it.
OfficeProgram officeAt(const QString& path);

} // namespace gouji

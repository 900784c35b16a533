#pragma once

#include "help/ProgramHelp.h"

namespace qrlogin {

/// What a manual page says beside the help.
struct ManualFacts
{
    QString version; ///< of the program, such as "0.2.0"
    QStringList seeAlso; ///< names of other pages of section 1
};

/// The name of a page of section 1, such as "qrlogin-settings".
QString manualName(const ProgramHelp &help);

/// The page in the macros of man(7), in UTF-8.
QString manualPage(const ProgramHelp &help, const ManualFacts &facts);

} // namespace qrlogin

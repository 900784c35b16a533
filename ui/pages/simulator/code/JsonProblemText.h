#pragma once

#include "contract/JsonCheck.h"

#include <QCoreApplication>

namespace qrlogin {

/// Describes a JSON error.
class JsonProblemText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::JsonProblemText)
public:
    /// "Line 3, column 7: …"
    static QString describe(const JsonProblem &problem);

private:
    static QString ofFault(const JsonProblem &problem);
};

} // namespace qrlogin

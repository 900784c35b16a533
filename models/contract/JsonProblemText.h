#pragma once

#include "contract/JsonCheck.h"

#include <QCoreApplication>

namespace qrlogin {

/// Describes a JSON error: "Line 3, column 7: …". Names and numbers from the text are cleaned by visibleText().
class JsonProblemText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::JsonProblemText)
public:
    /// In the language of the application.
    static QString describe(const JsonProblem &problem);
    /// In English, for a Failure and for responses.
    static QString detail(const JsonProblem &problem);

private:
    static const char *ofFault(JsonFault fault);
};

} // namespace qrlogin

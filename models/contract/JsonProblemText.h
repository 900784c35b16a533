#pragma once

#include "contract/JsonCheck.h"

#include <QCoreApplication>

namespace qrlogin {

/// What is wrong with a JSON text, in words: "Line 3, column 7: …". A name or number in it is shown as visibleText()
/// shows it.
class JsonProblemText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::JsonProblemText)
public:
    /// In the language of the application.
    static QString describe(const JsonProblem &problem);
    /// In English, for a Failure and for answers.
    static QString detail(const JsonProblem &problem);

private:
    static const char *ofFault(JsonFault fault);
};

} // namespace qrlogin

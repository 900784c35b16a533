#include "pages/simulator/code/JsonProblemText.h"

namespace qrlogin {

QString JsonProblemText::describe(const JsonProblem &problem)
{
    //: %3 is a sentence
    return tr("Line %1, column %2: %3").arg(problem.line).arg(problem.column).arg(ofFault(problem));
}

QString JsonProblemText::ofFault(const JsonProblem &problem)
{
    // A line feed or a tab would not be seen between the quotes.
    const bool isSeen
        = !problem.subject.isEmpty() && problem.subject.at(0).isPrint() && !problem.subject.at(0).isSpace();
    const QString subject = isSeen ? problem.subject : tr("a blank");
    switch (problem.fault) {
    case JsonFault::EndsEarly: return tr("The text ends before the object does.");
    case JsonFault::NoObject: return tr("Custom data is one object: it begins with {, not with “%1”.").arg(subject);
    case JsonFault::NoName: return tr("A name in double quotes belongs here, not “%1”.").arg(subject);
    case JsonFault::NoColon: return tr("A colon belongs between name and value, not “%1”.").arg(subject);
    case JsonFault::NoValue: return tr("A value belongs here, not “%1”.").arg(subject);
    case JsonFault::NoCommaOrEnd: return tr("A comma or the closing bracket is missing before “%1”.").arg(subject);
    case JsonFault::BadNumber: return tr("This is no number of JSON: “%1” cannot follow.").arg(subject);
    case JsonFault::BadEscape: return tr("This character is not written whole, or JSON has no such escape.");
    case JsonFault::RawControl: return tr("A line feed or tab in a string is written \\n or \\t.");
    case JsonFault::TooDeep:
        return tr("More than %1 levels deep: hardly any reader takes that.").arg(JsonProblem::deepest);
    case JsonFault::MoreAfterEnd: return tr("The object has ended; “%1” is too much.").arg(subject);
    case JsonFault::RepeatedName: return tr("“%1” is here twice: one of the two would be lost.").arg(subject);
    case JsonFault::UnkeptNumber:
        return tr("%1 has more digits than a number keeps: put it into quotes.").arg(problem.subject);
    }
    return {};
}

} // namespace qrlogin

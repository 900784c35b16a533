#include "pages/simulator/code/JsonProblemText.h"

namespace qrlogin {

QString JsonProblemText::describe(const JsonProblem &problem)
{
    //: %3 is a sentence
    return tr("Line %1, column %2: %3").arg(problem.line).arg(problem.column).arg(ofFault(problem));
}

QString JsonProblemText::ofFault(const JsonProblem &problem)
{
    // Quotes would not make a line feed or a tab visible.
    const bool isSeen
        = !problem.subject.isEmpty() && problem.subject.at(0).isPrint() && !problem.subject.at(0).isSpace();
    const QString subject = isSeen ? problem.subject : tr("a space");
    switch (problem.fault) {
    case JsonFault::EndsEarly: return tr("The object is not complete.");
    case JsonFault::NoObject: return tr("Custom data must be one object that begins with {, not “%1”.").arg(subject);
    case JsonFault::NoName: return tr("Expected a name in double quotes, found “%1”.").arg(subject);
    case JsonFault::NoColon: return tr("Expected a colon after the name, found “%1”.").arg(subject);
    case JsonFault::NoValue: return tr("Expected a value, found “%1”.").arg(subject);
    case JsonFault::NoCommaOrEnd: return tr("Expected a comma or a closing bracket before “%1”.").arg(subject);
    case JsonFault::BadNumber: return tr("This is not a valid JSON number: “%1” cannot follow.").arg(subject);
    case JsonFault::BadEscape: return tr("The character is not complete, or the escape is not valid in JSON.");
    case JsonFault::RawControl: return tr("Write a line feed or tab in a string as \\n or \\t.");
    case JsonFault::TooDeep:
        return tr("More than %1 levels deep; most readers do not accept that.").arg(JsonProblem::deepest);
    case JsonFault::MoreAfterEnd: return tr("The object has ended. Remove “%1”.").arg(subject);
    case JsonFault::RepeatedName: return tr("“%1” appears twice; one of the two would be lost.").arg(subject);
    case JsonFault::UnkeptNumber:
        return tr("%1 has more digits than a JSON number keeps. Put it in quotes.").arg(problem.subject);
    }
    return {};
}

} // namespace qrlogin

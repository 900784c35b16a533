#include "contract/JsonProblemText.h"

#include "base/VisibleText.h"

namespace qrlogin {

namespace {

using Translate = QString (*)(const char *text);

QString text(const JsonProblem &problem, const char *ofFault, Translate translate)
{
    //: %3 is a sentence
    const char *const place = QT_TRANSLATE_NOOP("qrlogin::JsonProblemText", "Line %1, column %2: %3");
    // A line feed or a tab would not be seen between the quotes.
    const bool isSeen
        = !problem.subject.isEmpty() && problem.subject.at(0).isPrint() && !problem.subject.at(0).isSpace();
    const bool isName = problem.fault == JsonFault::RepeatedName || problem.subject.size() > 1;
    constexpr qsizetype longestSubject = 60; // characters
    const QString whole = visibleText(problem.subject);
    const QString subject = isSeen || isName
        ? (whole.size() > longestSubject ? whole.left(longestSubject) + u'…' : whole)
        : problem.subject == u' '
        ? translate(QT_TRANSLATE_NOOP("qrlogin::JsonProblemText", "a space"))
        : QStringLiteral("U+%1")
              .arg(problem.subject.isEmpty() ? 0 : problem.subject.at(0).unicode(), 4, 16, QLatin1Char('0'))
              .toUpper();
    QString sentence = translate(ofFault);
    if (problem.fault == JsonFault::TooDeep)
        sentence = sentence.arg(JsonProblem::deepest);
    else if (sentence.contains(QLatin1String("%1")))
        sentence = sentence.arg(subject);
    return translate(place).arg(QString::number(problem.line), QString::number(problem.column), sentence);
}

} // namespace

QString JsonProblemText::describe(const JsonProblem &problem)
{
    return text(problem, ofFault(problem.fault), [](const char *source) { return tr(source); });
}

QString JsonProblemText::detail(const JsonProblem &problem)
{
    return text(problem, ofFault(problem.fault), [](const char *source) { return QString::fromUtf8(source); });
}

const char *JsonProblemText::ofFault(JsonFault fault)
{
    switch (fault) {
    case JsonFault::Empty: return QT_TR_NOOP("There is no JSON: the text is empty.");
    case JsonFault::OtherEncoding: return QT_TR_NOOP("The text is UTF-16 or UTF-32. Save it as UTF-8.");
    case JsonFault::NotUtf8: return QT_TR_NOOP("This is not UTF-8. Save the text as UTF-8.");
    case JsonFault::EndsEarly: return QT_TR_NOOP("The JSON is not complete.");
    case JsonFault::NoObject: return QT_TR_NOOP("The text must be one object that begins with {, not “%1”.");
    case JsonFault::NoArray: return QT_TR_NOOP("The text must be one array that begins with [, not “%1”.");
    case JsonFault::NoName: return QT_TR_NOOP("Expected a name in double quotes, found “%1”.");
    case JsonFault::NoColon: return QT_TR_NOOP("Expected a colon after the name, found “%1”.");
    case JsonFault::NoValue: return QT_TR_NOOP("Expected a value, found “%1”.");
    case JsonFault::NoCommaOrEnd: return QT_TR_NOOP("Expected a comma or a closing bracket before “%1”.");
    case JsonFault::BadNumber: return QT_TR_NOOP("This is not a valid JSON number: “%1” cannot follow.");
    case JsonFault::BadEscape: return QT_TR_NOOP("The character is not complete, or the escape is not valid in JSON.");
    case JsonFault::RawControl: return QT_TR_NOOP("Write a line feed or tab in a string as \\n or \\t.");
    case JsonFault::TooDeep: return QT_TR_NOOP("More than %1 levels deep; most readers do not accept that.");
    case JsonFault::MoreAfterEnd: return QT_TR_NOOP("The JSON has ended. Remove “%1”.");
    case JsonFault::TrailingComma: return QT_TR_NOOP("Remove the comma before “%1”.");
    case JsonFault::Comment: return QT_TR_NOOP("JSON does not allow comments. Remove it.");
    case JsonFault::RepeatedName: return QT_TR_NOOP("“%1” appears twice; one of the two would be lost.");
    case JsonFault::UnkeptNumber: return QT_TR_NOOP("A JSON number cannot keep %1. Put it in quotes.");
    }
    return "";
}

} // namespace qrlogin

#include "scenario/JUnitReport.h"

#include "client/FailureText.h"
#include "scenario/ScenarioText.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace qrlogin {

namespace {

using Outcome = ScenarioResult::Outcome;

QString seconds(Milliseconds time)
{
    return QString::number(double(time.count()) / 1000, 'f', 3);
}

/// XML 1.0 forbids most control characters, and responses can contain any bytes.
QString printable(QString text)
{
    for (QChar &character : text) {
        if (character.unicode() < 0x20 && character != u'\n' && character != u'\t')
            character = QChar::ReplacementCharacter;
    }
    return text;
}

void writeFailure(QXmlStreamWriter &xml, const ScenarioRun &run)
{
    const int index = run.result.failedStep();
    const ScenarioStep &step = run.scenario.steps.at(index);
    const QStringList lines = ScenarioText::mismatches(run.result.steps.at(index));
    xml.writeStartElement(QStringLiteral("failure"));
    xml.writeAttribute(QStringLiteral("type"), QStringLiteral("step %1").arg(index + 1));
    xml.writeAttribute(QStringLiteral("message"),
        printable(
            QStringLiteral("%1 %2: %3").arg(ScenarioText::party(step), ScenarioText::action(step), lines.value(0))));
    xml.writeCharacters(printable(lines.join(u'\n')));
    xml.writeEndElement();
}

void writeCase(QXmlStreamWriter &xml, const ScenarioRun &run)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), QStringLiteral("qrlogin.scenario"));
    xml.writeAttribute(QStringLiteral("name"), run.scenario.name);
    xml.writeAttribute(QStringLiteral("time"), seconds(run.result.took));
    switch (run.result.outcome) {
    case Outcome::Passed: break;
    case Outcome::Failed: writeFailure(xml, run); break;
    case Outcome::Skipped:
        xml.writeEmptyElement(QStringLiteral("skipped"));
        xml.writeAttribute(QStringLiteral("message"), ScenarioText::skip(run.result.skip));
        break;
    case Outcome::Broken:
    case Outcome::Stopped:
        xml.writeEmptyElement(QStringLiteral("error"));
        xml.writeAttribute(QStringLiteral("message"),
            printable(run.result.failure ? FailureText::describe(*run.result.failure)
                                         : ScenarioText::outcome(run.result.outcome)));
        break;
    }
    if (run.result.leftover) {
        xml.writeEmptyElement(QStringLiteral("error"));
        xml.writeAttribute(QStringLiteral("type"), QStringLiteral("leftover"));
        xml.writeAttribute(QStringLiteral("message"), printable(ScenarioText::leftover(*run.result.leftover)));
    }
    const QByteArray transcript = transcriptOf(run.scenario, run.result);
    if (!transcript.isEmpty())
        xml.writeTextElement(QStringLiteral("system-out"), printable(QString::fromUtf8(transcript)));
    xml.writeEndElement();
}

} // namespace

QByteArray toJUnit(const QList<ScenarioRun> &runs)
{
    const auto count = [&](auto... outcomes) {
        return std::ranges::count_if(
            runs, [=](const ScenarioRun &run) { return ((run.result.outcome == outcomes) || ...); });
    };
    const auto leftovers
        = std::ranges::count_if(runs, [](const ScenarioRun &run) { return run.result.leftover.has_value(); });
    Milliseconds took{0};
    for (const ScenarioRun &run : runs)
        took += run.result.took;

    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("qrlogin simulate"));
    xml.writeAttribute(QStringLiteral("tests"), QString::number(runs.size()));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(count(Outcome::Failed)));
    xml.writeAttribute(QStringLiteral("errors"), QString::number(count(Outcome::Broken, Outcome::Stopped) + leftovers));
    xml.writeAttribute(QStringLiteral("skipped"), QString::number(count(Outcome::Skipped)));
    xml.writeAttribute(QStringLiteral("time"), seconds(took));
    for (const ScenarioRun &run : runs)
        writeCase(xml, run);
    xml.writeEndElement();
    xml.writeEndDocument();
    return text;
}

} // namespace qrlogin

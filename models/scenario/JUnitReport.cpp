#include "scenario/JUnitReport.h"

#include "client/FailureText.h"
#include "contract/QrPayload.h"
#include "scenario/ScenarioText.h"

#include <QDir>
#include <QFileInfo>
#include <QXmlStreamWriter>

#include <algorithm>

namespace qrlogin {

namespace {

using Outcome = ScenarioResult::Outcome;

QString seconds(Milliseconds time)
{
    return QString::number(double(time.count()) / 1000, 'f', 3);
}

/// XML 1.0 cannot contain most control characters, and half a surrogate pair ends the writer. Answers contain anything.
QString printable(const QString &text)
{
    QString shown;
    for (const char32_t character : text.toUcs4()) { // which replaces half a pair
        const bool isControl = character < 0x20 && character != u'\n' && character != u'\t';
        const bool isAllowed = !isControl && character != 0xfffe && character != 0xffff;
        shown += isAllowed ? QString::fromUcs4(&character, 1) : QString(QChar::ReplacementCharacter);
    }
    return shown;
}

void writeAttribute(QXmlStreamWriter &xml, QLatin1String name, const QString &value)
{
    xml.writeAttribute(QString(name), printable(value));
}

/// Relative to the current folder where it is below it, as servers show the files of a project.
QString shownPath(const QString &file)
{
    const QString path = QDir::current().relativeFilePath(QFileInfo(file).absoluteFilePath());
    return path.startsWith(QLatin1String("../")) ? QDir::cleanPath(QFileInfo(file).absoluteFilePath()) : path;
}

void writeOrigin(QXmlStreamWriter &xml, const QString &file)
{
    const QString path = file.isEmpty() ? QString() : shownPath(file);
    const QString folder = path.contains(u'/') ? path.section(u'/', 0, -2) : QStringLiteral("./");
    writeAttribute(xml, QLatin1String("classname"),
        path.isEmpty() ? QStringLiteral("qrlogin.scenario") : QStringLiteral("qrlogin.scenario.") + folder);
    if (!path.isEmpty())
        writeAttribute(xml, QLatin1String("file"), path);
}

/// In UTC, without fractions and zone, which not every reader takes.
QString timestamp(const QList<ScenarioRun> &runs)
{
    Instant first = Instant::max();
    for (const ScenarioRun &run : runs)
        first = std::min(first, run.result.startedAt);
    return isoTime(runs.isEmpty() ? Instant() : first).section(u'.', 0, 0);
}

void writeFailure(QXmlStreamWriter &xml, const ScenarioRun &run)
{
    const int index = run.result.failedStep();
    const ScenarioStep &step = run.scenario.steps.at(index);
    const QStringList lines = ScenarioText::mismatches(run.result.steps.at(index));
    xml.writeStartElement(QStringLiteral("failure"));
    writeAttribute(xml, QLatin1String("type"), QStringLiteral("step %1").arg(index + 1));
    writeAttribute(xml, QLatin1String("message"),
        QStringLiteral("%1 %2: %3").arg(ScenarioText::party(step), ScenarioText::action(step), lines.value(0)));
    xml.writeCharacters(printable(lines.join(u'\n')));
    xml.writeEndElement();
}

void writeCase(QXmlStreamWriter &xml, const ScenarioRun &run)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    writeOrigin(xml, run.file);
    writeAttribute(xml, QLatin1String("name"), run.scenario.name);
    writeAttribute(xml, QLatin1String("time"), seconds(run.result.took));
    switch (run.result.outcome) {
    case Outcome::Passed: break;
    case Outcome::Failed: writeFailure(xml, run); break;
    case Outcome::Skipped:
        xml.writeEmptyElement(QStringLiteral("skipped"));
        writeAttribute(xml, QLatin1String("message"), ScenarioText::skip(run.result.skip));
        break;
    case Outcome::Broken:
    case Outcome::Stopped:
        xml.writeEmptyElement(QStringLiteral("error"));
        writeAttribute(xml, QLatin1String("message"),
            run.result.failure ? FailureText::describe(*run.result.failure)
                               : ScenarioText::outcome(run.result.outcome));
        break;
    }
    if (run.result.leftover) {
        xml.writeEmptyElement(QStringLiteral("error"));
        writeAttribute(xml, QLatin1String("type"), QStringLiteral("leftover"));
        writeAttribute(xml, QLatin1String("message"), ScenarioText::leftover(*run.result.leftover));
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
    writeAttribute(xml, QLatin1String("name"), QStringLiteral("qrlogin simulate"));
    writeAttribute(xml, QLatin1String("tests"), QString::number(runs.size()));
    writeAttribute(xml, QLatin1String("failures"), QString::number(count(Outcome::Failed)));
    writeAttribute(xml, QLatin1String("errors"), QString::number(count(Outcome::Broken, Outcome::Stopped) + leftovers));
    writeAttribute(xml, QLatin1String("skipped"), QString::number(count(Outcome::Skipped)));
    writeAttribute(xml, QLatin1String("time"), seconds(took));
    writeAttribute(xml, QLatin1String("timestamp"), timestamp(runs));
    for (const ScenarioRun &run : runs)
        writeCase(xml, run);
    xml.writeEndElement();
    xml.writeEndDocument();
    return text;
}

} // namespace qrlogin

#pragma once

#include "scenario/ScenarioResult.h"

namespace qrlogin {

/// One scenario that was run, for a report.
struct ScenarioRun
{
    Scenario scenario;
    ScenarioResult result;
};

/// The runs as JUnit XML, which continuous integration reads: a test suite with a test case each, with the transcript
/// as its output. What is wrong stands in the language of the application.
QByteArray toJUnit(const QList<ScenarioRun> &runs);

} // namespace qrlogin

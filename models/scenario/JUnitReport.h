#pragma once

#include "scenario/ScenarioResult.h"

namespace qrlogin {

/// A scenario and its result, for a report.
struct ScenarioRun
{
    Scenario scenario;
    ScenarioResult result;
};

/// The runs as JUnit XML for continuous integration: a test suite with a test case per run, and the transcript as its
/// output. Failure texts are in the application's language.
QByteArray toJUnit(const QList<ScenarioRun> &runs);

} // namespace qrlogin

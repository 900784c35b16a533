#pragma once

#include "scenario/ScenarioResult.h"

namespace qrlogin {

/// A scenario and its result, for a report.
struct ScenarioRun
{
    Scenario scenario;
    ScenarioResult result;
    QString file = {}; ///< where it was read from; empty if it comes with the program
};

/// The runs as JUnit XML, which continuous integration reads: a test suite with a test case each, with the transcript
/// as its output. The folder of a file is part of its class name, so that two files of one name are two cases.
/// Characters that XML cannot contain are replaced. What is wrong stands in the language of the application.
QByteArray toJUnit(const QList<ScenarioRun> &runs);

} // namespace qrlogin

#pragma once

#include "contract/QrStatus.h"
#include "scenario/document/Scenario.h"

namespace qrlogin {

/// Steps with what must come of them, for scenarios that are made by the program.
namespace steps {

ScenarioStep signIn();
ScenarioStep generate(const QString &code);
ScenarioStep phone(ScenarioAction action, const QString &code);
ScenarioStep check(ScenarioParty party, const QString &code, QrStatus status);
ScenarioStep exchange(ScenarioParty party, const QString &code);
ScenarioStep wait(WaitFrom from, Seconds seconds, const QString &code);
ScenarioStep save(const QJsonObject &settings);

/// The same step as one that has to fail: with that status and code, or in whatever way where they are 0.
ScenarioStep failing(ScenarioStep step, int statusCode = 0, int apiCode = 0);
/// The same step as evidence of a setting.
ScenarioStep showing(ScenarioStep step, QStringView setting);

/// A code that is scanned, agreed to, and seen to be authorized.
QList<ScenarioStep> consent(const QString &code);

}

} // namespace qrlogin

#pragma once

#include "contract/QrStatus.h"
#include "scenario/document/Scenario.h"

namespace qrlogin {

/// Makes steps with their expected results, for generated scenarios.
namespace steps {

ScenarioStep signIn();
ScenarioStep generate(const QString &code);
ScenarioStep phone(ScenarioAction action, const QString &code);
ScenarioStep check(ScenarioParty party, const QString &code, QrStatus status);
ScenarioStep exchange(ScenarioParty party, const QString &code);
/// The result must not be that the token is wrong.
ScenarioStep verifyToken(const QString &code);
ScenarioStep wait(WaitFrom from, Seconds seconds, const QString &code);
ScenarioStep save(const QJsonObject &settings);

/// The same step, but expected to fail with that status and code; 0 means any.
ScenarioStep failing(ScenarioStep step, int statusCode = 0, int apiCode = 0);
/// The same step as evidence of a setting.
ScenarioStep showing(ScenarioStep step, QStringView setting);

/// Steps that scan and approve a code, and check that it is authorized.
QList<ScenarioStep> consent(const QString &code);

}

} // namespace qrlogin

#pragma once

#include "scenario/document/Scenario.h"

namespace qrlogin {

/// A scenario as a file, described in docs/scenarios.md and by the JSON schema
/// `:/scenarios/schema/scenario.schema.json`.
inline constexpr QStringView scenarioSchema = u"qrlogin-scenario";
inline constexpr int scenarioVersion = 1;
inline constexpr qsizetype scenarioSizeLimit = 256 * 1024; ///< bytes
inline constexpr qsizetype maxScenarioSteps = 500;

/// Reads a document whole or not at all. Fails with Malformed and names the place: "steps[3].expect.statsu is not
/// known; …". `name` is that of the file, without the ending.
Result<Scenario> scenarioFromText(const QByteArray &text, const QString &name);

/// The same document as indented UTF-8 text with a closing line feed; members that say nothing are left out.
QByteArray toScenarioText(const Scenario &scenario);

/// Reads a file. Fails with Invalid where it cannot be read or is larger than the limit.
Result<Scenario> scenarioFromFile(const QString &fileName);

/// The strategy that `members` make of `base`. Fails with Malformed and names the member that is not known, of the
/// wrong type or out of its range.
Result<LoginStrategy> withMembers(const LoginStrategy &base, const QJsonObject &members);

} // namespace qrlogin

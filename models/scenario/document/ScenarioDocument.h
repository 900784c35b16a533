#pragma once

#include "scenario/document/Scenario.h"

namespace qrlogin {

/// A scenario as a file (docs/scenarios.md; JSON schema `:/scenarios/schema/scenario.schema.json`).
inline constexpr QStringView scenarioSchema = u"qrlogin-scenario";
inline constexpr int scenarioVersion = 1;
inline constexpr qsizetype scenarioSizeLimit = 256 * 1024; ///< bytes
inline constexpr qsizetype maxScenarioSteps = 500;

/// Reads a whole document. Fails with Malformed and the position: "steps[3].expect.statsu is not a known member; …".
/// `name` is the file name without the extension.
Result<Scenario> scenarioFromText(const QByteArray &text, const QString &name);

/// The document as indented UTF-8 text with a trailing line feed, without members that have their default.
QByteArray toScenarioText(const Scenario &scenario);

/// Reads a file. Fails with Invalid if it is unreadable or larger than the limit.
Result<Scenario> scenarioFromFile(const QString &fileName);

/// Applies `members` to `base`. Fails with Malformed and names the first unknown or invalid member.
Result<LoginStrategy> withMembers(const LoginStrategy &base, const QJsonObject &members);

} // namespace qrlogin

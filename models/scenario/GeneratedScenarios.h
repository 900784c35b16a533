#pragma once

#include "connections/Connection.h"
#include "scenario/document/Scenario.h"

#include <optional>

namespace qrlogin {

/// Scenarios generated from the pool's current settings.

/// How exactly a scenario can reach a time of the pool: on an emulator to the second, on other pools to a few seconds.
enum class TimeExactness { Exact, Approximate };

/// Tests just before, at and just after the end of both periods; with Approximate, only before and after.
Scenario boundaryScenario(const LoginStrategy &strategy, TimeExactness exactness);

/// The names of the generated scenarios.
inline constexpr QStringView boundaryName = u"boundary";
inline constexpr QStringView truthTableName = u"truth-table";

/// The generated scenario with that name; nothing if there is none.
std::optional<Scenario> generatedScenario(const QString &name, const LoginStrategy &strategy, TimeExactness exactness);

/// One login with each of the four combinations of the toggles. Saves settings.
Scenario truthTableScenario(const LoginStrategy &strategy);

/// The name of the QR code in the truth table's steps for that combination. Reports find the steps by it.
QString truthTableCode(bool returnsFullUserInfo, bool allowsBrowserExchange);

/// What a verification can use.
struct VerificationMeans
{
    TimeExactness exactness = TimeExactness::Approximate;
    bool hasApplicationSecret = true; ///< without it, a ticket cannot be exchanged as a server
    Seconds longest{3600}; ///< longest period to wait for; ignored with Exact
};

/// Exact for an emulator.
TimeExactness exactnessOf(const Connection &connection);
VerificationMeans verificationMeansOf(const Connection &connection);

/// Verifies by behaviour that the pool enforces its four settings, without changing anything. Each step that is
/// evidence names its setting. A setting that these means cannot verify has no step.
Scenario verificationScenario(const LoginStrategy &strategy, const VerificationMeans &means);

} // namespace qrlogin

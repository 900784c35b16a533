#pragma once

#include "connections/Connection.h"
#include "scenario/document/Scenario.h"

#include <optional>

namespace qrlogin {

/// Scenarios made from the settings that a pool has at the moment.

/// How exactly a pool's time can be met: an emulator's to the second, any other's to a few.
enum class TimeExactness { Exact, Approximate };

/// Just before the end of both periods, at it, and just after it; approximately: before and after.
Scenario boundaryScenario(const LoginStrategy &strategy, TimeExactness exactness);

/// The names of those that are made for whoever asks for them by name.
inline constexpr QStringView boundaryName = u"boundary";
inline constexpr QStringView truthTableName = u"truth-table";

/// The one of that name, nothing if there is none.
std::optional<Scenario> generatedScenario(const QString &name, const LoginStrategy &strategy, TimeExactness exactness);

/// One login under each of the four combinations of the toggles. It saves settings.
Scenario truthTableScenario(const LoginStrategy &strategy);

/// What the steps of the truth table for that combination call their QR code; its table is put together by that.
QString truthTableCode(bool returnsFullUserInfo, bool allowsBrowserExchange);

/// What a proof can be made of.
struct ProofMeans
{
    TimeExactness exactness = TimeExactness::Approximate;
    bool hasApplicationSecret = true; ///< without it no ticket can be exchanged as a server does
    Seconds longest{3600}; ///< periods beyond it are not waited for; means nothing where time is exact
};

/// An emulator's time is exact.
TimeExactness exactnessOf(const Connection &connection);
ProofMeans proofMeansOf(const Connection &connection);

/// Shows by behaviour that the pool goes by its four settings: each step that is evidence names its setting. It changes
/// nothing. A setting that cannot be observed with these means has no step.
Scenario proofScenario(const LoginStrategy &strategy, const ProofMeans &means);

} // namespace qrlogin

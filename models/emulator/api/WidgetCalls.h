#pragma once

#include "emulator/http/Answer.h"

#include <QByteArray>

#include <vector>

namespace qrlogin::emulator {

class Router;
struct PoolState;

/// What the published login widget asks before it shows a code (docs/contract.md, section 9): two answers about the
/// application and its set of icons.
class WidgetCalls
{
public:
    explicit WidgetCalls(PoolState &state);

    /// Must outlive the router.
    void addTo(Router &router);

private:
    QByteArray publicConfig(const Call &call, int application) const;

    PoolState &m_state;
    std::vector<QByteArray> m_paths; ///< of each application
};

} // namespace qrlogin::emulator

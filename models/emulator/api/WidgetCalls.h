#pragma once

#include "emulator/http/Answer.h"

#include <QByteArray>

#include <vector>

namespace qrlogin::emulator {

class Router;
struct PoolState;

/// What the published login widget requests before it shows a code (docs/contract.md, section 9): two configurations of
/// the application, and an icon set.
class WidgetCalls
{
public:
    explicit WidgetCalls(PoolState &state);

    /// Must outlive the router.
    void addTo(Router &router);

private:
    QByteArray publicConfig(const Call &call, int application) const;

    PoolState &m_state;
    std::vector<QByteArray> m_paths; ///< one per application
};

} // namespace qrlogin::emulator

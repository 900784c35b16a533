#pragma once

#include "emulator/http/Answer.h"

#include <QByteArray>

#include <deque>

namespace qrlogin::emulator {

struct Application;
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

    /// The same for an application that the pool got since.
    void addApplication(int application, Router &router);

private:
    QByteArray publicConfig(const Call &call, const Application &asked) const;

    PoolState &m_state;
    std::deque<QByteArray> m_paths; ///< two per application; a deque does not move them
};

} // namespace qrlogin::emulator

#pragma once

#include "client/SettingsReach.h"

#include <QObject>

namespace qrlogin {

/// Reads to which applications of a pool its settings apply.
class ReachReader : public QObject
{
    Q_OBJECT
public:
    ReachReader(const Connection &connection, const PoolContext &context);

    /// Of the last read(); nothing before its end. A failure does not mean that something is wrong.
    const std::optional<Result<SettingsReach>> &reach() const { return m_reach; }
    QString appId() const { return m_client.address().appId; }

    void read();

signals:
    void changed();

private:
    QCoro::Task<void> run();

    std::optional<Result<SettingsReach>> m_reach;
    PoolClient m_client; // last: its destructor resumes our coroutines
};

} // namespace qrlogin

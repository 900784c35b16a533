#include "settings/ReachReader.h"

namespace qrlogin {

ReachReader::ReachReader(const Connection &connection, const PoolContext &context)
    : m_client(connection.address, context, Party::Administrator, connection.credentials)
{
}

void ReachReader::read()
{
    m_client.cancel();
    run();
}

QCoro::Task<void> ReachReader::run()
{
    auto reading = readSettingsReach(&m_client);
    const Result<SettingsReach> reach = co_await reading;
    if (!reach && reach.error().kind == FailureKind::Cancelled)
        co_return;
    m_reach = reach;
    emit changed();
}

} // namespace qrlogin

#include "moc_ReachReader.cpp"

#pragma once

#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

class PoolStore;

/// The settings and the pool token in V2 (docs/contract.md, section 2).
class V2Management
{
public:
    V2Management(PoolState &state, PoolStore &store);

    Answer userPoolDetail(const Call &call);

    /// `POST /graphql/v2`: accessToken, userpool, updateUserpool, user, and the sign-ins of V2SignIn.h. The answer is
    /// the object in GraphQL's `data`.
    Answer graphQl(const Call &call);

private:
    Result<QJsonValue> rootValue(const QString &field, const QJsonObject &arguments, const Call &call);
    Result<QJsonObject> accessToken(const QJsonObject &arguments, const Call &call) const;
    Result<QJsonObject> user(const QJsonObject &arguments, const Call &call) const;
    Result<QJsonObject> update(const QJsonObject &input);
    Result<void> needPoolToken(const Call &call) const;
    QJsonObject userPool() const;

    PoolState &m_state;
    PoolStore &m_store;
};

} // namespace qrlogin::emulator

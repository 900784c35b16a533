#pragma once

#include "client/PoolClient.h"
#include "contract/tokens/TokenVerification.h"

#include <functional>

namespace qrlogin {

/// The issuer of the tokens of a pool's application: `<application host>/oidc`.
QString issuerOf(const PoolAddress &address);

/// The JSON Web Keys that a pool publishes: where its discovery document says, or at the documented path if the pool
/// does not have one. Fails with Malformed if the discovery document names another issuer.
QCoro::Task<Result<QJsonArray>> readSigningKeys(PoolClient *client);

/// Verifies an ID token as the site that received it. Reads the published keys if the token needs them. `poolTime` is
/// asked after that, since the response tells the time. Fails only with Cancelled.
QCoro::Task<Result<TokenVerification>> verifyIdToken(
    PoolClient *client, QByteArray token, Secret appSecret, std::function<Instant()> poolTime);

} // namespace qrlogin

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>

namespace qrlogin {

/// Replaces each password, secret, ticket and token in `json`, at any depth. A long token or ticket keeps its first
/// characters, so that two can be told apart; passwords and secrets do not. A body that is not JSON becomes its size.
QByteArray redacted(const QByteArray &json);
QJsonObject redacted(const QJsonObject &json);

/// Replaces secrets in the query and fragment of a percent-encoded URL with `***`: the same members as in JSON,
/// authorization codes, and signatures of presigned URLs.
QByteArray redactedUrl(const QByteArray &url);

/// The value of a header that is safe to show: nothing of cookies and control tokens; only the scheme and the access
/// key ID of `Authorization`; URLs as redactedUrl() returns them. A nonce stays, because it is already used.
QByteArray redactedHeader(const QByteArray &name, const QByteArray &value);

/// Returns `value` with each secret replaced by the result of `replace`. `member` is the name of the secret.
QJsonValue replacedSecrets(
    const QJsonValue &value, const std::function<QJsonValue(const QString &member, const QJsonValue &secret)> &replace);

} // namespace qrlogin

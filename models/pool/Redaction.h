#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <functional>

namespace qrlogin {

/// `json` with every password, secret, ticket and token replaced, at any depth. Of what is not JSON, only the length.
QByteArray redacted(const QByteArray &json);

/// The value of a header as anybody may see it: nothing of cookies and control tokens, of `Authorization` the scheme
/// and the access key id alone. A nonce is no secret: it has been used.
QByteArray redactedHeader(const QByteArray &name, const QByteArray &value);

/// `value` with what `replace` gives in place of each secret; `member` is its name.
QJsonValue replacedSecrets(
    const QJsonValue &value, const std::function<QJsonValue(const QString &member, const QJsonValue &secret)> &replace);

} // namespace qrlogin

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>

namespace qrlogin {

/// `json` with every password, secret, ticket and token replaced, at any depth. A token or ticket that is long keeps
/// its first characters, so that two can be told apart; of a password or a secret nothing is left. Of what is not JSON,
/// only the length.
QByteArray redacted(const QByteArray &json);
QJsonObject redacted(const QJsonObject &json);

/// A percent-encoded address with `***` for what is secret in its query and its fragment: the same as in JSON, codes of
/// an authorization and signatures that make an address good for a while.
QByteArray redactedUrl(const QByteArray &url);

/// The value of a header as anybody may see it: nothing of cookies and control tokens, of `Authorization` the scheme
/// and the access key id alone, of an address what redactedUrl() leaves. A nonce is no secret: it has been used.
QByteArray redactedHeader(const QByteArray &name, const QByteArray &value);

/// `value` with what `replace` gives in place of each secret; `member` is its name.
QJsonValue replacedSecrets(
    const QJsonValue &value, const std::function<QJsonValue(const QString &member, const QJsonValue &secret)> &replace);

} // namespace qrlogin

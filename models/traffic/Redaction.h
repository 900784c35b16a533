#pragma once

#include "base/Failure.h"
#include "traffic/KnownSecrets.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>

namespace qrlogin {

// What is secret: all below a name that isSecretName(), or beside it as the `value` of a `name` or `key`; and in any
// text, names included, what redactedText() masks.

/// `json` with every secret replaced. A token or ticket that is long keeps its first characters, so that two can be
/// told apart; of all else nothing is left. Of what is not JSON, only the length.
QByteArray redacted(const QByteArray &json, const KnownSecrets &known = {});
QJsonObject redacted(const QJsonObject &json, const KnownSecrets &known = {});

/// `text` with `•••` for known secrets, JSON Web Tokens, credentials of `Bearer` and `Basic`, user info of addresses,
/// and what has a secret's name in queries, fragments and JSON, percent-encoded or not.
QString redactedText(const QString &text, const KnownSecrets &known = {});

/// A pool may repeat in its message what it was sent.
Failure redacted(Failure failure, const KnownSecrets &known);

/// A percent-encoded address with `***` for the same: codes of an authorization and signatures that make an address
/// good for a while are secret too. Its host stays.
QByteArray redactedUrl(const QByteArray &url, const KnownSecrets &known = {});

/// The value of a header as anybody may see it: nothing of one with a secret's name, of `Authorization` the scheme and
/// the access key id alone, of an address what redactedUrl() leaves, of all else what redactedText() leaves. A nonce is
/// no secret: it has been used.
QByteArray redactedHeader(const QByteArray &name, const QByteArray &value, const KnownSecrets &known = {});

/// `value` with what `replace` gives in place of each secret that is known by its name; `member` is the name. A secret
/// is a text, a number, or an object with members.
QJsonValue replacedSecrets(
    const QJsonValue &value, const std::function<QJsonValue(const QString &member, const QJsonValue &secret)> &replace);

} // namespace qrlogin

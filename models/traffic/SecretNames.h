#pragma once

#include <QString>

namespace qrlogin {

/// A name of a token or a ticket: that is worth a login to a backend which holds the application's secret.
bool isTokenName(const QString &name);

/// A name that says that its value is secret, in any case and with any separators: password, api_key, X-Auth-Token,
/// sessionId, 密码 and so on. Names of periods, types and ids of such (ticketExpiresIn) are not.
bool isSecretName(const QString &name);

/// The same in an address, where more names mean something secret: code, sig, key, X-Amz-Signature.
bool isSecretParameter(const QString &name);

/// `text` with `mask` for what stands behind a secret's name and a colon, as in a header or a piece of JSON.
QString withMaskedMembers(QString text, const QString &mask);

} // namespace qrlogin

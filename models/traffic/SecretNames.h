#pragma once

#include <QString>

namespace qrlogin {

/// A name of a token or a ticket: that is worth a login to a backend which holds the application's secret.
bool isTokenName(const QString &name);

/// A name that says that its value is secret, in any case, form of letters and with any separators: password, api_key,
/// X-Auth-Token, newPasswordAgain, sessionId, 密码 and so on. Names of what is said of one (ticketExpiresIn, tokenType)
/// are not.
bool isSecretName(const QString &name);

/// The same in an address, where more names mean something secret: code, sig, key, X-Amz-Signature.
bool isSecretParameter(const QString &name);

} // namespace qrlogin

#pragma once

#include "contract/tokens/TokenVerification.h"

#include <QCoreApplication>

namespace qrlogin {

/// The verification of an ID token in the application's language.
class TokenText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::TokenText)
public:
    /// "Signature".
    static QString title(TokenCheck check);
    /// One sentence: what was checked, and with what result.
    static QString result(const TokenVerification::Check &check, const std::optional<Failure> &keysFailure = {});
    /// One sentence on the whole token.
    static QString summary(const TokenVerification &verification);
};

} // namespace qrlogin

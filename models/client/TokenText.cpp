#include "client/TokenText.h"

#include "client/FailureText.h"

namespace qrlogin {

QString TokenText::title(TokenCheck check)
{
    switch (check) {
    case TokenCheck::Signature: return tr("Signature");
    case TokenCheck::Issuer: return tr("Issuer");
    case TokenCheck::Audience: return tr("Audience");
    case TokenCheck::Expiry: return tr("Expiry");
    }
    return {};
}

QString TokenText::result(const TokenVerification::Check &check, const std::optional<Failure> &keysFailure)
{
    switch (check.reason) {
    case TokenReason::SignedByKey:
        return check.found.isEmpty() ? tr("Signed by a published key of the pool (RS256).")
                                     : tr("Signed by the pool's published key %1 (RS256).").arg(check.found);
    case TokenReason::SignedBySecret: return tr("Signed with the application secret (HS256).");
    case TokenReason::NotAToken: return tr("The text is not a JSON Web Token.");
    case TokenReason::NotSigned: return tr("The token is not signed.");
    case TokenReason::NoSuchKey:
        return check.found.isEmpty() ? tr("The pool does not publish a key for this signature.")
                                     : tr("The pool does not publish the key %1.").arg(check.found);
    case TokenReason::UnusableKey: return tr("The published key is not an RSA key of at least 2048 bits.");
    case TokenReason::WrongSignature: return tr("The signature does not match the token.");
    case TokenReason::OtherAlgorithm: return tr("This program cannot verify the algorithm %1.").arg(check.found);
    case TokenReason::KeysUnknown:
        return keysFailure ? tr("The pool's published keys cannot be read: %1").arg(FailureText::describe(*keysFailure))
                           : tr("The pool's published keys cannot be read.");
    case TokenReason::SecretUnknown: return tr("The application secret is not known, so HS256 cannot be verified.");
    case TokenReason::AsExpected:
        switch (check.check) {
        case TokenCheck::Signature: break;
        case TokenCheck::Issuer: return tr("It is the application host of this connection.");
        case TokenCheck::Audience: return tr("It contains the application ID of this connection.");
        case TokenCheck::Expiry: return tr("By the pool's clock, the token is valid until %1.").arg(check.found);
        }
        break;
    case TokenReason::Missing: return tr("The claim is missing.");
    case TokenReason::OtherValue: return tr("Must be %1, is %2.").arg(check.expected, check.found);
    case TokenReason::Expired:
        return tr("The token expired at %1. The pool's time is %2.").arg(check.found, check.expected);
    case TokenReason::NotYetValid:
        return tr("The token is not valid before %1. The pool's time is %2.").arg(check.found, check.expected);
    }
    return {};
}

QString TokenText::summary(const TokenVerification &verification)
{
    switch (verification.verdict()) {
    case TokenVerdict::Verified:
        return tr("The ID token is verified: signature, issuer, audience and expiry are correct.");
    case TokenVerdict::Wrong: return tr("The ID token does not verify. A site must reject this login.");
    case TokenVerdict::Unknown: break;
    }
    return tr("The ID token could not be verified completely.");
}

} // namespace qrlogin

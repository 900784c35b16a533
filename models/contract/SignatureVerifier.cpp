#include "contract/SignatureVerifier.h"

#include "contract/Envelope.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace qrlogin {

namespace {

tl::unexpected<Failure> refuse(int code, const char *why)
{
    return tl::unexpected(Failure{FailureKind::Unauthorized, QLatin1String(why), 401, code, {}});
}

/// The text that is signed makes some kinds of white space one, so a nonce with them would be valid in several
/// spellings.
bool isVisible(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte > ' ' && byte != 0x7F;
}

} // namespace

std::optional<Brand> brandOfAuthorization(QByteArrayView authorization)
{
    for (const Brand brand : {Brand::GenAuth, Brand::Authing}) {
        const QByteArray scheme = dialect(brand).authorizationScheme + ' ';
        if (authorization.size() > scheme.size()
            && qstrnicmp(authorization.data(), scheme.data(), size_t(scheme.size())) == 0)
            return brand;
    }
    return std::nullopt;
}

QByteArray nonceOf(const SignableRequest &request)
{
    const Brand brand = brandOfAuthorization(request.headers.value("authorization")).value_or(Brand::GenAuth);
    return request.headers.value(dialect(brand).headerPrefix + "signature-nonce");
}

SignatureVerifier::SignatureVerifier(SecretOf secretOf, const QList<UsedNonce> &used)
    : m_secretOf(std::move(secretOf))
{
    for (const UsedNonce &nonce : used)
        useNonce(nonce);
}

Result<void> SignatureVerifier::verify(const SignableRequest &request, Instant now)
{
    const QByteArray authorization = request.headers.value("authorization");
    const auto brand = brandOfAuthorization(authorization);
    if (!brand)
        return refuse(apiCode::signatureNotValid, "the Authorization header does not contain a signature");
    const QByteArray &prefix = dialect(*brand).headerPrefix;

    if (request.headers.value(prefix + "signature-method") != "HMAC-SHA1")
        return refuse(apiCode::signatureMethod, "the signature method must be HMAC-SHA1");
    if (request.headers.value(prefix + "signature-version") != "1.0")
        return refuse(apiCode::signatureVersion, "the signature version must be 1.0");

    const QByteArray dateText = request.headers.value("date", request.headers.value(prefix + "date"));
    if (dateText.isEmpty())
        return refuse(apiCode::noDate, "the request does not have a date");
    const auto date = dateFromHeader(dateText);
    if (!date)
        return refuse(apiCode::dateNotReadable, "the date must be an RFC 7231 date or milliseconds since the epoch");
    if (*date < now - dateTolerance || *date > now + dateTolerance)
        return refuse(apiCode::dateTooFar, "the date differs from the server's by more than 15 minutes");

    const QByteArrayView credentials
        = QByteArrayView(authorization).sliced(dialect(*brand).authorizationScheme.size() + 1);
    const qsizetype colon = credentials.indexOf(':');
    const QByteArray keyId = credentials.first(std::max<qsizetype>(colon, 0)).trimmed().toByteArray();
    const auto secret = m_secretOf(keyId);
    if (!secret)
        return refuse(apiCode::signatureNotValid, unknownKeyMessage);

    // A published SDK adds the question mark even without parameters.
    const QByteArray text = stringToSign(request, *brand);
    const auto signedWith = [&](const QByteArray &signedText) {
        const QByteArray digest
            = QMessageAuthenticationCode::hash(signedText, secret->reveal(), QCryptographicHash::Sha1);
        return Secret(digest.toBase64()).matches(credentials.sliced(colon + 1));
    };
    if (!signedWith(text) && !(request.parameters.isEmpty() && signedWith(text + '?')))
        return refuse(apiCode::signatureNotValid, wrongSignatureMessage);

    const QByteArray nonce = nonceOf(request);
    if (nonce.isEmpty())
        return refuse(apiCode::signatureNotValid, "the request does not have a nonce");
    if (!std::ranges::all_of(nonce, isVisible))
        return refuse(apiCode::signatureNotValid, "the nonce must not contain white space or control characters");
    if (!useNonce({nonce, now}))
        return refuse(apiCode::nonceUsed, "the nonce is already used");
    return {};
}

bool SignatureVerifier::useNonce(const UsedNonce &nonce)
{
    while (!m_nonceOrder.empty() && m_nonceOrder.front().usedAt < nonce.usedAt - nonceMemory) {
        m_nonces.remove(m_nonceOrder.front().nonce);
        m_nonceOrder.pop_front();
    }
    if (m_nonces.contains(nonce.nonce))
        return false;
    m_nonces.insert(nonce.nonce);
    m_nonceOrder.push_back(nonce);
    return true;
}

} // namespace qrlogin

#include "contract/tokens/RsaPublicKey.h"

#include "contract/tokens/OpenSsl.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

namespace qrlogin {

namespace {

constexpr int fewestBits = 2048;
constexpr int mostBits = 16384;

using openssl::bytesOf;
using openssl::Freed;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;

Number numberOf(QByteArrayView bytes)
{
    return Number(BN_bin2bn(bytesOf(bytes), int(bytes.size()), nullptr));
}

} // namespace

std::optional<RsaPublicKey> RsaPublicKey::fromNumbers(QByteArrayView modulus, QByteArrayView exponent)
{
    if (modulus.size() > mostBits / 8 || exponent.isEmpty() || exponent.size() > modulus.size())
        return std::nullopt;
    const Number n = numberOf(modulus);
    const Number e = numberOf(exponent);
    if (!n || !e || BN_num_bits(n.get()) < fewestBits)
        return std::nullopt;
    const std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>> build(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    const std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>> parameters(OSSL_PARAM_BLD_to_param(build.get()));
    const std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>> context(
        EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *key = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return std::nullopt;
    return RsaPublicKey({key, EVP_PKEY_free});
}

RsaPublicKey::RsaPublicKey(std::shared_ptr<evp_pkey_st> key)
    : m_key(std::move(key))
{
}

bool RsaPublicKey::verify(QByteArrayView text, QByteArrayView signature) const
{
    const std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>> digest(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1
        && EVP_DigestVerify(
               digest.get(), bytesOf(signature), size_t(signature.size()), bytesOf(text), size_t(text.size()))
        == 1;
}

} // namespace qrlogin

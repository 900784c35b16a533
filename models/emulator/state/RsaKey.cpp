#include "emulator/state/RsaKey.h"

#include "base/Random.h"
#include "contract/tokens/OpenSsl.h"
#include "contract/tokens/RsaPublicKey.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace qrlogin::emulator {

namespace {

constexpr std::size_t bits = 2048;
constexpr int entropyWords = 64 * 1024; ///< a search for two primes needs less, nearly always
constexpr int attempts = 5;
constexpr unsigned entropyStrength = 256;

using openssl::bytesOf;
using openssl::Freed;
using Context = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using Library = std::unique_ptr<OSSL_LIB_CTX, Freed<OSSL_LIB_CTX_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Pair = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray derOf(EVP_PKEY *key)
{
    QByteArray der(std::max(0, i2d_PrivateKey(key, nullptr)), Qt::Uninitialized);
    unsigned char *end = bytesOf(der);
    i2d_PrivateKey(key, &end);
    return der;
}

/// OpenSSL's own generator would not repeat the keys of a seeded run. Empty if the search needed more.
QByteArray generatedDer(Random &random)
{
    const Library library(OSSL_LIB_CTX_new());
    RAND_set_DRBG_type(library.get(), "TEST-RAND", nullptr, nullptr, nullptr);
    std::vector<quint32> entropy(entropyWords);
    std::ranges::generate(entropy, [&] { return random.below(std::numeric_limits<quint32>::max()); });
    unsigned strength = entropyStrength;
    const OSSL_PARAM source[] = {OSSL_PARAM_construct_octet_string(
                                     OSSL_RAND_PARAM_TEST_ENTROPY, entropy.data(), entropy.size() * sizeof(quint32)),
        OSSL_PARAM_construct_uint(OSSL_RAND_PARAM_STRENGTH, &strength), OSSL_PARAM_construct_end()};
    EVP_RAND_CTX *generator = RAND_get0_private(library.get());
    if (!generator || EVP_RAND_CTX_set_params(generator, source) != 1)
        return {};
    const Pair key(EVP_PKEY_Q_keygen(library.get(), nullptr, "RSA", bits));
    return key ? derOf(key.get()) : QByteArray();
}

} // namespace

RsaKey::RsaKey(evp_pkey_st *key)
    : m_key(key, EVP_PKEY_free)
{
}

RsaKey RsaKey::generate(Random &random)
{
    for (int i = 0; i < attempts; ++i) {
        if (const auto key = fromDer(Secret(generatedDer(random))))
            return *key;
    }
    qFatal("OpenSSL cannot generate an RSA key");
}

std::optional<RsaKey> RsaKey::fromDer(const Secret &der)
{
    const QByteArray &bytes = der.reveal();
    const unsigned char *begin = bytesOf(bytes);
    EVP_PKEY *key = d2i_PrivateKey(EVP_PKEY_RSA, nullptr, &begin, long(bytes.size()));
    return key ? std::optional(RsaKey(key)) : std::nullopt;
}

Secret RsaKey::der() const
{
    return Secret(derOf(m_key.get()));
}

QByteArray RsaKey::sign(QByteArrayView text) const
{
    const Digest digest(EVP_MD_CTX_new());
    QByteArray signature(EVP_PKEY_get_size(m_key.get()), Qt::Uninitialized);
    auto size = std::size_t(signature.size());
    if (EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) != 1
        || EVP_DigestSign(digest.get(), bytesOf(signature), &size, bytesOf(text), size_t(text.size())) != 1)
        qFatal("OpenSSL cannot sign");
    return signature.first(qsizetype(size));
}

bool RsaKey::verify(QByteArrayView text, QByteArrayView signature) const
{
    return RsaPublicKey(m_key).verify(text, signature);
}

std::optional<QByteArray> RsaKey::decrypt(QByteArrayView encrypted) const
{
    const Context context(EVP_PKEY_CTX_new(m_key.get(), nullptr));
    QByteArray plain(EVP_PKEY_get_size(m_key.get()), Qt::Uninitialized);
    auto size = std::size_t(plain.size());
    if (EVP_PKEY_decrypt_init(context.get()) != 1
        || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) != 1)
        return std::nullopt;
    // OpenSSL 3.2 and newer decrypts what does not fit to random bytes unless told not to. Older ones ignore it.
    EVP_PKEY_CTX_ctrl_str(context.get(), "rsa_pkcs1_implicit_rejection", "0");
    if (EVP_PKEY_decrypt(context.get(), bytesOf(plain), &size, bytesOf(encrypted), size_t(encrypted.size())) != 1)
        return std::nullopt;
    return plain.first(qsizetype(size));
}

QByteArray RsaKey::publicPem() const
{
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PUBKEY(memory.get(), m_key.get());
    char *text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return QByteArray(text, size);
}

QByteArray RsaKey::modulus() const
{
    return number(OSSL_PKEY_PARAM_RSA_N);
}

QByteArray RsaKey::exponent() const
{
    return number(OSSL_PKEY_PARAM_RSA_E);
}

QByteArray RsaKey::number(const char *name) const
{
    BIGNUM *read = nullptr;
    EVP_PKEY_get_bn_param(m_key.get(), name, &read);
    const Number value(read);
    QByteArray bytes(BN_num_bytes(value.get()), Qt::Uninitialized);
    BN_bn2bin(value.get(), bytesOf(bytes));
    return bytes;
}

} // namespace qrlogin::emulator

#include "emulator/http/TlsCertificate.h"

#include "emulator/http/TlsContext.h"
#include "emulator/http/TlsPem.h"

#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>

namespace qrlogin::emulator {

namespace {

constexpr auto commonName = "QR Login Console EMULATOR";
constexpr std::chrono::hours clockTolerance{1}; // of a phone's clock

/// Without the brackets and the network interface of an IPv6 address.
QByteArray bare(const QByteArray &name)
{
    return name.startsWith('[') ? name.sliced(1).chopped(1).split('%').first() : name;
}

bool isAddress(const QByteArray &name)
{
    ASN1_OCTET_STRING *bytes = a2i_IPADDRESS(bare(name).constData());
    ASN1_OCTET_STRING_free(bytes);
    return bytes;
}

QByteArray alternativeNames(const QList<QByteArray> &names)
{
    QList<QByteArray> all;
    for (const QByteArray &name : names)
        all.append((isAddress(name) ? "IP:" : "DNS:") + bare(name));
    return all.join(',');
}

void setTime(ASN1_TIME *time, Instant moment)
{
    ASN1_TIME_set(time, time_t(std::chrono::floor<Seconds>(moment).time_since_epoch().count()));
}

void addExtension(X509 *certificate, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    if (!extension)
        qFatal("a certificate cannot have %s", value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void setSerial(X509 *certificate)
{
    std::array<unsigned char, 16> bytes{};
    RAND_bytes(bytes.data(), int(bytes.size()));
    bytes[0] &= 0x7f; // positive
    BIGNUM *number = BN_bin2bn(bytes.data(), int(bytes.size()), nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
}

} // namespace

TlsIdentity TlsCertificate::make(const QList<QByteArray> &names, Instant now)
{
    const KeyPtr key(EVP_EC_gen("P-256"));
    const CertificatePtr certificate(X509_new());
    X509 *made = certificate.get();
    X509_set_version(made, X509_VERSION_3);
    setSerial(made);
    setTime(X509_getm_notBefore(made), now - clockTolerance);
    setTime(X509_getm_notAfter(made), now + validity);
    X509_NAME *name = X509_get_subject_name(made);
    X509_NAME_add_entry_by_txt(
        name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>(commonName), -1, -1, 0);
    X509_set_issuer_name(made, name);
    X509_set_pubkey(made, key.get());
    addExtension(made, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(made, NID_key_usage, "critical,digitalSignature");
    addExtension(made, NID_ext_key_usage, "serverAuth");
    addExtension(made, NID_subject_alt_name, alternativeNames(names));
    X509_sign(made, key.get(), EVP_sha256());
    return {pemOf(made), pemOf(key.get())};
}

bool TlsCertificate::serves(const TlsIdentity &identity, const QList<QByteArray> &names, Instant now)
{
    if (!TlsContext::make(identity, now))
        return false;
    const auto certificates = certificatesIn(identity.certificates);
    return std::ranges::all_of(names, [own = certificates->front().get()](const QByteArray &name) {
        return isAddress(name) ? X509_check_ip_asc(own, bare(name).constData(), 0) == 1
                               : X509_check_host(own, name.constData(), size_t(name.size()), 0, nullptr) == 1;
    });
}

} // namespace qrlogin::emulator

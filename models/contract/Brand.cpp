#include "contract/Brand.h"

namespace qrlogin {

const Dialect &dialect(Brand brand)
{
    static const Dialect genAuth{"x-genauth-", "GenAuth", "qrlogin-console:" QRLOGIN_VERSION,
        QStringLiteral("genauthTokenExpiresIn"), QUrl(QStringLiteral("https://api.genauth.ai"))};
    static const Dialect authing{"x-authing-", "authing", "qrlogin-console:" QRLOGIN_VERSION,
        QStringLiteral("authingTokenExpiresIn"), QUrl(QStringLiteral("https://api.authing.cn"))};
    return brand == Brand::GenAuth ? genAuth : authing;
}

} // namespace qrlogin

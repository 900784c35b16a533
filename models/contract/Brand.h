#pragma once

#include "base/Words.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace qrlogin {

/// GenAuth is the international brand of Authing. Both brands speak the same API with different names.
enum class Brand { GenAuth, Authing };

/// The words in files and on the command line.
inline constexpr auto brandWords = words<Brand>({{Brand::GenAuth, u"genauth"}, {Brand::Authing, u"authing"}});

/// The names that differ between the brands (docs/contract.md, section 1).
struct Dialect
{
    QByteArray headerPrefix; ///< lower case, with the trailing dash: "x-genauth-"
    QByteArray authorizationScheme; ///< of signed management requests
    QByteArray sdkVersion; ///< our value of PREFIXsdk-version
    QString tokenLifeField; ///< token lifetime in the security settings
    QUrl managementHost; ///< default of a new connection
};

const Dialect &dialect(Brand brand);

} // namespace qrlogin

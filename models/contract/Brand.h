#pragma once

#include "base/Words.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace qrlogin {

/// GenAuth is the international brand of Authing; one API under two sets of names.
enum class Brand { GenAuth, Authing };

/// In files and on the command line.
inline constexpr auto brandWords = words<Brand>({{Brand::GenAuth, u"genauth"}, {Brand::Authing, u"authing"}});

/// What differs between the brands (docs/contract.md, section 1).
struct Dialect
{
    QByteArray headerPrefix; ///< lower case, with the closing dash: "x-genauth-"
    QByteArray authorizationScheme; ///< of signed management requests
    QByteArray sdkVersion; ///< what we call ourselves in PREFIXsdk-version
    QString tokenLifeField; ///< token life in the security settings
    QUrl managementHost; ///< where a new connection points
};

const Dialect &dialect(Brand brand);

} // namespace qrlogin

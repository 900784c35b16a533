#include "emulator/api/PageFiles.h"

#include <QFile>

namespace qrlogin::emulator {

namespace {

constexpr auto contentSecurityPolicy
    = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

QByteArray contentOf(const char *name)
{
    QFile file(QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program was built without %s", name);
    return file.readAll();
}

} // namespace

Response responseOf(const PageFile &file)
{
    Response response{200, contentOf(file.name), file.contentType, {}, false};
    if (response.contentType == pageType) {
        response.addHeader("Content-Security-Policy", contentSecurityPolicy);
        response.addHeader("Referrer-Policy", "no-referrer");
    }
    return response;
}

} // namespace qrlogin::emulator

#include "emulator/api/DemoPage.h"

#include "emulator/http/Router.h"
#include "emulator/state/PoolRecords.h"

#include <QFile>

namespace qrlogin::emulator {

namespace {

constexpr auto scriptType = "text/javascript; charset=utf-8";

struct PageFile
{
    std::string_view path;
    const char *name;
    const char *contentType;
};

constexpr PageFile files[] = {
    {"/", "index.html", "text/html; charset=utf-8"},
    {"/demo-page/demo.css", "demo.css", "text/css; charset=utf-8"},
    {"/demo-page/code-logo.svg", "code-logo.svg", "image/svg+xml"},
    {"/demo-page/icon.svg", "icon.svg", "image/svg+xml"},
    {"/demo-page/demo.js", "demo.js", scriptType},
    {"/demo-page/json-view.js", "json-view.js", scriptType},
    {"/demo-page/pool.js", "pool.js", scriptType},
    {"/demo-page/texts.js", "texts.js", scriptType},
};

constexpr auto contentSecurityPolicy
    = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

QByteArray contentOf(const char *name)
{
    QFile file(QStringLiteral(":/demo-page/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program was built without %s", name);
    return file.readAll();
}

} // namespace

void addDemoPage(Router &router, const Application &application)
{
    for (const PageFile &file : files) {
        Response response{200, contentOf(file.name), file.contentType, {}, false};
        if (file.path == "/") {
            response.body.replace("{{application-id}}", application.id.toHtmlEscaped().toUtf8());
            response.body.replace("{{application-name}}", application.name.toHtmlEscaped().toUtf8());
            response.addHeader("Content-Security-Policy", contentSecurityPolicy);
            response.addHeader("Referrer-Policy", "no-referrer");
        }
        router.addFile(file.path, response);
    }
}

} // namespace qrlogin::emulator

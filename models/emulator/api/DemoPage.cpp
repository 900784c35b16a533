#include "emulator/api/DemoPage.h"

#include "emulator/api/PageFiles.h"
#include "emulator/http/Router.h"
#include "emulator/state/PoolRecords.h"

namespace qrlogin::emulator {

namespace {

constexpr PageFile files[] = {
    {"/", ":/demo-page/index.html", pageType},
    {"/demo-page/demo.css", ":/demo-page/demo.css", styleType},
    {"/demo-page/code-logo.svg", ":/demo-page/code-logo.svg", drawingType},
    {"/demo-page/icon.svg", ":/demo-page/icon.svg", drawingType},
    {"/demo-page/demo.js", ":/demo-page/demo.js", scriptType},
    {"/demo-page/json-view.js", ":/demo-page/json-view.js", scriptType},
    {"/demo-page/pool.js", ":/demo-page/pool.js", scriptType},
    {"/demo-page/texts.js", ":/demo-page/texts.js", scriptType},
};

} // namespace

void addDemoPage(Router &router, const Application &application)
{
    for (const PageFile &file : files) {
        Response response = responseOf(file);
        if (file.path == "/") {
            response.body.replace("{{application-id}}", application.id.toHtmlEscaped().toUtf8());
            response.body.replace("{{application-name}}", application.name.toHtmlEscaped().toUtf8());
        }
        router.addFile(file.path, response);
    }
}

} // namespace qrlogin::emulator

#include "ui/gallery/GalleryPictures.h"

#include "ui/gallery/GalleryStates.h"

#include <QDir>
#include <QFile>
#include <QPixmap>
#include <QWidget>

namespace qrlogin::test {

namespace {

/// One section a state; the choice at the top selects one of its pictures.
QByteArray indexPage()
{
    QByteArray page = R"(<!doctype html>
<meta charset="utf-8">
<title>QR Login Console: gallery</title>
<style>
body { font-family: sans-serif; margin: 24px }
form { position: sticky; top: 0; background: white; padding: 8px 0 }
img { max-width: 100%; border: 1px solid #888 }
</style>
<h1>QR Login Console: every page and sheet in every state</h1>
<form>
<select name="set"><option>en-10<option>en-13<option>zh-10<option>zh-13</select>
<select name="theme"><option>light<option>dark</select>
<select name="width"><option>900<option selected>1366<option>1920</select>
</form>
)";
    for (const GalleryState &state : galleryStates())
        page += QByteArray("<h2 id=\"") + state.name + "\">" + state.name + "</h2>\n<img loading=\"lazy\" alt=\""
            + state.name + "\">\n";
    page += R"(<script>
const form = document.querySelector("form");
function show() {
    const choice = `${form.set.value}-${form.theme.value}-${form.width.value}`;
    for (const image of document.images)
        image.src = `${image.alt}-${choice}.png`;
}
form.addEventListener("change", show);
show();
</script>
)";
    return page;
}

} // namespace

GalleryPictures::GalleryPictures(const QString &set)
    : m_folder(qEnvironmentVariable("QRLOGIN_GALLERY")),
      m_set(set)
{
    if (m_folder.isEmpty())
        return;
    QDir().mkpath(m_folder);
    QFile index(m_folder + QStringLiteral("/index.html"));
    if (!index.open(QIODevice::WriteOnly) || index.write(indexPage()) < 0)
        qFatal("%s cannot be written", qPrintable(index.fileName()));
}

void GalleryPictures::take(QWidget &top, const QString &name, const QString &variant) const
{
    if (m_folder.isEmpty())
        return;
    const QString file = QStringLiteral("%1/%2-%3-%4.png").arg(m_folder, name, m_set, variant);
    if (!top.grab().save(file, "PNG", 0)) // 0: as small as it can be
        qFatal("%s cannot be written", qPrintable(file));
}

} // namespace qrlogin::test

#include "pages/simulator/phone/PhoneCamera.h"

#include "pages/simulator/phone/ScreenRegion.h"
#include "scan/ScanText.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImageReader>
#include <QMimeData>
#include <QPromise>
#include <QScreen>
#include <QThreadPool>
#include <QUrl>
#include <QWidget>

namespace qrlogin {

namespace {

/// A compositor that denies screen capture returns nothing, or a single colour.
bool showsSomething(const QPixmap &picture)
{
    if (picture.isNull())
        return false;
    const QImage image = picture.toImage().convertToFormat(QImage::Format_RGB32);
    const QRgb first = image.pixel(0, 0);
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::any_of(line, line + image.width(), [first](QRgb pixel) { return pixel != first; }))
            return true;
    }
    return false;
}

QString nameFilter()
{
    QStringList patterns;
    for (const QByteArray &format : QImageReader::supportedImageFormats())
        patterns += QStringLiteral("*.") + QString::fromLatin1(format);
    return patterns.join(u' ');
}

} // namespace

PhoneCamera::PhoneCamera(QWidget *window, QObject *parent)
    : QObject(parent),
      m_window(window)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PhoneCamera::takeResult);
}

PhoneCamera::~PhoneCamera()
{
    closeRegions();
}

bool PhoneCamera::canSee(const QMimeData *data)
{
    return data->hasImage() || data->hasUrls() || data->hasText();
}

void PhoneCamera::lookAtFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Scan an image"), {}, tr("Images (%1)").arg(nameFilter()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(
        dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { lookAtPath(path, CodeSource::File); });
    dialog->open();
}

void PhoneCamera::lookAtClipboard()
{
    lookAt(QGuiApplication::clipboard()->mimeData(), CodeSource::Clipboard);
}

void PhoneCamera::lookAtDrop(const QMimeData *data)
{
    lookAt(data, CodeSource::Drop);
}

void PhoneCamera::lookAt(const QMimeData *data, CodeSource source)
{
    if (isBusy())
        return;
    if (!data || !canSee(data))
        return fail([] { return tr("This is neither an image nor the text of a QR code."); });
    const QList<QUrl> addresses = data->urls();
    if (addresses.size() > 1)
        return fail([] { return tr("These are several files. Show the phone only one."); });
    // Prefer a file: the image that programs add may be a thumbnail or an icon.
    if (!addresses.isEmpty() && addresses.first().isLocalFile())
        return lookAtPath(addresses.first().toLocalFile(), source);
    if (data->hasImage())
        return lookAtImage(qvariant_cast<QImage>(data->imageData()), source);
    if (!addresses.isEmpty())
        return fail([] { return tr("The image is on another machine. Save or copy it first."); });
    const QByteArray text = data->text().trimmed().toUtf8();
    if (text.isEmpty())
        return fail([] { return tr("This is neither an image nor the text of a QR code."); });
    m_source = source;
    reset();
    emit saw(text);
}

void PhoneCamera::lookAtImage(const QImage &image, CodeSource source)
{
    run(source, [image] { return PictureScan::ofImage(image); });
}

void PhoneCamera::lookAtPath(const QString &path, CodeSource source)
{
    run(source, [path] { return PictureScan::ofFile(path); });
}

void PhoneCamera::run(CodeSource source, std::function<PictureScan()> look)
{
    if (isBusy())
        return;
    m_source = source;
    m_problem = {};
    const auto promise = std::make_shared<QPromise<PictureScan>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    // A pool of our own would wait for the image in its destructor, and a closed tab must not wait.
    QThreadPool::globalInstance()->start([promise, look = std::move(look)] {
        promise->addResult(look());
        promise->finish();
    });
    emit changed();
}

void PhoneCamera::takeResult()
{
    const PictureScan scan = m_watcher.result();
    if (scan.outcome != PictureScan::Outcome::Code)
        return fail([scan] { return ScanText::problem(scan); });
    emit changed();
    emit saw(scan.text);
}

void PhoneCamera::fail(std::function<QString()> problem)
{
    m_problem = std::move(problem);
    emit changed();
}

void PhoneCamera::reset()
{
    if (!m_problem)
        return;
    m_problem = {};
    emit changed();
}

void PhoneCamera::lookAtScreen()
{
    if (isBusy())
        return;
    closeRegions();
    for (QScreen *screen : m_window->screen()->virtualSiblings()) {
        const QPixmap picture = screen->grabWindow(0, 0, 0, screen->size().width(), screen->size().height());
        if (!showsSomething(picture))
            continue;
        auto *region = new ScreenRegion(picture, *screen);
        m_regions.emplace_back(region);
        connect(region, &ScreenRegion::abandoned, this, &PhoneCamera::closeRegions);
        connect(region, &ScreenRegion::chosen, this, [this](const QImage &part) {
            closeRegions();
            lookAtImage(part, CodeSource::Screen);
        });
    }
    if (m_regions.empty())
        return fail([] {
            return tr(
                "This desktop does not allow programs to capture the screen. Take a screenshot of the code with the "
                "desktop's own tool, copy it, and scan the clipboard.");
        });
    for (const auto &region : m_regions)
        region->showFullScreen();
}

void PhoneCamera::closeRegions()
{
    for (const auto &region : std::exchange(m_regions, {})) {
        if (region)
            region->close();
    }
}

} // namespace qrlogin

#include "moc_PhoneCamera.cpp"

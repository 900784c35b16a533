#include "pages/simulator/phone/PhoneCamera.h"

#include "pages/simulator/phone/ScreenPortal.h"
#include "pages/simulator/phone/ScreenRegion.h"
#include "scan/CodeInPicture.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImageReader>
#include <QMimeData>
#include <QScreen>
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

/// Of a picture that comes as a file.
std::optional<QString> rawFormat(const QMimeData *data)
{
    for (const QString &format : {QStringLiteral("image/png"), QStringLiteral("image/jpeg")}) {
        if (data->hasFormat(format))
            return format;
    }
    return std::nullopt;
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
}

PhoneCamera::~PhoneCamera()
{
    closeRegions();
}

bool PhoneCamera::canSee(const QMimeData *data)
{
    return data->hasImage() || rawFormat(data) || data->hasUrls() || data->hasText();
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
    if (!data || !canSee(data))
        return fail([] { return tr("This is neither an image nor the text of a QR code."); });
    const QList<QUrl> addresses = data->urls();
    if (addresses.size() > 1)
        return fail([] { return tr("These are several files. Show the phone only one."); });
    // Prefer a file: the image that programs add may be a thumbnail or an icon.
    if (!addresses.isEmpty() && addresses.first().isLocalFile())
        return lookAtPath(addresses.first().toLocalFile(), source);
    if (const auto format = rawFormat(data)) // Qt would decode the image in this thread
        return lookAtBytes(data->data(*format), source);
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
    lookAtBytes(pictureFile(image), source);
}

void PhoneCamera::lookAtBytes(const QByteArray &file, CodeSource source)
{
    begin(source);
    m_reader.read(file, PictureFormats::Any).then([this](const PictureReading &reading) { take(reading); });
}

void PhoneCamera::lookAtPath(const QString &path, CodeSource source)
{
    begin(source);
    m_reader.readPath(path).then([this](const PictureReading &reading) { take(reading); });
}

void PhoneCamera::begin(CodeSource source)
{
    m_reader.cancel();
    if (m_portal)
        m_portal->cancel();
    m_source = source;
    m_problem = {};
    m_isBusy = true;
    emit changed();
}

void PhoneCamera::take(const PictureReading &reading)
{
    if (reading.outcome == PictureReading::Outcome::Cancelled)
        return;
    m_isBusy = false;
    const CodeInPicture scan = CodeInPicture::of(reading);
    if (scan.outcome != CodeInPicture::Outcome::Code)
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
        return askDesktop();
    for (const auto &region : m_regions)
        region->showFullScreen();
}

void PhoneCamera::askDesktop()
{
    if (!m_portal) {
        // Without an address libdbus would start its own bus.
        const bool hasBus = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS");
        m_portal = std::make_unique<ScreenPortal>(hasBus ? QDBusConnection::sessionBus() : QDBusConnection(QString()));
        connect(m_portal.get(), &ScreenPortal::declined, this, [this] {
            m_isBusy = false;
            emit changed();
        });
        connect(m_portal.get(), &ScreenPortal::unavailable, this, [this] {
            m_isBusy = false;
            fail([] {
                return tr("This desktop does not allow programs to capture the screen, and does not have a portal for "
                          "screenshots. Install xdg-desktop-portal and the portal of the desktop, such as "
                          "xdg-desktop-portal-gnome, -kde or -wlr. Or take a screenshot of the code with the desktop's "
                          "own tool, copy it, and scan the clipboard.");
            });
        });
        connect(m_portal.get(), &ScreenPortal::taken, this, [this](const QString &path) {
            m_reader.readPath(path).then([this, path](const PictureReading &reading) {
                QFile::remove(path); // it shows the screen of the user
                take(reading);
            });
        });
    }
    begin(CodeSource::Screen);
    m_portal->ask();
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

#include "widgets/Icon.h"

#include <QAbstractButton>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <map>
#include <variant>

namespace qrlogin {
namespace {

using Tint = std::variant<QPalette::ColorRole, Accent>;

QString pathOf(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

QColor colorOf(const Tint &tint, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Selected)
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    const auto *role = std::get_if<QPalette::ColorRole>(&tint);
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, role ? *role : QPalette::WindowText);
    return role ? palette.color(QPalette::Active, *role) : accentColors(std::get<Accent>(tint), palette).text;
}

class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString name, Tint tint)
        : m_name(std::move(name)),
          m_tint(tint)
    {
    }

    QIconEngine *clone() const override { return new TintedIconEngine(m_name, m_tint); }
    QString key() const override { return QStringLiteral("qrlogin.tinted"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->drawPixmap(rect.topLeft(),
            tintedPixmap(m_name, colorOf(m_tint, mode), rect.size(), painter->device()->devicePixelRatio()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // `size` is in device pixels before Qt 6.8, and in logical ones from then on.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, [[maybe_unused]] qreal scale) override
    {
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
        scale = 1;
#endif
        return tintedPixmap(m_name, colorOf(m_tint, mode), size, scale);
    }

private:
    QString m_name;
    Tint m_tint;
};

// The same icon has the same QIcon::cacheKey().
QIcon iconOf(const QString &name, Tint tint)
{
    static std::map<std::pair<QString, Tint>, QIcon> icons;
    const auto [icon, isNew] = icons.try_emplace({name, tint});
    if (isNew && QFile::exists(pathOf(name)))
        icon->second = QIcon(new TintedIconEngine(name, tint));
    return icon->second;
}

} // namespace

QIcon tintedIcon(const QString &name, QPalette::ColorRole role)
{
    return iconOf(name, role);
}

QIcon tintedIcon(const QString &name, Accent accent)
{
    return iconOf(name, accent);
}

void showIcon(QAbstractButton &button, const QIcon &icon)
{
    if (button.icon().cacheKey() != icon.cacheKey())
        button.setIcon(icon);
}

QString accentIconName(Accent accent)
{
    switch (accent) {
    case Accent::Neutral:
    case Accent::Info: return QStringLiteral("info");
    case Accent::Success: return QStringLiteral("check-circle");
    case Accent::Warning: return QStringLiteral("warning");
    case Accent::Danger: return QStringLiteral("error");
    }
    return {};
}

QIcon accentIcon(Accent accent)
{
    return tintedIcon(accentIconName(accent), accent);
}

QPixmap tintedPixmap(const QString &name, const QColor &color, QSize size, qreal devicePixelRatio)
{
    const QSize deviceSize = (QSizeF(size) * devicePixelRatio).toSize();
    const QString key = QStringLiteral("qrlogin/%1/%2/%3x%4@%5")
                            .arg(name)
                            .arg(color.rgba())
                            .arg(deviceSize.width())
                            .arg(deviceSize.height())
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(pathOf(name));
    if (deviceSize.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    pixmap = QPixmap(deviceSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

int iconExtent(const QFontMetrics &metrics)
{
    return qMax(16, metrics.height());
}

} // namespace qrlogin

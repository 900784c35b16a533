#include "audience/PhonePicture.h"

#include "theme/Accent.h"
#include "widgets/Icon.h"

#include <QPainter>

namespace qrlogin {

PhonePicture::PhonePicture(QWidget *parent)
    : QWidget(parent),
      AccessiblePart(QAccessible::StaticText)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PhonePicture::setScreen(const Screen &screen)
{
    if (m_screen == screen)
        return;
    m_screen = screen;
    setToolTip(accessibleText(QAccessible::Description));
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

QString PhonePicture::accessibleText(QAccessible::Text kind) const
{
    switch (kind) {
    case QAccessible::Name: return tr("Phone");
    case QAccessible::Description:
        //: %1 is the name of a user, %2 what the phone shows
        return m_screen.user.isEmpty() ? m_screen.words : tr("%1: %2").arg(m_screen.user, m_screen.words);
    default: return {};
    }
}

void PhonePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double edge = qMax(2.0, width() / 30.0);
    const QRectF body = QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2);
    painter.setPen(QPen(palette().color(QPalette::Dark), edge));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(body, width() / 9.0, width() / 9.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Dark));
    painter.drawRoundedRect(QRectF(width() * 0.38, edge * 2, width() * 0.24, edge * 1.2), edge * 0.6, edge * 0.6);

    const int margin = int(edge * 3);
    const QRect screen = rect().adjusted(margin, int(edge * 5), -margin, -margin);
    const AccentColors &colors = accentColors(m_screen.accent, palette());
    QFont small = font();
    small.setPixelSize(qMax(7, font().pixelSize() * 4 / 5));
    painter.setFont(small);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const int line = painter.fontMetrics().height();
    painter.drawText(QRect(screen.left(), screen.top(), screen.width(), line), Qt::AlignHCenter | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_screen.user, Qt::ElideRight, screen.width()));

    const int extent = screen.width() / 3;
    const QRect mark(screen.center().x() - extent / 2, screen.top() + line + extent / 3, extent, extent);
    painter.drawPixmap(mark.topLeft(), tintedPixmap(m_screen.iconName, colors.text, mark.size(), devicePixelRatioF()));
    const QRect words(screen.left(), mark.bottom() + extent / 4, screen.width(), screen.bottom() - mark.bottom());
    QFont fitting = font();
    const auto needs = [&] {
        return QFontMetrics(fitting).boundingRect(words, Qt::AlignHCenter | Qt::TextWordWrap, m_screen.words);
    };
    while (fitting.pixelSize() > 7 && (needs().height() > words.height() || needs().width() > words.width()))
        fitting.setPixelSize(fitting.pixelSize() - 1);
    painter.setFont(fitting);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_screen.words);
}

} // namespace qrlogin

#include "moc_PhonePicture.cpp"

#include "pages/simulator/presenter/PresentButton.h"

#include "audience/AudienceWindow.h"
#include "widgets/Icon.h"
#include "widgets/Named.h"

#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QScreen>

namespace qrlogin {

PresentButton::PresentButton(QWidget *parent)
    : Translated(parent),
      m_menu(named<QMenu>("presentScreens", this))
{
    setObjectName(QStringLiteral("present"));
    setIcon(tintedIcon(QStringLiteral("monitor"), QPalette::ButtonText));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(this, &QToolButton::clicked, this, [this] { emit presentRequested(presentationScreen(*window())); });
    connect(m_menu, &QMenu::aboutToShow, this, &PresentButton::fillMenu);
    setPopupMode(QToolButton::MenuButtonPopup);
    setMenu(m_menu);
    retranslate();
}

void PresentButton::fillMenu()
{
    m_menu->clear();
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        if (screens.size() == 1)
            break;
        const QSize size = screen->size();
        const QString name = QString(screen->name()).replace(u'&', QLatin1String("&&"));
        //: a screen by its name, %2 × %3 pixels
        QString text = tr("%1, %2 × %3").arg(name).arg(size.width()).arg(size.height());
        if (screen == window()->screen())
            //: %1 is the name of a screen
            text = tr("%1 (this window's)").arg(text);
        m_menu->addAction(text, this, [this, screen = QPointer(screen)] {
            if (screen)
                emit presentRequested(screen);
        });
    }
    if (!m_menu->isEmpty())
        m_menu->addSeparator();
    QAction *demo
        = m_menu->addAction(tr("&Guided demo"), this, [this] { emit demoRequested(presentationScreen(*window())); });
    demo->setObjectName(QStringLiteral("guidedDemo"));
    QAction *room = m_menu->addAction(tr("&Let the room in…"), this, &PresentButton::roomRequested);
    room->setObjectName(QStringLiteral("letRoomIn"));
}

void PresentButton::retranslate()
{
    setText(tr("Pr&esent"));
    setToolTip(tr("Shows the current login in full screen, with secrets masked (%1)")
                   .arg(shortcut().toString(QKeySequence::NativeText)));
}

} // namespace qrlogin

#include "moc_PresentButton.cpp"

#include "pages/simulator/presenter/PresentButton.h"

#include "pages/simulator/presenter/PresenterWindow.h"
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
    const auto *application = static_cast<QGuiApplication *>(QCoreApplication::instance());
    connect(application, &QGuiApplication::screenAdded, this, &PresentButton::showMode);
    // The list still contains the removed screen during this signal.
    connect(application, &QGuiApplication::screenRemoved, this, &PresentButton::showMode, Qt::QueuedConnection);
    showMode();
    retranslate();
}

void PresentButton::showMode()
{
    const bool hasChoice = QGuiApplication::screens().size() > 1;
    setPopupMode(hasChoice ? QToolButton::MenuButtonPopup : QToolButton::DelayedPopup);
    setMenu(hasChoice ? m_menu : nullptr);
}

void PresentButton::fillMenu()
{
    m_menu->clear();
    for (QScreen *screen : QGuiApplication::screens()) {
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
}

void PresentButton::retranslate()
{
    setText(tr("Pr&esent"));
    setToolTip(tr("Shows the current login in full screen, with secrets masked (%1)")
                   .arg(shortcut().toString(QKeySequence::NativeText)));
}

} // namespace qrlogin

#include "moc_PresentButton.cpp"

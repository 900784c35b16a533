#include "audience/AudienceWindow.h"

#include "widgets/WrappedLabel.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QWindow>

namespace qrlogin {

AudienceWindow::AudienceWindow(QWidget *parent)
    : Translated(parent, Qt::Window),
      AccessiblePart(QAccessible::Window),
      m_hints(wrappedLabel({}, QPalette::PlaceholderText))
{
    setFocusPolicy(Qt::StrongFocus);
    m_hints->setObjectName(QStringLiteral("presenterHints"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &AudienceWindow::rest);
}

void AudienceWindow::present(QScreen *screen)
{
    // Create the native window before it is shown, so that it opens on the right screen.
    winId();
    windowHandle()->setScreen(screen);
    setGeometry(screen->geometry());
    showFullScreen();
    activateWindow();
}

void AudienceWindow::trackPointer()
{
    setMouseTracking(true);
    for (QWidget *part : findChildren<QWidget *>())
        part->setMouseTracking(true);
}

QFont AudienceWindow::sized(int pixels, QFont::Weight weight) const
{
    QFont scaled = font();
    scaled.setPixelSize(pixels);
    scaled.setWeight(weight);
    return scaled;
}

void AudienceWindow::announce(QLabel *label, const QString &text)
{
    if (label->text() == text)
        return;
    label->setText(text);
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(label, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString AudienceWindow::accessibleText(QAccessible::Text kind) const
{
    switch (kind) {
    case QAccessible::Name: return windowTitle();
    case QAccessible::Description: return subject();
    default: return {};
    }
}

void AudienceWindow::moveToNextScreen()
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    const qsizetype next = (screens.indexOf(screen()) + 1) % screens.size();
    showNormal();
    AudienceWindow::present(screens[next]);
}

void AudienceWindow::wake()
{
    unsetCursor();
    QStringList all{keys()};
    if (QGuiApplication::screens().size() > 1)
        all += tr("S: next screen");
    all += tr("Esc: exit");
    m_hints->setText(all.join(QLatin1String("    ")));
    m_rest.start();
}

void AudienceWindow::rest()
{
    // A space keeps the height of the label, so that nothing else moves.
    setCursor(Qt::BlankCursor);
    m_hints->setText(QStringLiteral(" "));
}

void AudienceWindow::keyPressEvent(QKeyEvent *event)
{
    wake();
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_F11: leave(); break;
    case Qt::Key_S: moveToNextScreen(); break;
    default:
        if (!act(event->key()))
            QWidget::keyPressEvent(event);
    }
}

void AudienceWindow::mouseMoveEvent(QMouseEvent *event)
{
    wake();
    QWidget::mouseMoveEvent(event);
}

void AudienceWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    wake();
    emit shownChanged(true);
}

void AudienceWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_rest.stop();
    emit shownChanged(false);
}

void AudienceWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int unit = qMax(12, qMin(height(), width() * 10 / 16) / 30);
    m_hints->setFont(sized(unit * 6 / 10));
    scaleTo(unit);
}

void AudienceWindow::retranslate()
{
    showHints();
}

void AudienceWindow::showHints()
{
    if (m_rest.isActive())
        wake();
}

QScreen *presentationScreen(const QWidget &window)
{
    for (QScreen *screen : QGuiApplication::screens()) {
        if (screen != window.screen())
            return screen;
    }
    return window.screen();
}

} // namespace qrlogin

#include "moc_AudienceWindow.cpp"

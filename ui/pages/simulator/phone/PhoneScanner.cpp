#include "pages/simulator/phone/PhoneScanner.h"

#include "pages/simulator/phone/PhoneCamera.h"
#include "scan/Login.h"
#include "scan/LoginActText.h"
#include "theme/Fonts.h"
#include "widgets/Avatar.h"
#include "widgets/Controls.h"
#include "widgets/ElidedLabel.h"
#include "widgets/Icon.h"
#include "widgets/Named.h"
#include "widgets/WrappedLabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace qrlogin {

PhoneScanner::PhoneScanner(Login &login, PhoneCamera &camera, QWidget *parent)
    : Translated(parent),
      m_login(login),
      m_camera(camera),
      m_avatar(new Avatar),
      m_name(new ElidedLabel),
      m_signOut(pushButton("signOut")),
      m_hint(wrappedLabel({}, QPalette::PlaceholderText)),
      m_dropHint(wrappedLabel({}, QPalette::PlaceholderText, smallFont(font()))),
      m_scan(pushButton("scan", "qr")),
      m_scanOther(pushButton("scanOther")),
      m_menu(named<QMenu>("scanMenu", this)),
      m_fromFile(m_menu->addAction(QString())),
      m_fromClipboard(m_menu->addAction(QString())),
      m_fromScreen(m_menu->addAction(QString()))
{
    m_signOut->setFlat(true);
    makeMenu();

    auto *user = new QHBoxLayout;
    user->addWidget(m_avatar);
    user->addWidget(m_name, 1);
    user->addWidget(m_signOut);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(user);
    layout->addSpacing(8);
    layout->addWidget(m_hint);
    layout->addSpacing(8);
    layout->addWidget(m_scan);
    layout->addWidget(m_scanOther);
    layout->addWidget(m_dropHint);
    layout->addStretch();

    connect(m_signOut, &QPushButton::clicked, this, [this] { m_login.phone().signOut(); });
    connect(m_scan, &QPushButton::clicked, this, [this] {
        m_camera.reset();
        m_login.act(LoginAct::Scan);
    });
    connect(&m_login, &Login::changed, this, &PhoneScanner::showPhone);
    connect(&m_camera, &PhoneCamera::changed, this, &PhoneScanner::showPhone);
    retranslate();
}

void PhoneScanner::makeMenu()
{
    m_fromFile->setObjectName(QStringLiteral("scanFile"));
    m_fromFile->setIcon(tintedIcon(QStringLiteral("picture")));
    m_fromClipboard->setObjectName(QStringLiteral("scanClipboard"));
    m_fromClipboard->setIcon(tintedIcon(QStringLiteral("copy")));
    m_fromClipboard->setShortcut(QKeySequence::Paste);
    m_fromClipboard->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_fromScreen->setObjectName(QStringLiteral("scanScreen"));
    m_fromScreen->setIcon(tintedIcon(QStringLiteral("monitor")));
    addAction(m_fromClipboard);
    m_scanOther->setMenu(m_menu);
    connect(m_fromFile, &QAction::triggered, &m_camera, &PhoneCamera::lookAtFile);
    connect(m_fromClipboard, &QAction::triggered, &m_camera, &PhoneCamera::lookAtClipboard);
    connect(m_fromScreen, &QAction::triggered, &m_camera, &PhoneCamera::lookAtScreen);
}

void PhoneScanner::showPhone()
{
    const bool isFree = !m_login.phone().isBusy() && !m_camera.isBusy();
    const BrowserSession &browser = m_login.browser();
    const bool hasCode = !browser.payloadText().isEmpty() && browser.phase() != BrowserSession::Phase::Failed;
    m_scan->setEnabled(isFree && hasCode);
    m_scanOther->setEnabled(isFree);
    m_fromClipboard->setEnabled(isFree);
    m_signOut->setEnabled(isFree);
    m_avatar->setName(m_login.displayName());
    m_name->setText(m_login.displayName());
    m_hint->setText(m_camera.isBusy() ? tr("Looking for a QR code in the image…")
            : hasCode                 ? tr("The camera sees the browser's QR code.")
                                      : tr("The browser does not show a QR code yet."));
}

void PhoneScanner::retranslate()
{
    m_signOut->setText(tr("Sign &out"));
    m_scan->setText(LoginActText::numbered(LoginAct::Scan, tr("&Scan")));
    m_scan->setToolTip(LoginActText::wire(LoginAct::Scan));
    m_scanOther->setText(tr("Scan another &code"));
    m_scanOther->setAccessibleDescription(tr("Scans a QR code of any page of this pool, as a real phone does"));
    m_scanOther->setToolTip(m_scanOther->accessibleDescription());
    m_dropHint->setText(tr("Or drop an image of a QR code on this phone."));
    m_fromFile->setText(tr("From image &file…"));
    m_fromClipboard->setText(tr("From &clipboard"));
    m_fromScreen->setText(tr("From &screen region…"));
    showPhone();
}

} // namespace qrlogin

#include "moc_PhoneScanner.cpp"

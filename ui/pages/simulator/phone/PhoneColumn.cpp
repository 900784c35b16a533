#include "pages/simulator/phone/PhoneColumn.h"

#include "client/FailureText.h"
#include "pages/simulator/phone/PhoneConsent.h"
#include "pages/simulator/phone/PhoneScanner.h"
#include "pages/simulator/phone/PhoneSignIn.h"
#include "scan/Login.h"
#include "scan/ScanText.h"
#include "widgets/Banner.h"
#include "widgets/Named.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace qrlogin {

PhoneColumn::PhoneColumn(Login &login, QWidget *parent)
    : Translated(parent),
      m_login(login),
      m_phone(login.phone()),
      m_camera(this),
      m_stack(new QStackedWidget),
      m_message(named<Banner>("phoneMessage"))
{
    setIcon(QStringLiteral("phone"));
    setAcceptDrops(true);
    m_message->setClosable(false);
    m_stack->addWidget(new PhoneSignIn(login));
    m_stack->addWidget(new PhoneScanner(login, m_camera));
    auto *consent = new PhoneConsent(login, m_camera);
    m_stack->addWidget(consent);
    connect(consent, &PhoneConsent::shown, this, &PhoneColumn::consentShown);
    body()->addWidget(m_message);
    body()->addWidget(m_stack, 1);
    connect(&m_login, &Login::changed, this, &PhoneColumn::showPhone);
    connect(&m_camera, &PhoneCamera::changed, this, &PhoneColumn::showMessage);
    connect(&m_camera, &PhoneCamera::saw, &m_phone, &Phone::scan);
    retranslate();
}

bool PhoneColumn::mayScan() const
{
    return m_phone.stage() != Phone::Stage::SignedOut && m_phone.stage() != Phone::Stage::Asking && !m_phone.isBusy();
}

void PhoneColumn::dragEnterEvent(QDragEnterEvent *event)
{
    if (!PhoneCamera::canSee(event->mimeData()))
        return;
    event->acceptProposedAction();
    setDraggedOver(true);
}

void PhoneColumn::dragLeaveEvent(QDragLeaveEvent *)
{
    setDraggedOver(false);
}

void PhoneColumn::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    setDraggedOver(false);
    m_droppedTooEarly = !mayScan();
    m_droppedTooEarly ? showMessage() : m_camera.lookAtDrop(event->mimeData());
}

void PhoneColumn::setDraggedOver(bool draggedOver)
{
    m_draggedOver = draggedOver;
    update();
}

void PhoneColumn::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (!m_draggedOver)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

void PhoneColumn::showPhone()
{
    const Phone::Stage stage = m_phone.stage();
    m_stack->setCurrentIndex(stage == Phone::Stage::SignedOut ? SignIn
            : stage == Phone::Stage::Asking                   ? Consent
                                                              : Scanner);
    // The next step makes an earlier camera problem obsolete.
    if (m_phone.isBusy())
        m_camera.reset();
    m_droppedTooEarly = m_droppedTooEarly && !mayScan() && !m_phone.isBusy();
    showMessage();
}

void PhoneColumn::showMessage()
{
    // A screen reader would read an unchanged message again.
    const auto say = [this](Accent accent, const QString &text) {
        if (m_message->isHidden() || m_message->accent() != accent || m_message->text() != text)
            m_message->showMessage(accent, text);
    };
    if (m_droppedTooEarly)
        say(Accent::Warning,
            m_phone.stage() == Phone::Stage::Asking
                ? tr("Not scanned: approve or decline the current login first, then drop the code again.")
                : tr("Not scanned: sign in first, then drop the code again."));
    else if (!m_camera.problem().isEmpty())
        say(Accent::Warning, m_camera.problem());
    else if (m_phone.refusal() != CodeProblem::None)
        say(Accent::Danger, ScanText::refusal(m_phone.code(), m_login.connection()));
    else if (m_phone.failure())
        say(Accent::Danger, FailureText::describe(*m_phone.failure()));
    else if (m_login.decision() == Phone::Stage::Confirmed)
        say(Accent::Success, ScanText::decision(m_login.decision()));
    else if (m_login.decision() == Phone::Stage::Cancelled)
        say(Accent::Neutral, ScanText::decision(m_login.decision()));
    else
        m_message->dismiss();
}

void PhoneColumn::retranslate()
{
    setTitle(tr("Phone"));
    setSubtitle(tr("The site's app with a signed-in user"));
    showPhone();
}

} // namespace qrlogin

#include "moc_PhoneColumn.cpp"

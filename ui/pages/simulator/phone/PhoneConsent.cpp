#include "pages/simulator/phone/PhoneConsent.h"

#include "pages/simulator/phone/PhoneCamera.h"
#include "scan/Login.h"
#include "scan/LoginActText.h"
#include "scan/ScanText.h"
#include "theme/Fonts.h"
#include "widgets/Controls.h"
#include "widgets/WrappedLabel.h"
#include "widgets/layout/FlowLayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace qrlogin {

PhoneConsent::PhoneConsent(Login &login, const PhoneCamera &camera, QWidget *parent)
    : Translated(parent),
      m_login(login),
      m_camera(camera),
      m_question(wrappedLabel({}, QPalette::WindowText, headingFont(font()))),
      m_facts(new QVBoxLayout),
      m_confirm(pushButton("confirm", "check")),
      m_cancel(pushButton("cancel", "cross"))
{
    m_question->setObjectName(QStringLiteral("question"));
    m_facts->setSpacing(0);
    m_cancel->setAutoDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_question);
    layout->addSpacing(4);
    layout->addLayout(m_facts);
    layout->addSpacing(8);
    // Beside each other: where a fact gets another line, none of them comes to where the other was.
    layout->addLayout(flowOf({m_confirm, m_cancel}));
    layout->addStretch();

    connect(&m_ticker, &CountdownTimer::timeout, this, &PhoneConsent::showPhone);
    connect(&m_login.phone().poolClock(), &PoolClock::turned, this, &PhoneConsent::showPhone);
    connect(m_confirm, &QPushButton::clicked, this, [this] { m_login.act(LoginAct::Confirm); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_login.phone().cancel(); });
    connect(&m_login, &Login::changed, this, &PhoneConsent::showPhone);
    retranslate();
}

void PhoneConsent::showPhone()
{
    const bool isFree = !m_login.phone().isBusy();
    const bool isAsking = m_login.phone().stage() == Phone::Stage::Asking && m_login.phone().payload();
    m_confirm->setEnabled(isFree);
    m_cancel->setEnabled(isFree);
    if (!isAsking)
        return m_ticker.stop();
    m_question->setText(
        tr("Sign in to %1 as %2?").arg(ScanText::application(m_login.connection()), m_login.displayName()));
    showFacts();
}

void PhoneConsent::addFact()
{
    const Lines lines{wrappedLabel({}, QPalette::PlaceholderText, smallFont(font())), wrappedLabel({}),
        wrappedLabel({}, QPalette::WindowText, smallFont(font()))};
    lines.value->setObjectName(QStringLiteral("fact"));
    if (!m_lines.isEmpty())
        m_facts->addSpacing(6);
    for (QLabel *label : {lines.name, lines.value, lines.id})
        m_facts->addWidget(label);
    for (QLabel *label : {lines.value, lines.id})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines.append(lines);
}

void PhoneConsent::showFacts()
{
    const QrPayload &payload = *m_login.phone().payload();
    const Instant now = m_login.phone().poolClock().now();
    const QList<ScanText::Fact> facts = ScanText::facts(
        payload, m_login.connection(), m_login.isElsewhere() ? m_camera.source() : CodeSource::OwnBrowser, now);
    while (m_lines.size() < facts.size())
        addFact();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const ScanText::Fact fact = facts.value(i);
        const Lines &lines = m_lines[i];
        lines.name->setVisible(!fact.name.isEmpty());
        lines.value->setVisible(!fact.name.isEmpty());
        lines.id->setVisible(!fact.id.isEmpty());
        lines.name->setText(fact.name);
        lines.value->setText(fact.value);
        lines.id->setText(fact.id);
        // Qt announces also a name that is the same, and this runs once a second.
        if (lines.value->accessibleName() != ScanText::line(fact))
            lines.value->setAccessibleName(ScanText::line(fact));
    }
    // The age and the time left change together.
    if (isVisible())
        m_ticker.follow(Seconds(1) - (now - payload.createdAt) % Seconds(1));
}

void PhoneConsent::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showPhone();
    emit shown();
}

void PhoneConsent::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_ticker.stop();
}

void PhoneConsent::retranslate()
{
    m_confirm->setText(LoginActText::numbered(LoginAct::Confirm, tr("&Approve")));
    m_confirm->setToolTip(LoginActText::wire(LoginAct::Confirm));
    m_cancel->setText(tr("De&cline"));
    m_cancel->setToolTip(tr("The phone sends CANCEL to the pool"));
    showPhone();
}

} // namespace qrlogin

#include "moc_PhoneConsent.cpp"

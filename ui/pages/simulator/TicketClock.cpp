#include "pages/simulator/TicketClock.h"

#include "scan/Login.h"
#include "widgets/Named.h"
#include "widgets/WrappedLabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace qrlogin {

TicketClock::TicketClock(Login &login, QWidget *parent)
    : Translated(parent),
      m_login(login),
      m_ring(named<CountdownRing>("ticketCountdown")),
      m_words(wrappedLabel({}, QPalette::PlaceholderText))
{
    m_ring->setFixedSize(48, 48);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_ring);
    layout->addWidget(m_words, 1);
    connect(&m_ticker, &CountdownTimer::timeout, this, &TicketClock::tick);
    connect(&m_login, &Login::changed, this, &TicketClock::showTicket);
    connect(&m_login.poolClock(), &PoolClock::turned, this, &TicketClock::tick);
    retranslate();
}

void TicketClock::showTicket()
{
    const bool hasTicket = m_login.hasOpenTicket();
    const bool isKnown = m_login.ticketPeriod() > Milliseconds(0);
    setVisible(hasTicket);
    m_ring->setVisible(isKnown);
    tick();
}

void TicketClock::tick()
{
    const Milliseconds left = m_login.ticketRemaining();
    m_ring->setPeriod(m_login.ticketPeriod().count(), left.count());
    m_ticker.follow(m_login.hasOpenTicket() ? left : Milliseconds(0));
    if (m_login.ticketPeriod() == Milliseconds(0))
        m_words->setText(tr("The time left for the ticket is not known: the pool's settings are not loaded."));
    else if (left > Milliseconds(0))
        m_words->setText(tr("Ticket received. It can be exchanged once within its validity period."));
    else
        m_words->setText(tr("The ticket has expired by the pool's clock."));
}

void TicketClock::retranslate()
{
    m_ring->setAccessibleName(tr("Time left to exchange the ticket"));
    showTicket();
}

} // namespace qrlogin

#include "moc_TicketClock.cpp"

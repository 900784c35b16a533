#pragma once

#include "widgets/CountdownRing.h"
#include "widgets/Translated.h"

#include <QWidget>

class QLabel;

namespace qrlogin {

class Login;

/// The remaining lifetime of a login's ticket, if known. Hidden without a ticket, and after its exchange.
class TicketClock : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// The login outlives this.
    explicit TicketClock(Login &login, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void showTicket();
    void tick();

    Login &m_login;
    CountdownRing *m_ring;
    QLabel *m_words;
    CountdownTimer m_ticker;
};

} // namespace qrlogin

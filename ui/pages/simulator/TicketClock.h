#pragma once

#include "widgets/Translated.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace qrlogin {

class CountdownRing;
class Login;

/// How long the ticket of a login can still be exchanged, as far as that is known. Hidden while there is no ticket.
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
    QTimer m_ticker;
};

} // namespace qrlogin

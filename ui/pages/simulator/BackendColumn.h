#pragma once

#include "client/PoolClient.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

class QLabel;
class QPushButton;

namespace qrlogin {

class Banner;
class CopyField;
class Login;
class TicketClock;

/// The site's server, or a page without a secret instead: exchanges the ticket and verifies the ID token.
class BackendColumn : public Translated<Card>
{
    Q_OBJECT
public:
    /// The login outlives the column.
    explicit BackendColumn(Login &login, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void showBackend();
    void showOutcome();
    void showVerification();

    Login &m_login;
    Banner *m_message;
    QLabel *m_hint;
    TicketClock *m_ticketClock;
    QWidget *m_tokens;
    QLabel *m_accessLabel;
    CopyField *m_access;
    QLabel *m_idLabel;
    CopyField *m_id;
    QLabel *m_facts;
    QLabel *m_verdict;
    QPushButton *m_showClaims;
    QLabel *m_mark;
    QPushButton *m_asServer;
    QPushButton *m_asBrowser;
};

} // namespace qrlogin

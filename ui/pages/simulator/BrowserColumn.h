#pragma once

#include "pages/simulator/code/CodeDisplay.h"
#include "widgets/Card.h"
#include "widgets/CountdownRing.h"
#include "widgets/Translated.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace qrlogin {

class Avatar;
class BrowserSession;
class CopyField;
class ElidedLabel;
class Login;
class QrView;
class ScanMeter;
class StatusPill;

/// The login page: the QR code, its countdown and state, and what the browser received.
class BrowserColumn : public Translated<Card>
{
    Q_OBJECT
public:
    /// The login outlives the column.
    explicit BrowserColumn(Login &login, QWidget *parent = nullptr);

    /// The code has the same place and size in every state. In a low window it is smaller, so that all of it is seen.
    void fitCode();

protected:
    void retranslate() override;

private:
    void showSession();
    void showCode();
    void showWho();
    void tick();
    void openCodeSheet();

    Login &m_login;
    BrowserSession &m_session;
    CountdownTimer m_ticker;
    StatusPill *m_status;
    QrView *m_code;
    CodeDisplay m_shown;
    ScanMeter *m_meter;
    QWidget *m_reading;
    ElidedLabel *m_verdict;
    QToolButton *m_about;
    CountdownRing *m_countdown;
    ElidedLabel *m_polls;
    QLabel *m_idLabel;
    CopyField *m_id;
    QWidget *m_who;
    Avatar *m_avatar;
    ElidedLabel *m_name;
    QLabel *m_ticketLabel;
    CopyField *m_ticket;
    QLabel *m_reason; ///< why the code ended as MFA needed or error
    QLabel *m_tokens;
    QCheckBox *m_autoRefresh;
    QPushButton *m_generate;
    QPushButton *m_stop;
};

} // namespace qrlogin

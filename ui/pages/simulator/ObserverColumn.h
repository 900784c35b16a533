#pragma once

#include "scan/Observer.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

class QCheckBox;
class QLabel;

namespace qrlogin {

class Banner;
class CopyField;
class ElidedLabel;
class Login;
class StatusPill;

/// An observer of the login: what they see with the current settings, and what they can do with it.
class ObserverColumn : public Translated<Card>
{
    Q_OBJECT
public:
    /// The login outlives the column.
    explicit ObserverColumn(Login &login, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void showObserver();
    void showExposure();
    void showSecrets();

    Login &m_login;
    StatusPill *m_pill;
    Banner *m_verdict;
    QLabel *m_seen;
    QLabel *m_ticketLabel;
    CopyField *m_ticket;
    QLabel *m_tokenLabel;
    CopyField *m_token;
    QLabel *m_mark;
    ElidedLabel *m_polls;
    QCheckBox *m_watch;
};

/// What anyone who sees the ticket of a login can do with it. `mayExchange`: whether the pool lets a browser exchange
/// it.
QString ticketWorth(const std::optional<bool> &mayExchange);

} // namespace qrlogin

#pragma once

#include "widgets/CountdownRing.h"
#include "widgets/Translated.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qrlogin {

class Login;
class PhoneCamera;

/// Asks the phone's user for consent: who requests the login, and since when.
class PhoneConsent : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// Both outlive this.
    PhoneConsent(Login &login, const PhoneCamera &camera, QWidget *parent = nullptr);

signals:
    void shown();

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showPhone();
    void showFacts();
    void addFact();

    Login &m_login;
    const PhoneCamera &m_camera;
    CountdownTimer m_ticker;
    QLabel *m_question;
    QVBoxLayout *m_facts;
    struct Lines
    {
        QLabel *name;
        QLabel *value;
        QLabel *id;
    };
    QList<Lines> m_lines;
    QPushButton *m_confirm;
    QPushButton *m_cancel;
};

} // namespace qrlogin

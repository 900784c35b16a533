#pragma once

#include "widgets/Translated.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qrlogin {

class Login;
class PhoneCamera;

/// The phone's question: who asks for the login, and since when. Refusing it is what Enter does.
class PhoneConsent : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// Both outlive the page.
    PhoneConsent(Login &login, const PhoneCamera &camera, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void showPhone();
    void showFacts();
    void addFact();

    Login &m_login;
    const PhoneCamera &m_camera;
    QTimer m_ticker;
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

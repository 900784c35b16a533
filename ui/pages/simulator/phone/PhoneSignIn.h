#pragma once

#include "widgets/Translated.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace qrlogin {

class Login;

/// Signs a user in on the phone: a test user of the pool, or anyone by username and password.
class PhoneSignIn : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// The login outlives this.
    explicit PhoneSignIn(Login &login, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void showPhone();
    void chooseUser(int index);
    void setUser();

    Login &m_login;
    QLabel *m_userLabel;
    QComboBox *m_user;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QPushButton *m_signIn;
};

} // namespace qrlogin

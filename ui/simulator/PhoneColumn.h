#pragma once

#include "widgets/Card.h"
#include "widgets/Translated.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace qrlogin {

class Avatar;
class Banner;
class Login;
class Phone;

/// The site's app: who is signed in, the scanner, and the consent it asks for.
class PhoneColumn : public Translated<Card>
{
    Q_OBJECT
public:
    /// The login outlives the column.
    explicit PhoneColumn(Login &login, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    QWidget *makeSignIn();
    QWidget *makeScanner();
    QWidget *makeConsent();
    void showPhone();
    void showMessage();
    void chooseUser(int index);
    void signIn();
    QString displayName() const;

    Login &m_login;
    Phone &m_phone;
    QStackedWidget *m_stack;
    Banner *m_message;

    QLabel *m_userLabel = nullptr;
    QComboBox *m_user = nullptr;
    QLabel *m_passwordLabel = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_signIn = nullptr;

    Avatar *m_avatar = nullptr;
    QLabel *m_name = nullptr;
    QPushButton *m_signOut = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_scan = nullptr;

    QLabel *m_question = nullptr;
    QLabel *m_facts = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace qrlogin

#include "pages/simulator/phone/PhoneSignIn.h"

#include "scan/Login.h"
#include "scan/LoginActText.h"
#include "widgets/Controls.h"
#include "widgets/Named.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace qrlogin {

PhoneSignIn::PhoneSignIn(Login &login, QWidget *parent)
    : Translated(parent),
      m_login(login),
      m_userLabel(new QLabel),
      m_user(named<QComboBox>("user")),
      m_passwordLabel(new QLabel),
      m_password(new QLineEdit),
      m_signIn(pushButton("signIn", "user"))
{
    m_user->setEditable(true);
    m_user->setInsertPolicy(QComboBox::NoInsert);
    m_userLabel->setBuddy(m_user);
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordLabel->setBuddy(m_password);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_userLabel);
    layout->addWidget(m_user);
    layout->addSpacing(8);
    layout->addWidget(m_passwordLabel);
    layout->addWidget(m_password);
    layout->addSpacing(8);
    layout->addWidget(m_signIn);
    layout->addStretch();

    for (const TestUser &user : login.connection().testUsers)
        m_user->addItem(user.username);
    chooseUser(0);
    for (const auto chosen : {&QComboBox::activated, &QComboBox::currentIndexChanged})
        connect(m_user, chosen, this, &PhoneSignIn::chooseUser);
    connect(m_user, &QComboBox::editTextChanged, this, &PhoneSignIn::setUser);
    connect(m_password, &QLineEdit::textChanged, this, &PhoneSignIn::setUser);
    connect(m_password, &QLineEdit::returnPressed, m_signIn, &QPushButton::click);
    connect(m_signIn, &QPushButton::clicked, this, [this] { m_login.act(LoginAct::SignIn); });
    connect(&m_login, &Login::changed, this, &PhoneSignIn::showPhone);
    setUser();
    retranslate();
}

void PhoneSignIn::chooseUser(int index)
{
    if (index >= 0 && index < m_login.connection().testUsers.size())
        m_password->setText(QString::fromUtf8(m_login.connection().testUsers[index].password.reveal()));
}

void PhoneSignIn::setUser()
{
    m_login.setUser(m_user->currentText().trimmed(), Secret(m_password->text().toUtf8()));
}

void PhoneSignIn::showPhone()
{
    const bool isFree = !m_login.phone().isBusy();
    m_user->setEnabled(isFree);
    m_password->setEnabled(isFree);
    m_signIn->setEnabled(isFree && m_login.hasUser());
}

void PhoneSignIn::retranslate()
{
    m_userLabel->setText(tr("&User"));
    m_passwordLabel->setText(tr("&Password"));
    m_signIn->setText(LoginActText::numbered(LoginAct::SignIn, tr("S&ign in")));
    m_signIn->setToolTip(LoginActText::wire(LoginAct::SignIn));
    showPhone();
}

} // namespace qrlogin

#include "moc_PhoneSignIn.cpp"

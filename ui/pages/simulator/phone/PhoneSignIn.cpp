#include "pages/simulator/phone/PhoneSignIn.h"

#include "scan/Login.h"
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
    layout->addStretch();
    layout->addWidget(m_signIn);

    for (const TestUser &user : login.connection().testUsers)
        m_user->addItem(user.username);
    chooseUser(0);
    for (const auto chosen : {&QComboBox::activated, &QComboBox::currentIndexChanged})
        connect(m_user, chosen, this, &PhoneSignIn::chooseUser);
    connect(m_user, &QComboBox::editTextChanged, this, &PhoneSignIn::showPhone);
    connect(m_password, &QLineEdit::textChanged, this, &PhoneSignIn::showPhone);
    connect(m_password, &QLineEdit::returnPressed, m_signIn, &QPushButton::click);
    connect(m_signIn, &QPushButton::clicked, this, &PhoneSignIn::signIn);
    connect(&m_login, &Login::changed, this, &PhoneSignIn::showPhone);
    retranslate();
}

void PhoneSignIn::chooseUser(int index)
{
    if (index >= 0 && index < m_login.connection().testUsers.size())
        m_password->setText(QString::fromUtf8(m_login.connection().testUsers[index].password.reveal()));
}

void PhoneSignIn::signIn()
{
    m_login.phone().signIn(m_user->currentText().trimmed(), Secret(m_password->text().toUtf8()));
}

void PhoneSignIn::showPhone()
{
    const bool isFree = !m_login.phone().isBusy();
    m_user->setEnabled(isFree);
    m_password->setEnabled(isFree);
    m_signIn->setEnabled(isFree && !m_user->currentText().trimmed().isEmpty() && !m_password->text().isEmpty());
}

void PhoneSignIn::retranslate()
{
    m_userLabel->setText(tr("&User"));
    m_passwordLabel->setText(tr("&Password"));
    m_signIn->setText(tr("S&ign in"));
    showPhone();
}

} // namespace qrlogin

#include "moc_PhoneSignIn.cpp"

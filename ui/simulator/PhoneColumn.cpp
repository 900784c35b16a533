#include "simulator/PhoneColumn.h"

#include "pool/FailureText.h"
#include "scan/Login.h"
#include "theme/Fonts.h"
#include "widgets/Avatar.h"
#include "widgets/Banner.h"
#include "widgets/Icon.h"
#include "widgets/PeriodText.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace qrlogin {

PhoneColumn::PhoneColumn(Login &login, QWidget *parent)
    : Translated(parent),
      m_login(login),
      m_phone(login.phone()),
      m_stack(new QStackedWidget),
      m_message(new Banner)
{
    setIcon(QStringLiteral("phone"));
    m_message->setClosable(false);
    m_stack->addWidget(makeSignIn());
    m_stack->addWidget(makeScanner());
    m_stack->addWidget(makeConsent());
    body()->addWidget(m_message);
    body()->addWidget(m_stack, 1);
    for (const TestUser &user : login.connection().testUsers)
        m_user->addItem(user.username);
    chooseUser(0);
    connect(&m_login, &Login::changed, this, &PhoneColumn::showPhone);
    retranslate();
}

QWidget *PhoneColumn::makeSignIn()
{
    auto *page = new QWidget;
    m_userLabel = new QLabel;
    m_user = new QComboBox;
    m_user->setEditable(true);
    m_user->setInsertPolicy(QComboBox::NoInsert);
    m_user->setObjectName(QStringLiteral("user"));
    m_userLabel->setBuddy(m_user);
    m_passwordLabel = new QLabel;
    m_password = new QLineEdit;
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordLabel->setBuddy(m_password);
    m_signIn = new QPushButton;
    m_signIn->setObjectName(QStringLiteral("signIn"));
    m_signIn->setIcon(tintedIcon(QStringLiteral("user"), QPalette::ButtonText));

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_userLabel);
    layout->addWidget(m_user);
    layout->addSpacing(8);
    layout->addWidget(m_passwordLabel);
    layout->addWidget(m_password);
    layout->addStretch();
    layout->addWidget(m_signIn);

    connect(m_user, &QComboBox::activated, this, &PhoneColumn::chooseUser);
    connect(m_user, &QComboBox::editTextChanged, this, &PhoneColumn::showPhone);
    connect(m_password, &QLineEdit::textChanged, this, &PhoneColumn::showPhone);
    connect(m_password, &QLineEdit::returnPressed, m_signIn, &QPushButton::click);
    connect(m_signIn, &QPushButton::clicked, this, &PhoneColumn::signIn);
    return page;
}

QWidget *PhoneColumn::makeScanner()
{
    auto *page = new QWidget;
    m_avatar = new Avatar;
    m_name = new QLabel;
    m_name->setTextFormat(Qt::PlainText);
    m_signOut = new QPushButton;
    m_signOut->setFlat(true);
    m_hint = new QLabel;
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_scan = new QPushButton;
    m_scan->setObjectName(QStringLiteral("scan"));
    m_scan->setIcon(tintedIcon(QStringLiteral("qr"), QPalette::ButtonText));

    auto *user = new QHBoxLayout;
    user->addWidget(m_avatar);
    user->addWidget(m_name, 1);
    user->addWidget(m_signOut);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(user);
    layout->addSpacing(8);
    layout->addWidget(m_hint);
    layout->addStretch();
    layout->addWidget(m_scan);

    connect(m_signOut, &QPushButton::clicked, this, [this] { m_phone.signOut(); });
    connect(m_scan, &QPushButton::clicked, this, [this] { m_phone.scan(m_login.browser().payloadText()); });
    return page;
}

QWidget *PhoneColumn::makeConsent()
{
    auto *page = new QWidget;
    m_question = new QLabel;
    m_question->setWordWrap(true);
    m_question->setFont(headingFont(font()));
    m_facts = new QLabel;
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_confirm = new QPushButton;
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_confirm->setIcon(tintedIcon(QStringLiteral("check"), QPalette::ButtonText));
    m_cancel = new QPushButton;
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setIcon(tintedIcon(QStringLiteral("cross"), QPalette::ButtonText));

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_question);
    layout->addWidget(m_facts);
    layout->addStretch();
    layout->addWidget(m_confirm);
    layout->addWidget(m_cancel);

    connect(m_confirm, &QPushButton::clicked, this, [this] { m_phone.confirm(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_phone.cancel(); });
    return page;
}

void PhoneColumn::chooseUser(int index)
{
    if (index >= 0 && index < m_login.connection().testUsers.size())
        m_password->setText(QString::fromUtf8(m_login.connection().testUsers[index].password.reveal()));
}

void PhoneColumn::signIn()
{
    m_phone.signIn(m_user->currentText().trimmed(), Secret(m_password->text().toUtf8()));
}

QString PhoneColumn::displayName() const
{
    for (const TestUser &user : m_login.connection().testUsers) {
        if (user.username == m_phone.username())
            return user.displayName;
    }
    return m_phone.username();
}

void PhoneColumn::showPhone()
{
    const Phone::Stage stage = m_phone.stage();
    const bool isFree = !m_phone.isBusy();
    const int page = stage == Phone::Stage::SignedOut ? 0 : stage == Phone::Stage::Asking ? 2 : 1;
    const bool isNewPage = page != m_stack->currentIndex();
    m_stack->setCurrentIndex(page);

    m_user->setEnabled(isFree);
    m_password->setEnabled(isFree);
    m_signIn->setEnabled(isFree && !m_user->currentText().trimmed().isEmpty() && !m_password->text().isEmpty());
    m_scan->setEnabled(isFree && !m_login.browser().payloadText().isEmpty());
    m_signOut->setEnabled(isFree);
    m_confirm->setEnabled(isFree);
    m_cancel->setEnabled(isFree);

    m_avatar->setName(displayName());
    m_name->setText(displayName());
    m_hint->setText(m_login.browser().payloadText().isEmpty()
            ? tr("There is no code to scan yet: generate one in the browser.")
            : tr("The camera sees the code of the browser."));
    if (stage == Phone::Stage::Asking && m_phone.payload()) {
        const QString application = m_login.connection().applicationName.isEmpty()
            ? m_login.connection().appId
            : m_login.connection().applicationName;
        m_question->setText(tr("Log in to %1 as %2?").arg(application, displayName()));
        m_facts->setText(tr("Pool: %1 (%2)\nApplication: %3\nThe code is valid for: %4")
                             .arg(m_login.connection().name, m_phone.payload()->userPoolId, m_login.connection().appId,
                                 spelledOut(int(m_phone.payload()->expiresIn.count()))));
        // Whoever presses Enter without reading refuses.
        if (isNewPage && isVisible())
            m_cancel->setFocus();
    }
    showMessage();
}

void PhoneColumn::showMessage()
{
    switch (m_phone.refusal()) {
    case PayloadProblem::OtherScene:
        return m_message->showMessage(Accent::Danger, tr("Not scanned: this code is not for logging in."));
    case PayloadProblem::OtherPool:
        return m_message->showMessage(Accent::Danger, tr("Not scanned: the code belongs to another user pool."));
    case PayloadProblem::Expired:
        return m_message->showMessage(Accent::Danger, tr("Not scanned: the code has expired."));
    case PayloadProblem::None: break;
    }
    if (m_phone.failure())
        m_message->showMessage(Accent::Danger, FailureText::describe(*m_phone.failure()));
    else if (m_phone.stage() == Phone::Stage::Confirmed)
        m_message->showMessage(Accent::Success, tr("You agreed: the browser is being logged in."));
    else if (m_phone.stage() == Phone::Stage::Cancelled)
        m_message->showMessage(Accent::Neutral, tr("You refused: nobody was logged in."));
    else
        m_message->dismiss();
}

void PhoneColumn::retranslate()
{
    setTitle(tr("Phone"));
    setSubtitle(tr("The site's own app, with a user signed in"));
    m_userLabel->setText(tr("&User"));
    m_passwordLabel->setText(tr("&Password"));
    m_signIn->setText(tr("S&ign in"));
    m_signOut->setText(tr("Sign &out"));
    m_scan->setText(tr("&Mark scanned"));
    m_confirm->setText(tr("&Agree to authorization"));
    m_cancel->setText(tr("&Cancel authorization"));
    showPhone();
}

} // namespace qrlogin

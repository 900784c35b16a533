#include "pages/simulator/ObserverColumn.h"

#include "client/FailureText.h"
#include "scan/Login.h"
#include "theme/Fonts.h"
#include "widgets/Banner.h"
#include "widgets/CopyField.h"
#include "widgets/ElidedLabel.h"
#include "widgets/Named.h"
#include "widgets/StatusPill.h"
#include "widgets/WrappedLabel.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace qrlogin {

using Exposure = Observer::Exposure;

QString ticketWorth(const std::optional<bool> &mayExchange)
{
    if (!mayExchange)
        return ObserverColumn::tr("The ticket is visible. If the browser exchange is allowed, anyone can exchange it "
                                  "for the user's login tokens without a secret.");
    return *mayExchange ? ObserverColumn::tr("Leak: the browser exchange is allowed, so anyone who knows the QR code "
                                             "ID can exchange the ticket for the user's login tokens without a secret.")
                        : ObserverColumn::tr("The ticket is visible. The browser exchange is off, so the ticket is "
                                             "useless without the application secret.");
}

ObserverColumn::ObserverColumn(Login &login, QWidget *parent)
    : Translated(parent),
      m_login(login),
      m_pill(named<StatusPill>("exposure")),
      m_verdict(named<Banner>("observerVerdict")),
      m_seen(wrappedLabel({})),
      m_ticketLabel(new QLabel),
      m_ticket(new CopyField),
      m_tokenLabel(new QLabel),
      m_token(new CopyField),
      m_mark(new QLabel),
      m_polls(new ElidedLabel),
      m_watch(named<QCheckBox>("watch"))
{
    setIcon(QStringLiteral("eye"));
    m_verdict->setClosable(false);
    for (QWidget *label : std::initializer_list<QWidget *>{m_ticketLabel, m_tokenLabel, m_mark, m_polls}) {
        label->setFont(smallFont(font()));
        label->setForegroundRole(QPalette::PlaceholderText);
    }

    m_polls->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    body()->addWidget(m_pill, 0, Qt::AlignLeft); // does not fit beside the title in a small window
    body()->addWidget(m_verdict);
    body()->addWidget(m_seen);
    body()->addWidget(m_ticketLabel);
    body()->addWidget(m_ticket);
    body()->addWidget(m_tokenLabel);
    body()->addWidget(m_token);
    body()->addWidget(m_mark);
    body()->addStretch();
    body()->addWidget(m_polls);
    body()->addWidget(m_watch);
    connect(m_watch, &QCheckBox::toggled, this, [this](bool isOn) {
        if (isOn != m_login.isObserved())
            m_login.setObserved(isOn);
    });
    connect(&m_login, &Login::changed, this, &ObserverColumn::showObserver);
    retranslate();
}

void ObserverColumn::showObserver()
{
    Observer &observer = m_login.observer();
    m_watch->setChecked(m_login.isObserved());
    m_polls->setText(
        observer.pollCount() > 0 ? tr("Polled %n time(s)", nullptr, observer.pollCount()) : tr("Not polled yet"));
    showExposure();
    showSecrets();
}

void ObserverColumn::showExposure()
{
    Observer &observer = m_login.observer();
    const std::optional<bool> mayExchange
        = m_login.strategy() ? std::optional(m_login.strategy()->allowExchangeUserInfoFromBrowser) : std::nullopt;
    const auto &who = observer.report().briefUserInfo;
    m_seen->setText(
        who ? tr("Sees the user: %1").arg(who->displayName) : tr("Sees the state of the QR code, but not the user."));
    switch (observer.exposure()) {
    case Exposure::Nothing: m_pill->setText(Accent::Neutral, tr("State only"), QStringLiteral("eye")); break;
    case Exposure::BriefUserInfo: m_pill->setText(Accent::Info, tr("Sees the user"), QStringLiteral("user")); break;
    case Exposure::Ticket:
        mayExchange == true ? m_pill->setText(Accent::Danger, tr("Leak"), QStringLiteral("error"))
                            : m_pill->setText(Accent::Warning, tr("Sees the ticket"), QStringLiteral("warning"));
        return m_verdict->showMessage(mayExchange == true ? Accent::Danger : Accent::Warning, ticketWorth(mayExchange));
    case Exposure::TokenSet:
        m_pill->setText(Accent::Danger, tr("Leak"), QStringLiteral("error"));
        return m_verdict->showMessage(Accent::Danger,
            tr("Leak: “return complete user information” is on, so anyone who knows the QR code ID can read the user's "
               "login tokens."));
    }
    if (observer.failure())
        return m_verdict->showMessage(Accent::Warning, FailureText::describe(*observer.failure()));
    m_verdict->dismiss();
}

void ObserverColumn::showSecrets()
{
    const QrStatusReport &report = m_login.observer().report();
    const QString &watermark = m_login.watermark();
    const bool hasTicket = !report.ticket.isEmpty();
    m_ticketLabel->setVisible(hasTicket);
    m_ticket->setVisible(hasTicket);
    m_ticket->setSecret(Secret(report.ticket.toUtf8()));
    m_tokenLabel->setVisible(report.tokenSet.has_value());
    m_token->setVisible(report.tokenSet.has_value());
    m_token->setSecret(report.tokenSet ? Secret(report.tokenSet->accessToken.toUtf8()) : Secret());
    m_mark->setText(watermark);
    m_mark->setVisible(hasTicket && !watermark.isEmpty());
}

void ObserverColumn::retranslate()
{
    setTitle(tr("Observer"));
    setSubtitle(tr("Knows the QR code ID, but does not hold a secret"));
    m_ticketLabel->setText(tr("Ticket"));
    m_ticket->setSubject(tr("Ticket"));
    m_tokenLabel->setText(tr("Access token"));
    m_token->setSubject(tr("Access token"));
    m_watch->setText(tr("&Keep polling"));
    showObserver();
}

} // namespace qrlogin

#include "moc_ObserverColumn.cpp"

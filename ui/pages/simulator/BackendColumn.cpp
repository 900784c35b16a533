#include "pages/simulator/BackendColumn.h"

#include "client/FailureText.h"
#include "client/TokenText.h"
#include "pages/simulator/TicketClock.h"
#include "pages/simulator/TokenSheet.h"
#include "scan/Login.h"
#include "scan/LoginActText.h"
#include "theme/AccentText.h"
#include "theme/Fonts.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/CopyField.h"
#include "widgets/PeriodText.h"
#include "widgets/WrappedLabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace qrlogin {

BackendColumn::BackendColumn(Login &login, QWidget *parent)
    : Translated(parent),
      m_login(login),
      m_message(new Banner),
      m_hint(wrappedLabel({}, QPalette::PlaceholderText)),
      m_ticketClock(new TicketClock(login)),
      m_tokens(new QWidget),
      m_accessLabel(new QLabel),
      m_access(new CopyField),
      m_idLabel(new QLabel),
      m_id(new CopyField),
      m_facts(wrappedLabel({})),
      m_verdict(wrappedLabel({}, QPalette::WindowText)),
      m_showClaims(pushButton("showClaims")),
      m_mark(new QLabel),
      m_asServer(pushButton("exchangeAsServer", "key")),
      m_asBrowser(pushButton("exchangeAsBrowser", "browser"))
{
    setIcon(QStringLiteral("server"));
    m_verdict->setObjectName(QStringLiteral("tokenVerdict"));
    m_message->setClosable(false);
    for (QLabel *label : {m_accessLabel, m_idLabel, m_mark}) {
        label->setFont(smallFont(font()));
        label->setForegroundRole(QPalette::PlaceholderText);
    }

    auto *tokens = new QVBoxLayout(m_tokens);
    tokens->setContentsMargins(0, 0, 0, 0);
    tokens->setSpacing(4);
    tokens->addWidget(m_accessLabel);
    tokens->addWidget(m_access);
    tokens->addWidget(m_idLabel);
    tokens->addWidget(m_id);
    tokens->addSpacing(8);
    tokens->addWidget(m_facts);
    tokens->addWidget(m_verdict);
    tokens->addWidget(m_showClaims, 0, Qt::AlignLeft);
    tokens->addWidget(m_mark);

    body()->addWidget(m_message);
    body()->addWidget(m_hint);
    body()->addWidget(m_ticketClock);
    body()->addWidget(m_tokens);
    body()->addStretch();
    body()->addWidget(m_asServer);
    body()->addWidget(m_asBrowser);
    connect(m_asServer, &QPushButton::clicked, this, [this] { m_login.act(LoginAct::Exchange); });
    connect(m_asBrowser, &QPushButton::clicked, this,
        [this] { m_login.backend().exchange(m_login.browser().report().ticket, PoolClient::ExchangeAs::Browser); });
    connect(m_showClaims, &QPushButton::clicked, this,
        [this] { (new TokenSheet(*m_login.backend().verification(), this))->open(); });
    connect(&m_login, &Login::changed, this, &BackendColumn::showBackend);
    retranslate();
}

void BackendColumn::showBackend()
{
    Backend &backend = m_login.backend();
    const bool hasTicket = !m_login.browser().report().ticket.isEmpty();
    m_asServer->setEnabled(!backend.isBusy() && hasTicket);
    m_asBrowser->setEnabled(!backend.isBusy() && hasTicket);
    m_hint->setVisible(!hasTicket);

    showOutcome();
    m_tokens->setVisible(backend.tokens().has_value());
    if (!backend.tokens())
        return;
    const TokenSet &tokens = *backend.tokens();
    m_access->setSecret(Secret(tokens.accessToken.toUtf8()));
    m_id->setSecret(Secret(tokens.idToken.toUtf8()));
    m_facts->setText(tr("Scope: %1\nValid for: %2")
                         .arg(tokens.scope, tokens.expireIn ? spelledOut(*tokens.expireIn) : tr("not stated")));
    showVerification();
    m_mark->setText(m_login.watermark());
    m_mark->setVisible(!m_login.watermark().isEmpty());
}

void BackendColumn::showVerification()
{
    const Backend &backend = m_login.backend();
    const auto &verification = backend.verification();
    m_showClaims->setVisible(verification.has_value());
    if (!verification) {
        m_verdict->setText(backend.tokens()->idToken.isEmpty() ? tr("The token set does not have an ID token.")
                                                               : tr("Verifying the ID token…"));
        return setTextAccent(*m_verdict, std::nullopt);
    }
    const TokenVerdict verdict = verification->verdict();
    const Accent accent = verdict == TokenVerdict::Verified ? Accent::Success
        : verdict == TokenVerdict::Wrong                    ? Accent::Danger
                                                            : Accent::Warning;
    setTextAccent(*m_verdict, accent);
    QStringList lines{TokenText::summary(*verification)};
    for (const TokenVerification::Check &check : verification->checks) {
        if (check.verdict != TokenVerdict::Verified)
            //: %1 is what was checked, such as the signature, %2 a sentence on the result
            lines
                += tr("%1: %2").arg(TokenText::title(check.check), TokenText::result(check, verification->keysFailure));
    }
    m_verdict->setText(lines.join(u'\n'));
}

void BackendColumn::showOutcome()
{
    Backend &backend = m_login.backend();
    if (!backend.outcome())
        return m_message->dismiss();
    if (!*backend.outcome()) {
        const QString reason = FailureText::describe(backend.outcome()->error());
        return m_message->showMessage(Accent::Danger,
            backend.tokens() ? tr("Exchanged again: %1 The token set below stays.").arg(reason) : reason);
    }
    m_message->showMessage(Accent::Success,
        backend.exchangedAs() == PoolClient::ExchangeAs::Server ? tr("Exchanged with the application secret.")
                                                                : tr("Exchanged without a secret."));
}

void BackendColumn::retranslate()
{
    setTitle(tr("Backend"));
    setSubtitle(tr("Exchanges the ticket and verifies the ID token"));
    m_hint->setText(tr("The ticket arrives after the user approves the login."));
    m_accessLabel->setText(tr("Access token"));
    m_access->setSubject(tr("Access token"));
    m_showClaims->setText(tr("Sho&w claims…"));
    m_idLabel->setText(tr("ID token"));
    m_id->setSubject(tr("ID token"));
    m_asServer->setText(LoginActText::numbered(LoginAct::Exchange, tr("E&xchange as server")));
    m_asBrowser->setText(tr("Exchange as &browser"));
    m_asServer->setToolTip(LoginActText::wire(LoginAct::Exchange));
    m_asBrowser->setToolTip(tr("Does not use a secret; the pool rejects it unless the browser exchange is allowed"));
    showBackend();
}

} // namespace qrlogin

#include "moc_BackendColumn.cpp"

#include "pages/simulator/BrowserColumn.h"

#include "pages/simulator/code/CodeSheet.h"
#include "scan/Login.h"
#include "scan/LoginActText.h"
#include "scan/ScanText.h"
#include "theme/AccentText.h"
#include "theme/Fonts.h"
#include "widgets/Avatar.h"
#include "widgets/Controls.h"
#include "widgets/CopyField.h"
#include "widgets/ElidedLabel.h"
#include "widgets/Named.h"
#include "widgets/StatusPill.h"
#include "widgets/WrappedLabel.h"
#include "widgets/layout/FlowLayout.h"
#include "widgets/qr/QrView.h"
#include "widgets/qr/ScanMeter.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace qrlogin {

namespace {

constexpr int largestCode = 220; // pixels
constexpr int smallestCode = 160;

} // namespace

BrowserColumn::BrowserColumn(Login &login, QWidget *parent)
    : Translated(parent),
      m_login(login),
      m_session(login.browser()),
      m_status(new StatusPill),
      m_code(named<QrView>("code")),
      m_shown(*m_code),
      m_meter(named<ScanMeter>("meter", *m_code)),
      m_reading(new QWidget),
      m_verdict(new ElidedLabel),
      m_about(named<QToolButton>("aboutCode")),
      m_countdown(named<CountdownRing>("countdown")),
      m_polls(new ElidedLabel),
      m_idLabel(new QLabel),
      m_id(new CopyField),
      m_who(new QWidget),
      m_avatar(new Avatar),
      m_name(new ElidedLabel),
      m_ticketLabel(new QLabel),
      m_ticket(new CopyField),
      m_reason(wrappedLabel({})),
      m_tokens(wrappedLabel({})),
      m_autoRefresh(named<QCheckBox>("autoRefresh")),
      m_generate(pushButton("generate", "qr")),
      m_stop(pushButton("stop"))
{
    setIcon(QStringLiteral("browser"));
    addTrailing(m_status);
    m_about->setAutoRaise(true);
    m_autoRefresh->setChecked(login.autoRefresh().isOn());
    setFocusProxy(m_generate);
    m_polls->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    for (QWidget *label : std::initializer_list<QWidget *>{m_verdict, m_polls, m_idLabel, m_ticketLabel}) {
        label->setFont(smallFont(font()));
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    setTextAccent(*m_tokens, Accent::Danger);
    m_countdown->setFixedSize(64, 64);
    // What changes each second is painted without what is below it.
    for (QWidget *part : std::initializer_list<QWidget *>{m_countdown, m_polls}) {
        part->setBackgroundRole(QPalette::Light); // the card's
        part->setAutoFillBackground(true);
    }
    fitCode();
    QSizePolicy policy = m_code->sizePolicy();
    policy.setVerticalPolicy(QSizePolicy::Fixed);
    m_code->setSizePolicy(policy);
    for (QWidget *part : std::initializer_list<QWidget *>{m_reading, m_who, m_ticketLabel, m_ticket, m_stop})
        keepPlace(*part);

    auto *facts = new QVBoxLayout;
    facts->setSpacing(0);
    facts->addStretch();
    facts->addWidget(m_idLabel);
    facts->addWidget(m_id);
    facts->addWidget(m_polls);
    facts->addStretch();
    auto *below = new QHBoxLayout;
    below->setSpacing(16);
    below->addWidget(m_countdown);
    below->addLayout(facts, 1);

    auto *who = new QHBoxLayout(m_who);
    who->setContentsMargins(0, 0, 0, 0);
    who->addWidget(m_avatar);
    who->addWidget(m_name, 1);

    auto *reading = new QHBoxLayout(m_reading);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->addWidget(m_meter);
    reading->addWidget(m_verdict, 1);
    reading->addWidget(m_about);

    body()->addWidget(m_code);
    body()->addWidget(m_reading);
    body()->addLayout(below);
    body()->addWidget(m_reason);
    body()->addWidget(m_who);
    body()->addWidget(m_ticketLabel);
    body()->addWidget(m_ticket);
    body()->addWidget(m_tokens);
    body()->addStretch();
    body()->addLayout(flowOf({m_autoRefresh, m_stop}));
    body()->addWidget(m_generate);

    connect(&m_ticker, &CountdownTimer::timeout, this, &BrowserColumn::tick);
    connect(m_generate, &QPushButton::clicked, this, [this] { m_login.act(LoginAct::Generate); });
    connect(m_meter, &ScanMeter::changed, this, [this] { m_verdict->setText(m_meter->verdict()); });
    connect(m_about, &QToolButton::clicked, this, &BrowserColumn::openCodeSheet);
    connect(&m_login.codeOptions(), &CodeOptions::lookChanged, this, &BrowserColumn::showSession);
    connect(m_code, &QrView::refreshRequested, m_generate, &QPushButton::click);
    connect(m_stop, &QPushButton::clicked, &m_session, &BrowserSession::stop);
    connect(m_autoRefresh, &QCheckBox::toggled, &m_login.autoRefresh(), &AutoRefresh::setOn);
    connect(&m_session, &BrowserSession::changed, this, &BrowserColumn::showSession);
    connect(&m_login.poolClock(), &PoolClock::turned, this, &BrowserColumn::tick);
    retranslate();
}

void BrowserColumn::fitCode()
{
    m_code->setLargestSide(isInLowWindow(*this) ? smallestCode : largestCode);
}

void BrowserColumn::showSession()
{
    using Phase = BrowserSession::Phase;
    const Phase phase = m_session.phase();
    const bool isRunning = phase == Phase::Generating || phase == Phase::Polling;
    m_stop->setVisible(isRunning);
    m_generate->setText(LoginActText::numbered(LoginAct::Generate, tr("Generate &QR code")));

    showCode();
    showWho();
    tick();
}

void BrowserColumn::showCode()
{
    m_status->setVisible(!m_session.qrcodeId().isEmpty());
    m_status->setStatus(m_session.status());
    m_reading->setVisible(m_session.status() == QrStatus::Pending);
    // The page's own view: it has not polled yet what the phone just did.
    if (m_shown.show(m_login, m_session.status(), m_login.codeOptions().look()))
        m_meter->setExpected(QString::fromUtf8(m_session.payloadText()));
}

void BrowserColumn::openCodeSheet()
{
    (new CodeSheet(m_login, this))->open();
}

void BrowserColumn::showWho()
{
    const QrStatusReport report = m_session.report();
    m_id->setValue(m_session.qrcodeId());
    m_polls->setText(
        m_session.pollCount() > 0 ? tr("Polled %n time(s)", nullptr, m_session.pollCount()) : tr("Not polled yet"));
    const bool hasReason = report.scannedResult && !report.scannedResult->message.isEmpty();
    m_reason->setVisible(hasReason);
    if (hasReason)
        //: %1 is why the code ended, in the pool's words
        m_reason->setText(tr("The pool says: %1").arg(ScanText::foreign(report.scannedResult->message)));
    m_who->setVisible(report.briefUserInfo.has_value());
    if (report.briefUserInfo) {
        m_avatar->setName(report.briefUserInfo->displayName);
        m_avatar->setImage(m_session.photo());
        m_name->setText(report.briefUserInfo->displayName);
    }
    const bool hasTicket = !report.ticket.isEmpty();
    m_ticketLabel->setVisible(hasTicket);
    m_ticket->setVisible(hasTicket);
    if (hasTicket)
        m_ticket->setSecret(Secret(report.ticket.toUtf8()));
    m_tokens->setVisible(report.tokenSet.has_value());
}

void BrowserColumn::tick()
{
    const Milliseconds left = m_session.remaining();
    m_countdown->setPeriod(m_session.isDecided() ? 0 : m_session.period().count(), left.count());
    m_ticker.follow(m_session.phase() == BrowserSession::Phase::Polling ? left : Milliseconds(0));
}

void BrowserColumn::retranslate()
{
    setTitle(tr("Browser"));
    setSubtitle(tr("The site's login page, without a secret"));
    m_idLabel->setText(tr("QR code ID"));
    m_id->setSubject(tr("QR code ID"));
    m_ticketLabel->setText(tr("Ticket"));
    m_ticket->setSubject(tr("Ticket"));
    m_tokens->setText(tr("The status query returned the login tokens to anyone who polls, because “return complete "
                         "user information” is on."));
    m_generate->setToolTip(LoginActText::wire(LoginAct::Generate));
    m_stop->setText(tr("S&top"));
    m_stop->setAccessibleName(tr("Stop polling"));
    m_autoRefresh->setText(tr("Refresh auto&matically"));
    m_autoRefresh->setToolTip(
        tr("Refreshes expired QR codes, up to %n time(s) without a scan", nullptr, AutoRefresh::limit));
    m_about->setText(tr("Co&de…"));
    m_about->setToolTip(tr("Appearance, readability, payload and custom data of the QR code"));
    m_verdict->setText(m_meter->verdict());
    m_countdown->setAccessibleName(tr("Time left to scan and approve"));
    m_code->setAccessibleName(tr("QR code"));
    showSession();
}

} // namespace qrlogin

#include "moc_BrowserColumn.cpp"

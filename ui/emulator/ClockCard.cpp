#include "emulator/ClockCard.h"

#include "theme/Fonts.h"
#include "widgets/PeriodEdit.h"
#include "widgets/PeriodText.h"
#include "widgets/WrappedLabel.h"

#include <QButtonGroup>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>

namespace qrlogin {

namespace {

constexpr int mostForward = 31'622'400; // seconds, what the emulator takes
constexpr int forwardAtFirst = 60;

int wholeSeconds(Milliseconds time)
{
    return int(std::chrono::floor<Seconds>(time).count());
}

} // namespace

ClockCard::ClockCard(QWidget *parent)
    : Translated(parent),
      m_time(new QLabel),
      m_ahead(wrappedLabel({}, QPalette::PlaceholderText)),
      m_modes(new QButtonGroup(this)),
      m_amount(new PeriodEdit),
      m_amountLabel(new QLabel),
      m_forward(new QPushButton),
      m_beforeExpiry(new QPushButton),
      m_newest(wrappedLabel({}, QPalette::PlaceholderText))
{
    setIcon(QStringLiteral("clock"));
    m_time->setObjectName(QStringLiteral("poolTime"));
    m_time->setFont(headingFont(font()));
    m_ahead->setObjectName(QStringLiteral("ahead"));
    m_forward->setObjectName(QStringLiteral("forward"));
    m_beforeExpiry->setObjectName(QStringLiteral("beforeExpiry"));
    m_amount->setRange(1, mostForward);
    m_amount->setPeriod(forwardAtFirst, PeriodUnit::Second);
    m_amountLabel->setBuddy(m_amount);

    auto *modes = new QHBoxLayout;
    modes->setSpacing(16);
    for (const EmulatorClockMode mode : allEmulatorClockModes) {
        auto *button = new QRadioButton;
        button->setObjectName(wireName(mode));
        m_modes->addButton(button, int(mode));
        modes->addWidget(button);
    }
    modes->addStretch();
    auto *forward = new QHBoxLayout;
    forward->setSpacing(8);
    forward->addWidget(m_amountLabel);
    forward->addWidget(m_amount);
    forward->addWidget(m_forward);
    forward->addStretch();
    auto *expiry = new QHBoxLayout;
    expiry->setSpacing(8);
    expiry->addWidget(m_beforeExpiry);
    expiry->addWidget(m_newest, 1);
    body()->addWidget(m_time);
    body()->addWidget(m_ahead);
    body()->addLayout(modes);
    body()->addLayout(forward);
    body()->addLayout(expiry);

    connect(m_modes, &QButtonGroup::idClicked, this, [this](int id) { emit modeRequested(EmulatorClockMode(id)); });
    connect(m_amount, &PeriodEdit::periodEdited, this, &ClockCard::showClock);
    connect(m_amount, &PeriodEdit::completeChanged, this, &ClockCard::showClock);
    connect(m_forward, &QPushButton::clicked, this, [this] { emit forwardRequested(Seconds(m_amount->seconds())); });
    connect(m_beforeExpiry, &QPushButton::clicked, this, [this] {
        if (const EmulatorCode *code = newestAlive())
            emit beforeExpiryRequested(code->id);
    });
    retranslate();
}

void ClockCard::setState(const EmulatorState &state)
{
    m_state = state;
    showClock();
}

const EmulatorCode *ClockCard::newestAlive() const
{
    for (const EmulatorCode &code : m_state.newestCodes) {
        if (code.expiresIn || code.ticketExpiresIn)
            return &code;
    }
    return nullptr;
}

void ClockCard::showClock()
{
    const EmulatorClock &clock = m_state.clock;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(clock.now.time_since_epoch().count());
    m_time->setText(QLocale().toString(now.date(), QLocale::ShortFormat) + now.toString(QStringLiteral(" HH:mm:ss")));
    const int ahead = wholeSeconds(std::chrono::abs(clock.ahead));
    m_ahead->setText(ahead == 0       ? tr("As this machine's clock")
            : clock.ahead.count() > 0 ? tr("%1 ahead of this machine's clock").arg(spelledOut(ahead))
                                      : tr("%1 behind this machine's clock").arg(spelledOut(ahead)));
    m_modes->button(int(clock.mode))->setChecked(true);
    m_forward->setEnabled(m_amount->isInRange());
    const EmulatorCode *code = newestAlive();
    m_beforeExpiry->setEnabled(code);
    m_newest->setText(!code ? tr("There is no code or ticket that could expire.")
            : code->expiresIn
            ? tr("The newest code has %1 left.").arg(clockText(wholeSeconds(*code->expiresIn)))
            : tr("The newest ticket has %1 left.").arg(clockText(wholeSeconds(*code->ticketExpiresIn))));
}

void ClockCard::retranslate()
{
    setTitle(tr("Clock"));
    setSubtitle(tr("What expires in the emulator goes by this time; its clients go by theirs"));
    const std::array names{tr("&Real"), tr("&Paused"), tr("× &10"), tr("× &60")};
    for (const EmulatorClockMode mode : allEmulatorClockModes)
        m_modes->button(int(mode))->setText(names[size_t(mode)]);
    m_modes->button(int(EmulatorClockMode::Real))
        ->setToolTip(tr("Back to this machine's time, which may be a step back"));
    m_amountLabel->setText(tr("Set forward &by"));
    m_amount->setAccessibleBase(tr("Set forward by"));
    m_forward->setText(tr("For&ward"));
    m_beforeExpiry->setText(tr("&One second before expiry"));
    m_beforeExpiry->setToolTip(tr("The clock stands still then"));
    showClock();
}

} // namespace qrlogin

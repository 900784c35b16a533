#include "pages/emulator/ClockCard.h"

#include "contract/control/EmulatorRules.h"
#include "pages/emulator/ClockText.h"
#include "theme/Fonts.h"
#include "widgets/Controls.h"
#include "widgets/PeriodEdit.h"
#include "widgets/PeriodText.h"
#include "widgets/WrappedLabel.h"
#include "widgets/layout/FlowLayout.h"

#include <QButtonGroup>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr int forwardAtFirst = 60;

} // namespace

ClockCard::ClockCard(QWidget *parent)
    : Translated(parent),
      m_time(new QLabel),
      m_date(new QLabel),
      m_offsetLabel(new QLabel),
      m_ahead(wrappedLabel({}, QPalette::PlaceholderText)),
      m_speedLabel(new QLabel),
      m_modes(new QButtonGroup(this)),
      m_amount(new PeriodEdit),
      m_amountLabel(new QLabel),
      m_forward(pushButton("forward")),
      m_beforeExpiry(pushButton("beforeExpiry")),
      m_left(wrappedLabel({}, QPalette::PlaceholderText))
{
    setIcon(QStringLiteral("clock"));
    m_time->setObjectName(QStringLiteral("poolTime"));
    m_time->setFont(titleFont(font()));
    m_date->setForegroundRole(QPalette::PlaceholderText);
    m_ahead->setObjectName(QStringLiteral("ahead"));
    m_amount->setRange(1, maxForwardSeconds);
    m_amount->setPeriod(forwardAtFirst, PeriodUnit::Second);
    m_amountLabel->setBuddy(m_amount);

    auto *now = rowOf({m_time}, 12);
    now->addWidget(m_date, 1, Qt::AlignBottom);
    auto *offset = rowOf({m_offsetLabel, m_ahead});
    offset->setStretchFactor(m_ahead, 1);
    auto *modes = flowOf({m_speedLabel}, 16);
    for (const auto &[mode, word] : clockModeWords) {
        auto *button = new QRadioButton;
        button->setObjectName(word.toString());
        m_modes->addButton(button, int(mode));
        modes->addWidget(button);
    }
    body()->addLayout(now);
    body()->addLayout(offset);
    body()->addLayout(modes);
    body()->addLayout(flowOf({m_amountLabel, m_amount, m_forward}));
    body()->addLayout(flowOf({m_beforeExpiry}));
    body()->addWidget(m_left);

    connect(m_modes, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (isOn && ClockMode(id) != m_state.clock.mode)
            emit modeRequested(ClockMode(id));
    });
    connect(m_amount, &PeriodEdit::periodEdited, this, &ClockCard::showClock);
    connect(m_amount, &PeriodEdit::completeChanged, this, &ClockCard::showClock);
    connect(m_forward, &QPushButton::clicked, this, [this] { emit forwardRequested(Seconds(m_amount->seconds())); });
    connect(m_beforeExpiry, &QPushButton::clicked, this, [this] {
        if (const EmulatorCode *code = meantCode())
            emit beforeExpiryRequested(code->id);
    });
    retranslate();
}

void ClockCard::setState(const EmulatorState &state)
{
    m_state = state;
    showClock();
}

void ClockCard::setChosenCode(const QString &codeId)
{
    m_chosenCode = codeId;
    showClock();
}

const EmulatorCode *ClockCard::meantCode() const
{
    const auto isAlive = [](const EmulatorCode &code) { return code.expiresIn || code.ticketExpiresIn; };
    const auto isMeant = [&](const EmulatorCode &code) {
        return isAlive(code) && (m_chosenCode.isEmpty() || code.id == m_chosenCode);
    };
    const auto found = std::ranges::find_if(m_state.newestCodes, isMeant);
    return found == m_state.newestCodes.end() ? nullptr : &*found;
}

QString ClockCard::whatIsLeft() const
{
    const EmulatorCode *code = meantCode();
    const bool isChosen = !m_chosenCode.isEmpty();
    if (!code)
        return isChosen ? tr("The selected QR code cannot expire.") : tr("No QR code or ticket can expire.");
    const QString left = clockText(code->expiresIn ? *code->expiresIn : *code->ticketExpiresIn);
    if (code->expiresIn)
        return isChosen ? tr("The selected QR code has %1 left.").arg(left)
                        : tr("The newest QR code has %1 left.").arg(left);
    return isChosen ? tr("The selected QR code's ticket has %1 left.").arg(left)
                    : tr("The newest ticket has %1 left.").arg(left);
}

void ClockCard::showClock()
{
    const EmulatorClock &clock = m_state.clock;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(clock.now.time_since_epoch().count());
    m_time->setText(now.toString(QStringLiteral("HH:mm:ss")));
    m_date->setText(QLocale().toString(now.date(), QLocale::LongFormat));
    const int ahead = int(std::chrono::floor<Seconds>(std::chrono::abs(clock.ahead)).count());
    m_ahead->setText(ahead == 0       ? tr("Same as this computer's clock")
            : clock.ahead.count() > 0 ? tr("%1 ahead of this computer's clock").arg(spelledOut(ahead))
                                      : tr("%1 behind this computer's clock").arg(spelledOut(ahead)));
    m_modes->button(int(clock.mode))->setChecked(true);
    m_forward->setEnabled(m_amount->isInRange());
    m_beforeExpiry->setEnabled(meantCode());
    m_left->setText(whatIsLeft());
}

void ClockCard::retranslate()
{
    setTitle(tr("Clock"));
    setSubtitle(tr("The emulator uses this time for expiry; clients use their own"));
    m_offsetLabel->setText(tr("Offset:"));
    m_speedLabel->setText(tr("Speed:"));
    for (const auto &[mode, word] : clockModeWords)
        m_modes->button(int(mode))->setText(ClockText::speed(mode));
    m_modes->button(int(ClockMode::Real))
        ->setToolTip(tr("Normal speed without an offset: returns to this computer's time, so the clock may go back"));
    m_amountLabel->setText(tr("Advance &by"));
    m_amount->setAccessibleBase(tr("Advance by"));
    m_forward->setText(tr("Adva&nce"));
    m_beforeExpiry->setText(tr("To &one second before expiry"));
    m_beforeExpiry->setToolTip(tr("Uses the QR code selected below, or the newest; pauses the clock"));
    showClock();
}

} // namespace qrlogin

#include "moc_ClockCard.cpp"

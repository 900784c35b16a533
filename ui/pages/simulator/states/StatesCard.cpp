#include "pages/simulator/states/StatesCard.h"

#include "pages/simulator/states/InvalidActionsPanel.h"
#include "pages/simulator/states/StatesMap.h"
#include "theme/Fonts.h"
#include "widgets/Controls.h"
#include "widgets/ElidedLabel.h"
#include "widgets/Named.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStyle>

namespace qrlogin {

StatesCard::StatesCard(Login &login, QWidget *parent)
    : Translated(parent),
      m_login(login),
      m_states(login),
      m_code(named<ElidedLabel>("statesCode", Qt::ElideMiddle)),
      m_map(named<StatesMap>("statesMap", m_states)),
      m_invalidActions(new InvalidActionsPanel(login)),
      m_row(new QHBoxLayout)
{
    m_code->setFont(smallFont(font()));
    m_code->setForegroundRole(QPalette::PlaceholderText);

    auto *map = new QVBoxLayout;
    map->setSpacing(8);
    map->addWidget(m_map);
    map->addWidget(m_code);
    map->addStretch();
    auto *inside = new QWidget;
    m_row->setContentsMargins(4, 8, 4, 8);
    m_row->setSpacing(24);
    m_row->addLayout(map);
    m_row->addWidget(m_invalidActions, 1);
    inside->setLayout(m_row);
    // The style's own tab background is too close to the borders of the map.
    inside->setBackgroundRole(QPalette::Base);
    inside->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(scrolling(inside));

    connect(&m_ticker, &CountdownTimer::timeout, this, &StatesCard::tick);
    connect(&m_login, &Login::changed, this, [this] {
        showCode();
        tick();
    });
    connect(&m_login.poolClock(), &PoolClock::turned, this, &StatesCard::tick);
    retranslate();
}

void StatesCard::showCode()
{
    if (m_login.code().isEmpty())
        m_code->setText(tr("No QR code yet."));
    else
        m_code->setText(m_login.isElsewhere() ? tr("QR code of another page: %1").arg(m_login.code())
                                              : tr("QR code of the browser: %1").arg(m_login.code()));
}

void StatesCard::tick()
{
    // Only the expiry of a ticket does not send a signal.
    if (m_states.current() != CodeState::Authorized || !isVisible())
        return m_ticker.stop();
    m_states.follow();
    m_invalidActions->showActions();
    m_ticker.follow(m_login.ticketRemaining());
}

void StatesCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int needed = bar + m_map->sizeHint().width() + m_row->spacing() + m_invalidActions->minimumSizeHint().width()
        + m_row->contentsMargins().left() + m_row->contentsMargins().right();
    m_row->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void StatesCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
}

void StatesCard::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_ticker.stop();
}

void StatesCard::retranslate()
{
    showCode();
}

} // namespace qrlogin

#include "moc_StatesCard.cpp"

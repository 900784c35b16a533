#include "pages/simulator/LoginView.h"

#include "pages/simulator/BackendColumn.h"
#include "pages/simulator/BrowserColumn.h"
#include "pages/simulator/ObserverColumn.h"
#include "pages/simulator/TimelinePanel.h"
#include "pages/simulator/phone/PhoneColumn.h"
#include "pages/simulator/states/StatesCard.h"
#include "widgets/Named.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>

namespace qrlogin {

LoginView::LoginView(Login &login, QWidget *parent)
    : Translated(parent),
      m_login(login),
      m_columns(new QWidget),
      m_details(named<QTabWidget>("details"))
{
    auto *row = new QHBoxLayout(m_columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *browser = new BrowserColumn(login);
    setFocusProxy(browser);
    for (Card *column : {static_cast<Card *>(browser), static_cast<Card *>(new PhoneColumn(login)),
             static_cast<Card *>(new BackendColumn(login)), static_cast<Card *>(new ObserverColumn(login))}) {
        column->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        row->addWidget(column, 1);
    }
    m_details->addTab(new TimelinePanel(login.traffic()), QString());
    m_details->addTab(new StatesCard(login), QString());

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(12);
    splitter->addWidget(m_columns);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({560, 200});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(splitter);
    // Queued, so that the columns have shown the change.
    connect(
        &login, &Login::changed, this,
        [this] {
            if (QWidget *button = m_columns->hasFocus() ? nextButton() : nullptr)
                button->setFocus(Qt::OtherFocusReason);
        },
        Qt::QueuedConnection);
    retranslate();
}

QWidget *LoginView::nextAct() const
{
    QWidget *button = nextButton();
    return button ? button : m_columns;
}

QWidget *LoginView::nextButton() const
{
    if (m_login.phone().isBusy() || m_login.backend().isBusy())
        return nullptr;
    const bool isExchanged = m_login.backend().outcome().has_value();
    // The browser gets the ticket with its next poll.
    const bool isApproved = m_login.phone().stage() == Phone::Stage::Confirmed;
    if (isApproved && m_login.browser().report().ticket.isEmpty())
        return nullptr;
    // The last step first: an earlier button can still be enabled. Enter without reading must decline.
    for (const char *name : {"exchangeAsServer", "cancel", "scan", "signIn", "generate"}) {
        auto *button = m_columns->findChild<QPushButton *>(QLatin1String(name));
        const bool isDone = (isExchanged && QLatin1String(name) == QLatin1String("exchangeAsServer"))
            || (isApproved && QLatin1String(name) == QLatin1String("scan"));
        if (button && button->isVisible() && button->isEnabled() && !isDone)
            return button;
    }
    return nullptr;
}

void LoginView::retranslate()
{
    m_details->setTabText(0, tr("Timeline"));
    m_details->setTabText(1, tr("States and invalid actions"));
}

} // namespace qrlogin

#include "moc_LoginView.cpp"

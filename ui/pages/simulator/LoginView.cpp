#include "pages/simulator/LoginView.h"

#include "pages/simulator/BackendColumn.h"
#include "pages/simulator/BrowserColumn.h"
#include "pages/simulator/LoginActBar.h"
#include "pages/simulator/ObserverColumn.h"
#include "pages/simulator/TimelinePanel.h"
#include "pages/simulator/phone/PhoneColumn.h"
#include "pages/simulator/states/StatesCard.h"
#include "traffic/TrafficText.h"
#include "widgets/Controls.h"
#include "widgets/Named.h"
#include "widgets/layout/FoldingTabs.h"
#include "widgets/layout/ReflowColumns.h"

#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace qrlogin {

namespace {

constexpr int leastColumn = 34; // characters: the longest button fits

} // namespace

LoginView::LoginView(Login &login, QWidget *parent)
    : Translated(parent),
      m_login(login),
      m_acts(new LoginActBar(login)),
      m_browser(new BrowserColumn(login)),
      m_columns(new ReflowColumns(leastColumn, ReflowColumns::Narrow::Tabs)),
      m_details(named<FoldingTabs>("details"))
{
    setFocusProxy(m_browser);
    auto *phone = new PhoneColumn(login);
    for (Card *column : {static_cast<Card *>(m_browser), static_cast<Card *>(phone),
             static_cast<Card *>(new BackendColumn(login)), static_cast<Card *>(new ObserverColumn(login))})
        m_columns->addColumn(column);
    auto *timeline = new TimelinePanel(login.traffic());
    m_details->addTab(timeline, QString());
    m_details->addTab(new StatesCard(login), QString());

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(12);
    // The next act and the timeline stay in sight.
    splitter->addWidget(scrolling(m_columns));
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({560, 200});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_acts);
    layout->addWidget(splitter, 1);
    connect(timeline, &TimelinePanel::opened, this, &LoginView::entryOpened);
    connect(phone, &PhoneColumn::consentShown, this, [this] {
        // Enter without reading must decline. In the bar the user asked for the next act.
        if (QWidget *button = m_acts->hasFocusWithin() ? nullptr : nextButton())
            button->setFocus(Qt::OtherFocusReason);
    });
    // Queued, so that the columns have shown the change.
    connect(
        &login, &Login::changed, this,
        [this] {
            // Where there are tabs, the columns follow the bar and Play.
            const bool isLed = m_acts->hasFocusWithin() || m_login.play().isPlaying();
            QWidget *button = isLed || m_columns->hasFocus() ? nextButton() : nullptr;
            if (button && m_columns->hasFocus())
                button->setFocus(Qt::OtherFocusReason);
        },
        Qt::QueuedConnection);
    retranslate();
}

QWidget *LoginView::nextAct() const
{
    if (m_acts->hasFocusWithin())
        return m_acts->nextAct();
    QWidget *button = nextButton();
    return button ? button : m_columns;
}

QWidget *LoginView::nextButton() const
{
    // Enter without reading must decline.
    static constexpr std::array names{"generate", "signIn", "scan", "cancel", "exchangeAsServer"};
    const auto next = nextLoginAct(m_login);
    if (!next)
        return nullptr;
    const bool needsUser = next == LoginAct::SignIn && !m_login.hasUser();
    const char *name = needsUser ? "user" : names[size_t(*next)];
    auto *control = m_columns->findChild<QWidget *>(QLatin1String(name));
    if (control)
        m_columns->reveal(control);
    return control && control->isVisible() && control->isEnabled() ? control : nullptr;
}

void LoginView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The timeline would leave the code out of sight.
    m_details->foldIfUndecided(isInLowWindow(*this));
    m_browser->fitCode();
}

void LoginView::retranslate()
{
    m_columns->setTitles({TrafficText::party(Party::Browser), TrafficText::party(Party::Phone),
        TrafficText::party(Party::Backend), TrafficText::party(Party::Observer)});
    m_details->setTabText(0, tr("Timeline"));
    m_details->setTabText(1, tr("States and invalid actions"));
    m_details->setArrowTexts(tr("Show the timeline and states"), tr("Hide the timeline and states"));
}

} // namespace qrlogin

#include "moc_LoginView.cpp"

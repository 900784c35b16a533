#include "pages/simulator/LoginView.h"

#include "pages/simulator/BackendColumn.h"
#include "pages/simulator/BrowserColumn.h"
#include "pages/simulator/ObserverColumn.h"
#include "pages/simulator/TimelinePanel.h"
#include "pages/simulator/phone/PhoneColumn.h"
#include "pages/simulator/states/StatesCard.h"
#include "widgets/Named.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QTabWidget>

namespace qrlogin {

LoginView::LoginView(Login &login, QWidget *parent)
    : Translated(parent),
      m_login(login),
      m_details(named<QTabWidget>("details"))
{
    auto *columns = new QWidget;
    auto *row = new QHBoxLayout(columns);
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
    splitter->addWidget(columns);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({560, 200});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(splitter);
    retranslate();
}

void LoginView::retranslate()
{
    m_details->setTabText(0, tr("Timeline"));
    m_details->setTabText(1, tr("States and invalid actions"));
}

} // namespace qrlogin

#include "moc_LoginView.cpp"

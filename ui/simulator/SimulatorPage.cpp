#include "simulator/SimulatorPage.h"

#include "scan/Backend.h"
#include "scan/BrowserSession.h"
#include "scan/Phone.h"
#include "simulator/BackendColumn.h"
#include "simulator/BrowserColumn.h"
#include "simulator/PhoneColumn.h"
#include "widgets/Card.h"
#include "widgets/PageHeader.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace qrlogin {

SimulatorPage::SimulatorPage(QWidget *parent)
    : Translated(parent)
    , m_header(new PageHeader)
    , m_browserColumn(new BrowserColumn)
    , m_phoneColumn(new PhoneColumn)
    , m_backendColumn(new BackendColumn)
    , m_timelineCard(new Card)
    , m_timelineView(new QTreeView)
    , m_clear(new QPushButton)
{
    auto *columns = new QWidget;
    auto *row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (Card *column : {static_cast<Card *>(m_browserColumn), static_cast<Card *>(m_phoneColumn), static_cast<Card *>(m_backendColumn)})
        row->addWidget(column, 1);

    m_timelineView->setModel(&m_timeline);
    m_timelineView->setRootIsDecorated(false);
    m_timelineView->setUniformRowHeights(true);
    m_timelineView->setAllColumnsShowFocus(true);
    m_timelineView->setFrameShape(QFrame::NoFrame);
    m_timelineView->header()->setStretchLastSection(true);
    m_timelineCard->body()->addWidget(m_timelineView);
    m_timelineCard->addTrailing(m_clear);

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(16);
    splitter->addWidget(columns);
    splitter->addWidget(m_timelineCard);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({560, 200});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(m_header);
    layout->addWidget(splitter, 1);

    connect(m_clear, &QPushButton::clicked, &m_timeline, &TimelineModel::clear);
    follow();
    retranslate();
}

SimulatorPage::~SimulatorPage() = default;

void SimulatorPage::follow()
{
    // Whoever looks at the newest row keeps looking at it; whoever scrolled up is left alone.
    connect(&m_timeline, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_timelineView->verticalScrollBar();
        if (bar->value() == bar->maximum())
            QMetaObject::invokeMethod(m_timelineView, &QTreeView::scrollToBottom, Qt::QueuedConnection);
    });
}

void SimulatorPage::setPool(const Connection &connection, const PoolContext &context)
{
    m_browserColumn->setSession(nullptr, {});
    m_phoneColumn->setPhone(nullptr, {});
    m_backendColumn->setBackend(nullptr, {});
    m_browser = std::make_unique<BrowserSession>(connection, context);
    m_phone = std::make_unique<Phone>(connection, context);
    m_backend = std::make_unique<Backend>(connection, context);
    m_timeline.clear();
    m_currentCode.clear();

    disconnect(m_recording);
    m_recording = connect(&context.traffic, &TrafficLog::recorded, this, [this](const TrafficEntry &entry) {
        if (entry.party != Party::Administrator)
            m_timeline.append(entry);
    });
    connect(m_browser.get(), &BrowserSession::changed, this, &SimulatorPage::passOn);
    m_browserColumn->setSession(m_browser.get(), connection.watermark);
    m_phoneColumn->setPhone(m_phone.get(), connection);
    m_backendColumn->setBackend(m_backend.get(), connection.watermark);
    passOn();
}

void SimulatorPage::passOn()
{
    if (m_browser->qrcodeId() != m_currentCode) {
        m_currentCode = m_browser->qrcodeId();
        m_backend->reset();
    }
    m_phoneColumn->setCode(m_browser->payloadText());
    m_backendColumn->setTicket(m_browser->report().ticket);
}

void SimulatorPage::retranslate()
{
    m_header->setTitle(tr("Simulator"));
    m_header->setBreadcrumb({tr("One login, from the QR code to the token set")});
    m_timelineCard->setTitle(tr("Timeline"));
    m_timelineView->setAccessibleName(tr("Timeline"));
    m_clear->setText(tr("C&lear"));
    m_timeline.retranslate();
    const QFontMetrics metrics(m_timelineView->font());
    const std::array widths{QStringLiteral("00:00:00.000"), tr("Backend"), QStringLiteral("POST exchange-tokenset-with-qrcode"),
        tr("The QR code is not in a state"), QStringLiteral("1000 ms")};
    for (int column = 0; column < int(widths.size()); ++column)
        m_timelineView->header()->resizeSection(column, metrics.horizontalAdvance(widths[size_t(column)]) + 24);
}

} // namespace qrlogin

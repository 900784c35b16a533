#include "pages/simulator/TimelinePanel.h"

#include "traffic/TrafficText.h"
#include "widgets/Controls.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeView>

namespace qrlogin {

TimelinePanel::TimelinePanel(const TrafficLog &traffic, QWidget *parent)
    : Translated(parent),
      m_view(new QTreeView),
      m_open(pushButton("openEntry", "inspector")),
      m_clear(pushButton("clearTimeline"))
{
    m_view->setModel(&m_timeline);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->header()->setStretchLastSection(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_view, 1);
    layout->addLayout(columnOf({m_open, m_clear, nullptr}));

    connect(m_open, &QPushButton::clicked, this, &TimelinePanel::openCurrent);
    connect(m_view, &QTreeView::activated, this, &TimelinePanel::openCurrent);
    const auto showOpen = [this] { m_open->setEnabled(m_view->currentIndex().isValid()); };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, showOpen);
    connect(&m_timeline, &QAbstractItemModel::modelReset, this, showOpen);
    showOpen();
    connect(m_clear, &QPushButton::clicked, &m_timeline, &TimelineModel::clear);
    connect(&traffic, &TrafficLog::recorded, &m_timeline, &TimelineModel::append);
    connect(&m_timeline, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_view->verticalScrollBar();
        if (bar->value() == bar->maximum())
            QMetaObject::invokeMethod(m_view, &QTreeView::scrollToBottom, Qt::QueuedConnection);
    });
    retranslate();
}

void TimelinePanel::openCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid())
        emit opened(m_timeline.entry(current.row()));
}

void TimelinePanel::retranslate()
{
    m_view->setAccessibleName(tr("Timeline"));
    m_open->setText(tr("Sho&w in Inspector"));
    m_clear->setText(tr("C&lear"));
    m_timeline.retranslate();
    const QFontMetrics metrics(m_view->font());
    const std::array widths{QStringLiteral("00:00:00.000"), TrafficText::party(Party::Observer),
        QStringLiteral("GET get-qrcode-status ×100"), tr("The QR code is not in a state"), QStringLiteral("1000 ms")};
    for (int column = 0; column < int(widths.size()); ++column)
        m_view->header()->resizeSection(column, metrics.horizontalAdvance(widths[size_t(column)]) + 24);
}

} // namespace qrlogin

#include "moc_TimelinePanel.cpp"

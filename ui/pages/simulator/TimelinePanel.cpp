#include "pages/simulator/TimelinePanel.h"

#include "traffic/TrafficText.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeView>

namespace qrlogin {

TimelinePanel::TimelinePanel(const TrafficLog &traffic, QWidget *parent)
    : Translated(parent),
      m_view(new QTreeView),
      m_clear(new QPushButton)
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
    layout->addWidget(m_clear, 0, Qt::AlignTop);

    connect(m_clear, &QPushButton::clicked, &m_timeline, &TimelineModel::clear);
    connect(&traffic, &TrafficLog::recorded, &m_timeline, &TimelineModel::append);
    connect(&m_timeline, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_view->verticalScrollBar();
        if (bar->value() == bar->maximum())
            QMetaObject::invokeMethod(m_view, &QTreeView::scrollToBottom, Qt::QueuedConnection);
    });
    retranslate();
}

void TimelinePanel::retranslate()
{
    m_view->setAccessibleName(tr("Timeline"));
    m_clear->setText(tr("C&lear"));
    m_timeline.retranslate();
    const QFontMetrics metrics(m_view->font());
    const std::array widths{QStringLiteral("00:00:00.000"), TrafficText::party(Party::Observer),
        QStringLiteral("GET get-qrcode-status"), tr("The QR code is not in a state"), QStringLiteral("1000 ms")};
    for (int column = 0; column < int(widths.size()); ++column)
        m_view->header()->resizeSection(column, metrics.horizontalAdvance(widths[size_t(column)]) + 24);
}

} // namespace qrlogin

#include "moc_TimelinePanel.cpp"

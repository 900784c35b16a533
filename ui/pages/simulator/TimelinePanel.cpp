#include "pages/simulator/TimelinePanel.h"

#include "traffic/TrafficText.h"
#include "widgets/Controls.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeView>

#include <algorithm>
#include <numeric>

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
    m_view->viewport()->installEventFilter(this);

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
    m_open->setText(tr("Sho&w"));
    m_open->setAccessibleName(tr("Show in the Inspector"));
    m_open->setToolTip(tr("Shows the selected request in the Inspector"));
    m_clear->setText(tr("C&lear"));
    m_clear->setAccessibleName(tr("Clear the timeline"));
    m_timeline.retranslate();
    fitColumns();
}

bool TimelinePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return Translated::eventFilter(watched, event);
}

void TimelinePanel::fitColumns()
{
    const QFontMetrics metrics(m_view->font());
    const std::array texts{QStringLiteral("00:00:00.000"), TrafficText::party(Party::Observer),
        QStringLiteral("GET get-qrcode-status"), tr("The QR code is not in a state"), QStringLiteral("1000 ms")};
    std::array<int, texts.size()> widths;
    std::ranges::transform(
        texts, widths.begin(), [&](const QString &text) { return metrics.horizontalAdvance(text) + 16; });
    // In a narrow window the two longest columns elide, so that the others and a part of the response are visible.
    const int room = m_view->viewport()->width() - metrics.averageCharWidth() * 10;
    int excess = std::accumulate(widths.begin(), widths.end(), 0) - room;
    for (const auto column : {TimelineModel::Outcome, TimelineModel::Call}) {
        const int spare = qBound(0, excess, widths[column] - metrics.averageCharWidth() * 10);
        widths[column] -= spare;
        excess -= spare;
    }
    for (int column = 0; column < int(widths.size()); ++column)
        m_view->header()->resizeSection(column, widths[size_t(column)]);
}

} // namespace qrlogin

#include "moc_TimelinePanel.cpp"

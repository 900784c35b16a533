#include "widgets/layout/ReflowColumns.h"

#include <QEvent>
#include <QGridLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace qrlogin {

namespace {

constexpr int gap = 12;

} // namespace

ReflowColumns::ReflowColumns(int leastCharacters, Narrow narrow, QWidget *parent)
    : QWidget(parent),
      m_leastCharacters(leastCharacters),
      m_narrow(narrow),
      m_tabs(new QTabBar),
      m_grid(new QGridLayout)
{
    m_tabs->setDrawBase(false);
    m_tabs->hide();
    m_grid->setSpacing(gap);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_tabs);
    layout->addLayout(m_grid, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &ReflowColumns::showCurrent);
}

void ReflowColumns::addColumn(QWidget *column)
{
    // Only the number of columns gives them their widths.
    column->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_columns.append(column);
    m_tabs->addTab(QString());
    m_inRow = 0;
    arrange();
}

void ReflowColumns::setTitles(const QStringList &titles)
{
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabText(tab, titles.value(tab));
}

void ReflowColumns::reveal(const QWidget *part)
{
    for (int column = 0; column < m_columns.size(); ++column) {
        if (m_columns[column] == part || m_columns[column]->isAncestorOf(part))
            m_tabs->setCurrentIndex(column);
    }
}

int ReflowColumns::fittingInRow() const
{
    const int least = m_leastCharacters * fontMetrics().averageCharWidth();
    for (int inRow = int(m_columns.size()); inRow > 1; inRow = inRow > 2 ? 2 : 1) {
        if (width() >= inRow * least + (inRow - 1) * gap)
            return inRow;
    }
    return 1;
}

void ReflowColumns::arrange()
{
    const int inRow = fittingInRow();
    if (inRow != m_inRow) {
        m_inRow = inRow;
        for (int index = 0; index < m_columns.size(); ++index)
            m_grid->addWidget(m_columns[index], index / inRow, index % inRow);
        for (int column = 0; column < m_columns.size(); ++column)
            m_grid->setColumnStretch(column, column < inRow ? 1 : 0);
        m_tabs->setVisible(inRow == 1 && m_narrow == Narrow::Tabs);
        showCurrent();
    }
    needHeight();
}

void ReflowColumns::showCurrent()
{
    for (int column = 0; column < m_columns.size(); ++column)
        m_columns[column]->setVisible(m_tabs->isHidden() || column == m_tabs->currentIndex());
}

void ReflowColumns::needHeight()
{
    // A splitter and a tab widget ask for a minimum only, not for the height at a width.
    setMinimumHeight(
        layout()->hasHeightForWidth() ? layout()->minimumHeightForWidth(width()) : layout()->minimumSize().height());
}

void ReflowColumns::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool ReflowColumns::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::FontChange)
        arrange();
    else if (event->type() == QEvent::LayoutRequest)
        needHeight();
    return done;
}

} // namespace qrlogin

#include "moc_ReflowColumns.cpp"

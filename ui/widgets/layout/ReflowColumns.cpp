#include "widgets/layout/ReflowColumns.h"

#include <QEvent>
#include <QGridLayout>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

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

void ReflowColumns::addColumn(QWidget *column, int share)
{
    column->setParent(this); // without one, to show it would make it a window
    // Only the number of columns gives them their widths.
    column->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_columns.append(column);
    m_shares.append(share);
    const QSignalBlocker quiet(m_tabs); // the first tab becomes the current one
    m_tabs->addTab(QString());
    // All columns are arranged at once, before they are shown.
    m_grid->addWidget(column, 0, int(m_columns.size()) - 1);
    m_inRow = 0;
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

int ReflowColumns::neededWidth(int inRow) const
{
    const int least = inRow > 1 ? m_leastCharacters * fontMetrics().averageCharWidth() : 0;
    int needed = 0;
    for (int first = 0; first < m_columns.size(); first += inRow) {
        int shares = 0;
        int part = 0; // of a column with the share 1
        for (int column = first; column < std::min(first + inRow, int(m_columns.size())); ++column) {
            const int share = inRow > 1 ? m_shares[column] : 1;
            shares += share;
            if (m_narrow == Narrow::Tabs && inRow > 1)
                continue;
            part = std::max(part, (m_columns[column]->minimumSizeHint().width() + share - 1) / share);
        }
        needed = std::max(needed, shares * part);
    }
    return std::max(needed, inRow * least) + (inRow - 1) * gap;
}

int ReflowColumns::fittingInRow() const
{
    int inRow = int(m_columns.size());
    while (inRow > 1 && width() < neededWidth(inRow))
        inRow = inRow > 2 ? 2 : 1;
    return std::max(inRow, 1);
}

void ReflowColumns::arrange()
{
    const int inRow = fittingInRow();
    if (inRow != m_inRow) {
        m_inRow = inRow;
        for (int index = 0; index < m_columns.size(); ++index)
            m_grid->addWidget(m_columns[index], index / inRow, index % inRow);
        for (int column = 0; column < m_columns.size(); ++column)
            m_grid->setColumnStretch(column, column >= inRow ? 0 : inRow > 1 ? m_shares[column] : 1);
        m_tabs->setVisible(inRow == 1 && m_narrow == Narrow::Tabs);
        showCurrent();
    }
    needSize();
}

void ReflowColumns::showCurrent()
{
    for (int column = 0; column < m_columns.size(); ++column)
        m_columns[column]->setVisible(m_tabs->isHidden() || column == m_tabs->currentIndex());
}

void ReflowColumns::needSize()
{
    setMinimumWidth(neededWidth(1));
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
        arrange();
    return done;
}

} // namespace qrlogin

#include "moc_ReflowColumns.cpp"

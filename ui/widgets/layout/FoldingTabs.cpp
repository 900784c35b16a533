#include "widgets/layout/FoldingTabs.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace qrlogin {

FoldingTabs::FoldingTabs(QWidget *parent)
    : QTabWidget(parent),
      m_arrow(new QToolButton)
{
    m_arrow->setAutoRaise(true);
    setCornerWidget(m_arrow);
    connect(m_arrow, &QToolButton::clicked, this, [this] { decide(!m_isFolded); });
    connect(this, &QTabWidget::tabBarClicked, this, [this](int index) {
        if (index >= 0 && m_isFolded)
            decide(false);
    });
    connect(this, &QTabWidget::currentChanged, this, [this] {
        if (m_isFolded)
            decide(false);
    });
    setFolded(false);
}

void FoldingTabs::foldIfUndecided(bool folded)
{
    if (!m_isDecided && folded != m_isFolded)
        setFolded(folded);
}

void FoldingTabs::setArrowTexts(const QString &unfold, const QString &fold)
{
    m_unfoldText = unfold;
    m_foldText = fold;
    nameArrow();
}

void FoldingTabs::decide(bool folded)
{
    m_isDecided = true;
    setFolded(folded);
}

void FoldingTabs::setFolded(bool folded)
{
    m_isFolded = folded;
    // Hidden, so that the Tab key does not lead into what is not seen.
    findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly)->setVisible(!folded);
    setMaximumHeight(folded ? std::max(tabBar()->sizeHint().height(), m_arrow->sizeHint().height()) : QWIDGETSIZE_MAX);
    m_arrow->setArrowType(folded ? Qt::UpArrow : Qt::DownArrow);
    nameArrow();
}

void FoldingTabs::nameArrow()
{
    m_arrow->setAccessibleName(m_isFolded ? m_unfoldText : m_foldText);
    m_arrow->setToolTip(m_arrow->accessibleName());
}

} // namespace qrlogin

#include "moc_FoldingTabs.cpp"

#include "audience/PresentedEnd.h"

#include "widgets/Avatar.h"
#include "widgets/Named.h"
#include "widgets/StatusPill.h"
#include "widgets/WrappedLabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace qrlogin {

PresentedEnd::PresentedEnd(QWidget *parent)
    : QWidget(parent),
      m_avatar(new Avatar),
      m_words(wrappedLabel({})),
      m_mark(named<StatusPill>("presentedMark"))
{
    setObjectName(QStringLiteral("presentedEnd"));
    m_words->setObjectName(QStringLiteral("presentedEndWords"));
    m_words->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->addStretch();
    column->addWidget(m_avatar, 0, Qt::AlignHCenter);
    column->addWidget(m_words);
    column->addWidget(m_mark, 0, Qt::AlignHCenter);
    column->addStretch();
    hide();
}

void PresentedEnd::show(const QString &name, const QImage &photo, const QString &watermark)
{
    m_avatar->setName(name);
    m_avatar->setImage(photo);
    m_mark->setWatermark(watermark);
    setVisible(true);
    const QString words = name.isEmpty() ? tr("Signed in") : tr("Signed in as %1").arg(name);
    if (m_words->text() == words)
        return;
    m_words->setText(words);
    QAccessibleEvent alert(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void PresentedEnd::clear()
{
    hide();
    m_words->clear();
}

void PresentedEnd::scaleTo(int unit)
{
    QFont large = font();
    large.setPixelSize(unit * 5 / 2);
    large.setWeight(QFont::DemiBold);
    m_words->setFont(large);
    QFont small = font();
    small.setPixelSize(unit * 4 / 5);
    m_mark->setFont(small);
    m_avatar->setDiameter(unit * 6);
}

} // namespace qrlogin

#include "moc_PresentedEnd.cpp"

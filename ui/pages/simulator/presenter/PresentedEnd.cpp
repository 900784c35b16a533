#include "pages/simulator/presenter/PresentedEnd.h"

#include "pages/simulator/presenter/PresentedLogin.h"
#include "scan/Login.h"
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

bool PresentedEnd::show(Login *login)
{
    const bool isSignedIn = login && login->backend().tokens();
    QString words;
    if (isSignedIn) {
        const QString name = PresentedLogin::who(*login);
        words = name.isEmpty() ? tr("Signed in") : tr("Signed in as %1").arg(name);
        m_avatar->setName(name);
        m_avatar->setImage(login->browser().photo());
        m_mark->setWatermark(login->watermark());
    }
    setVisible(isSignedIn);
    if (m_words->text() == words)
        return isSignedIn;
    m_words->setText(words);
    if (isSignedIn) {
        QAccessibleEvent alert(m_words, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    return isSignedIn;
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

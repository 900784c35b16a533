#include "theme/Language.h"
#include "widgets/Banner.h"
#include "widgets/CopyField.h"
#include "widgets/CountdownRing.h"
#include "widgets/PeriodEdit.h"
#include "widgets/StatusPill.h"
#include "widgets/qr/QrView.h"

#include "support/TestMain.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace qrlogin;

/// Existing widgets change their texts with the language.
class TestRetranslation : public QObject
{
    Q_OBJECT
private slots:
    void partsFollow()
    {
        Language language(*QCoreApplication::instance());
        language.setChoice(UiLanguage::English);

        QWidget window;
        auto *period = new PeriodEdit(&window);
        period->setPeriod(100, PeriodUnit::Second);
        auto *view = new QrView(&window);
        auto *pill = new StatusPill(&window);
        pill->setStatus(QrStatus::Authorized);
        auto *own = new StatusPill(&window);
        own->setText(Accent::Info, QStringLiteral("Beta"));
        auto *ring = new CountdownRing(&window);
        ring->setPeriod(400'000'000, 200'000'000);
        auto *field = new CopyField(&window);
        field->setValue(QStringLiteral("x"));
        auto *banner = new Banner(&window);
        auto *units = period->findChild<QComboBox *>();
        QCOMPARE(units->itemText(1), QStringLiteral("minutes"));

        language.setChoice(UiLanguage::SimplifiedChinese);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(units->itemText(1), QStringLiteral("分钟"));
        QCOMPARE(view->findChild<QPushButton *>()->text(), QStringLiteral("刷新(&R)"));
        QCOMPARE(view->accessibleText(QAccessible::Description), QStringLiteral("尚无二维码"));
        QCOMPARE(pill->text(), QStringLiteral("已授权"));
        QCOMPARE(own->text(), QStringLiteral("Beta"));
        QCOMPARE(ring->digits(), QStringLiteral("2 天"));
        QCOMPARE(field->findChildren<QToolButton *>().last()->toolTip(), QStringLiteral("复制"));
        QCOMPARE(banner->findChild<QToolButton *>()->toolTip(), QStringLiteral("关闭"));

        language.setChoice(UiLanguage::English);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(units->itemText(1), QStringLiteral("minutes"));
        QCOMPARE(pill->text(), QStringLiteral("Authorized"));
        QCOMPARE(period->seconds(), 100);
    }
};

QRLOGIN_TEST(TestRetranslation)
#include "TestRetranslation.moc"

#include "widgets/Banner.h"

#include "support/TestMain.h"

#include <QAccessible>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace qrlogin;

class TestBanner : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_banner = std::make_unique<Banner>(); }

    void isSilentAtFirst() { QVERIFY(m_banner->isHidden()); }

    // Cannot test the announcement: Qt's offscreen platform does not forward accessibility events.
    void isAnAlert()
    {
        m_banner->showMessage(Accent::Danger, QStringLiteral("Out of reach"));
        QVERIFY(m_banner->isVisible());
        m_banner->setText(QStringLiteral("In another language"));
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(m_banner.get());
        QCOMPARE(seen->role(), QAccessible::AlertMessage);
        QCOMPARE(seen->text(QAccessible::Name), QStringLiteral("In another language"));
    }

    void closes()
    {
        QSignalSpy closed(m_banner.get(), &Banner::closed);
        m_banner->showMessage(Accent::Info, QStringLiteral("Read again"));
        QTest::mouseClick(m_banner->findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(m_banner->isHidden());
        QCOMPARE(closed.count(), 1);
        m_banner->showMessage(Accent::Info, QStringLiteral("Read again"));
        QTest::keyClick(m_banner.get(), Qt::Key_Escape);
        QVERIFY(m_banner->isHidden());
        QCOMPARE(closed.count(), 2);
        m_banner->setClosable(false);
        m_banner->showMessage(Accent::Info, QStringLiteral("Read again"));
        QTest::keyClick(m_banner.get(), Qt::Key_Escape);
        QVERIFY(m_banner->isVisible());
    }

    void dismissIsNotClosing()
    {
        QSignalSpy closed(m_banner.get(), &Banner::closed);
        m_banner->showMessage(Accent::Info, QStringLiteral("Read again"));
        m_banner->dismiss();
        QVERIFY(m_banner->isHidden());
        QCOMPARE(closed.count(), 0);
    }

    void buttonsGoWithTheirMessage()
    {
        m_banner->showMessage(Accent::Danger, QStringLiteral("Out of reach"));
        QPointer<QPushButton> button = m_banner->addButton(QStringLiteral("Try again"));
        // A button may replace the message that it belongs to.
        connect(button, &QPushButton::clicked, m_banner.get(),
            [this] { m_banner->showMessage(Accent::Success, QStringLiteral("Saved")); });
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_banner->accent(), Accent::Success);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!button);
    }

    void textIsPlain()
    {
        m_banner->showMessage(Accent::Info, QStringLiteral("<b>bold</b>"));
        QCOMPARE(m_banner->text(), QStringLiteral("<b>bold</b>"));
        for (const QLabel *label : m_banner->findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void longTextWraps()
    {
        m_banner->showMessage(Accent::Warning, QStringLiteral("word ").repeated(80));
        QVERIFY(m_banner->heightForWidth(300) > m_banner->heightForWidth(1200));
    }

private:
    std::unique_ptr<Banner> m_banner;
};

QRLOGIN_TEST(TestBanner)
#include "TestBanner.moc"

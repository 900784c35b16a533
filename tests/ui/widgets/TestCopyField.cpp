#include "widgets/CopyField.h"

#include "support/TestMain.h"
#include "widgets/ElidedLabel.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace qrlogin;

class TestCopyField : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_field = std::make_unique<CopyField>();
        m_field->resize(400, m_field->sizeHint().height());
        m_field->setSubject(QStringLiteral("Ticket"));
        m_field->show();
        m_reveal = m_field->findChildren<QToolButton *>().at(0);
        m_copy = m_field->findChildren<QToolButton *>().at(1);
        QGuiApplication::clipboard()->clear();
    }

    void copies()
    {
        QSignalSpy copied(m_field.get(), &CopyField::copied);
        m_field->setValue(QStringLiteral("abc"));
        QCOMPARE(m_field->shownText(), QStringLiteral("abc"));
        QVERIFY(!m_reveal->isVisible());
        QTest::mouseClick(m_copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("abc"));
        QCOMPARE(copied.count(), 1);
        QCOMPARE(m_copy->toolTip(), QStringLiteral("Copied"));
        QTRY_COMPARE(m_copy->toolTip(), QStringLiteral("Copy"));
    }

    void elidesInTheMiddle()
    {
        const QString value = QString(100, u'a') + QString(100, u'z');
        m_field->setValue(value);
        const QString shown = m_field->shownText();
        QVERIFY(shown.size() < value.size());
        QVERIFY(shown.startsWith(u'a') && shown.endsWith(u'z'));
        QTest::mouseClick(m_copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), value);
    }

    void secretIsMasked()
    {
        m_field->setSecret(Secret("top secret"));
        const auto *label = m_field->findChild<ElidedLabel *>();
        const QString mask = m_field->shownText();
        QVERIFY(!mask.contains(u't'));
        QVERIFY(!QAccessible::queryAccessibleInterface(const_cast<ElidedLabel *>(label))
                     ->text(QAccessible::Name)
                     .contains(u't'));
        QTest::mouseClick(m_reveal, Qt::LeftButton);
        QCOMPARE(m_field->shownText(), QStringLiteral("top secret"));
        QTest::mouseClick(m_reveal, Qt::LeftButton);
        QCOMPARE(m_field->shownText(), mask);
        m_field->setSecret(Secret("s"));
        QCOMPARE(m_field->shownText(), mask); // does not reveal the length
    }

    void anotherSecretIsMaskedAgain()
    {
        m_field->setSecret(Secret("one"));
        m_field->setRevealed(true);
        QVERIFY(m_field->isRevealed());
        m_field->setSecret(Secret("two"));
        QVERIFY(!m_field->isRevealed());
        QVERIFY(!m_field->shownText().contains(QStringLiteral("two")));
    }

    void secretIsCopiedWithAHint()
    {
        m_field->setSecret(Secret("top secret"));
        QTest::mouseClick(m_copy, Qt::LeftButton);
        const QMimeData *content = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(content->text(), QStringLiteral("top secret"));
        QCOMPARE(content->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
    }

    void theClipboardForgetsASecret()
    {
        QClipboard *clipboard = QGuiApplication::clipboard();
        m_field->setForgetAfter(50);
        m_field->setSecret(Secret("top secret"));
        QTest::mouseClick(m_copy, Qt::LeftButton);
        QCOMPARE(clipboard->text(), QStringLiteral("top secret"));
        QTRY_COMPARE(clipboard->text(), QString());
    }

    void whatWasCopiedSinceStays()
    {
        QClipboard *clipboard = QGuiApplication::clipboard();
        m_field->setForgetAfter(50);
        m_field->setSecret(Secret("top secret"));
        QTest::mouseClick(m_copy, Qt::LeftButton);
        clipboard->setText(QStringLiteral("something else"));
        QTest::qWait(150);
        QCOMPARE(clipboard->text(), QStringLiteral("something else"));
    }

    void whatIsNoSecretStays()
    {
        QClipboard *clipboard = QGuiApplication::clipboard();
        m_field->setForgetAfter(50);
        m_field->setValue(QStringLiteral("abc"));
        QTest::mouseClick(m_copy, Qt::LeftButton);
        QTest::qWait(150);
        QCOMPARE(clipboard->text(), QStringLiteral("abc"));
    }

    void aSecretGoesWithItsField()
    {
        m_field->setSecret(Secret("top secret"));
        QTest::mouseClick(m_copy, Qt::LeftButton);
        m_field.reset();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    }

    void emptyHasNothingToCopy()
    {
        m_field->setSecret(Secret("a"));
        m_field->setValue({});
        QVERIFY(!m_copy->isEnabled());
        QVERIFY(!m_reveal->isVisible());
        QCOMPARE(m_field->shownText(), QStringLiteral("–"));
    }

    void buttonsSayWhatFor()
    {
        QCOMPARE(m_copy->accessibleName(), QStringLiteral("Copy: Ticket"));
        QCOMPARE(m_reveal->accessibleName(), QStringLiteral("Show: Ticket"));
    }

private:
    std::unique_ptr<CopyField> m_field;
    QToolButton *m_reveal = nullptr;
    QToolButton *m_copy = nullptr;
};

QRLOGIN_TEST(TestCopyField)
#include "TestCopyField.moc"

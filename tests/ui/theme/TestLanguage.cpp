#include "theme/Language.h"

#include "support/TestMain.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace qrlogin;

namespace {

class Listener : public QWidget
{
public:
    int heard = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        heard += event->type() == QEvent::LanguageChange;
        QWidget::changeEvent(event);
    }
};

}

class TestLanguage : public QObject
{
    Q_OBJECT
private slots:
    void choosesAmongPreferences_data()
    {
        QTest::addColumn<QStringList>("preferred");
        QTest::addColumn<UiLanguage>("spoken");
        const auto list = [](const char *names) { return QString::fromLatin1(names).split(u','); };
        QTest::newRow("Chinese") << list("zh-Hans-CN,zh-CN,zh") << UiLanguage::SimplifiedChinese;
        QTest::newRow("English") << list("en-US,en") << UiLanguage::English;
        QTest::newRow("French, then Chinese") << list("fr-FR,zh-CN,en") << UiLanguage::SimplifiedChinese;
        QTest::newRow("neither") << list("fr-FR,de") << UiLanguage::English;
        QTest::newRow("C") << list("C") << UiLanguage::English;
        QTest::newRow("none") << QStringList() << UiLanguage::English;
    }
    void choosesAmongPreferences()
    {
        QFETCH(QStringList, preferred);
        QTEST(uiLanguageFor(preferred), "spoken");
    }

    void switchesWhileRunning()
    {
        Language language(*QCoreApplication::instance());
        language.setChoice(UiLanguage::English);
        Listener listener;
        QSignalSpy changes(&language, &Language::changed);
        QCOMPARE(displayName(UiLanguage::System), QStringLiteral("System language"));

        language.setChoice(UiLanguage::SimplifiedChinese);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(displayName(UiLanguage::System), QStringLiteral("跟随系统"));
        QCOMPARE(changes.count(), 1);
        QVERIFY(listener.heard > 0);
        QCOMPARE(QLocale().language(), QLocale::Chinese);

        listener.heard = 0;
        language.setChoice(UiLanguage::English);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(displayName(UiLanguage::System), QStringLiteral("System language"));
        QVERIFY(listener.heard > 0);
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void qtSpeaksIt()
    {
        Language language(*QCoreApplication::instance());
        language.setChoice(UiLanguage::SimplifiedChinese);
        QCOMPARE(QDialogButtonBox(QDialogButtonBox::Cancel).button(QDialogButtonBox::Cancel)->text(),
            QStringLiteral("取消"));
    }

    void leavesNothingBehind()
    {
        {
            Language language(*QCoreApplication::instance());
            language.setChoice(UiLanguage::SimplifiedChinese);
        }
        QCOMPARE(displayName(UiLanguage::System), QStringLiteral("System language"));
    }

    void namesAreInTheirOwnWords()
    {
        Language language(*QCoreApplication::instance());
        for (const UiLanguage choice : {UiLanguage::English, UiLanguage::SimplifiedChinese}) {
            language.setChoice(choice);
            QCOMPARE(displayName(UiLanguage::English), QStringLiteral("English"));
            QCOMPARE(displayName(UiLanguage::SimplifiedChinese), QStringLiteral("简体中文"));
        }
    }
};

QRLOGIN_TEST(TestLanguage)
#include "TestLanguage.moc"

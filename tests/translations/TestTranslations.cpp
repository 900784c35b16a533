#include "shared/EmbeddedPool.h"
#include "support/TestMain.h"
#include "translations/TranslationFile.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace qrlogin::test;

namespace {

/// %1, %2, %n, as often as they occur.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(?:L?\\d+|n)"));
    QStringList found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured());
    found.sort();
    return found;
}

/// Letters after a single &, in upper case.
QStringList mnemonicsOf(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(?:&|(\\w))"));
    QStringList found;
    for (auto matches = mnemonic.globalMatch(text); matches.hasNext();) {
        const QString letter = matches.next().captured(1);
        if (!letter.isEmpty())
            found.append(letter.toUpper());
    }
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyMessageIsTranslated_data() { languages(); }
    void everyMessageIsTranslated();
    void placeholdersAreKept_data() { languages(); }
    void placeholdersAreKept();
    void noMessageStandsTwice_data() { languages(); }
    void noMessageStandsTwice();
    void englishHoldsPluralFormsOnly();
    void chineseKeepsTheAccessKeys();
    void programsCarryTheTranslations_data() { languages(); }
    void programsCarryTheTranslations();
    void englishCounts();
    void theEmulatorsNamesAreTranslated();

private:
    static void languages();
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("forms");
    QTest::newRow("English") << QStringLiteral("en") << 2;
    QTest::newRow("Simplified Chinese") << QStringLiteral("zh_CN") << 1;
}

void TestTranslations::everyMessageIsTranslated()
{
    QFETCH(const QString, language);
    QFETCH(const int, forms);
    const QList<Message> messages = messagesOf(language);
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        QVERIFY2(message.type.isEmpty(), qPrintable(QStringLiteral("%1 is %2").arg(message.label(), message.type)));
        QVERIFY2(message.forms.size() == (message.isPlural ? forms : 1), qPrintable(message.label()));
        for (const QString &form : message.forms)
            QVERIFY2(!form.trimmed().isEmpty(), qPrintable(message.label()));
    }
}

void TestTranslations::placeholdersAreKept()
{
    QFETCH(const QString, language);
    for (const Message &message : messagesOf(language)) {
        for (const QString &form : message.forms)
            QVERIFY2(placeholdersOf(form) == placeholdersOf(message.source), qPrintable(message.label()));
    }
}

void TestTranslations::noMessageStandsTwice()
{
    QFETCH(const QString, language);
    QSet<QStringList> seen;
    for (const Message &message : messagesOf(language)) {
        const QStringList key{message.context, message.source, message.comment};
        QVERIFY2(!seen.contains(key), qPrintable(message.label()));
        seen.insert(key);
    }
}

void TestTranslations::englishHoldsPluralFormsOnly()
{
    for (const Message &message : messagesOf(QStringLiteral("en")))
        QVERIFY2(message.isPlural, qPrintable(message.label()));
}

void TestTranslations::chineseKeepsTheAccessKeys()
{
    for (const Message &message : messagesOf(QStringLiteral("zh_CN"))) {
        const QString translation = message.forms.value(0);
        const QStringList mnemonics = mnemonicsOf(translation);
        QVERIFY2(mnemonics.size() == mnemonicsOf(message.source).size(), qPrintable(message.label()));
        if (mnemonics.isEmpty())
            continue;
        // As Chinese programs have it: at the end, or before the ellipsis or the colon.
        const QString key = QStringLiteral("(&%1)").arg(mnemonics.first());
        QVERIFY2(translation.endsWith(key) || translation.contains(key + u'…') || translation.contains(key + u'：'),
            qPrintable(message.label()));
    }
}

void TestTranslations::programsCarryTheTranslations()
{
    QFETCH(const QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/qrlogin_") + language));
    for (const Message &message : messagesOf(language)) {
        const QString translation = translator.translate(qUtf8Printable(message.context),
            qUtf8Printable(message.source), qUtf8Printable(message.comment), message.isPlural ? 2 : -1);
        QVERIFY2(translation == message.forms.last(), qPrintable(message.label()));
    }
}

void TestTranslations::theEmulatorsNamesAreTranslated()
{
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/qrlogin_zh_CN")));
    QCoreApplication::installTranslator(&translator);
    qrlogin::emulator::EmulatorInfo info;
    info.poolName = QStringLiteral("Demo pool");
    QCOMPARE(qrlogin::connectionTo(info).badge.name, QStringLiteral("演示用户池"));
    info.poolName = QStringLiteral("Staging");
    QCOMPARE(qrlogin::connectionTo(info).badge.name, QStringLiteral("Staging"));
    QCoreApplication::removeTranslator(&translator);
}

void TestTranslations::englishCounts()
{
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/qrlogin_en")));
    const auto seconds
        = [&](int number) { return translator.translate("qrlogin::SettingText", "%n second(s)", nullptr, number); };
    QCOMPARE(seconds(1), QStringLiteral("%n second"));
    QCOMPARE(seconds(0), QStringLiteral("%n seconds"));
    QCOMPARE(seconds(120), QStringLiteral("%n seconds"));
}

QRLOGIN_TEST(TestTranslations)
#include "TestTranslations.moc"

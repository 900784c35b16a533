#include "base/VisibleText.h"

#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;

class TestVisibleText : public QObject
{
    Q_OBJECT

private slots:
    void whatSteersIsEscaped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &text, const char *shown) {
            QTest::newRow(name) << text << QString::fromUtf8(shown);
        };
        row("plain", QStringLiteral("Alice, \u626b\u7801"), "Alice, 扫码");
        row("beyond the BMP", QString::fromUtf8("𠮷田 😀"), "𠮷田 😀");
        row("family of emoji", QString::fromUtf8("👩‍👧"), "👩‍👧");
        row("colour", QStringLiteral("a\u001b[31mb"), "a\\u001b[31mb");
        row("C1", QStringLiteral("a\u009b31m\u0085"), "a\\u009b31m\\u0085");
        row("delete", QStringLiteral("\u007f"), "\\u007f");
        row("line breaks", QStringLiteral("a\r\nb\tc\u2028\u2029"), "a\\r\\nb\\tc\\u2028\\u2029");
        row("bidi", QStringLiteral("\u202eabc\u2066\u2069\u061c\u200f"), "\\u202eabc\\u2066\\u2069\\u061c\\u200f");
        row("zero", QString(QChar(0)), "\\u0000");
        row("half a pair", QString(QChar(0xd83d)) + u'x', "\\ud83dx");
        row("other half", u'x' + QString(QChar(0xde00)), "x\\ude00");
    }
    void whatSteersIsEscaped()
    {
        QFETCH(QString, text);
        QTEST(visibleText(text), "shown");
    }

    void linesOfOursStay() { QCOMPARE(visibleText(u"a\nb\r", LineBreaks::Keep), QStringLiteral("a\nb\\r")); }

    void jsonStaysTheSame()
    {
        QString all;
        for (char16_t c = 0; c < 0xd800; ++c)
            all += QChar(c);
        const QJsonDocument document(QJsonArray{all, QString::fromUtf8("😀")});
        const QString shown = visibleText(QString::fromUtf8(document.toJson()), LineBreaks::Keep);
        QCOMPARE(QJsonDocument::fromJson(shown.toUtf8()), document);
        QVERIFY(!hasControlCharacters(QString(shown).remove(u'\n')));
    }

    void controlCharactersAreFound()
    {
        for (const QChar c : {u'\n', u'\r', u'\t', u'\0', u'\x7f', u'\x85'})
            QVERIFY(hasControlCharacters(QString(c)));
        QVERIFY(!hasControlCharacters(u"a b \u626b"));
    }
};

QRLOGIN_TEST(TestVisibleText)
#include "TestVisibleText.moc"

#include "base/Words.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

namespace {

enum class Fruit { Apple, Pear, Quince };

constexpr auto fruitWords = words<Fruit>({{Fruit::Apple, u"apple"}, {Fruit::Pear, u"pear"}});

} // namespace

class TestWords : public QObject
{
    Q_OBJECT
private slots:
    void readsTheTableBothWays()
    {
        for (const auto &[value, text] : fruitWords) {
            QCOMPARE(fruitWords.of(value), text.toString());
            QCOMPARE(fruitWords.value(text), std::optional(value));
        }
    }

    void knowsNothingElse()
    {
        QVERIFY(!fruitWords.value(u"Apple"));
        QVERIFY(!fruitWords.value(u""));
        QCOMPARE(fruitWords.of(Fruit::Quince), QString());
    }

    void listsTheWordsInOrder() { QCOMPARE(fruitWords.list(), QStringLiteral("apple, pear")); }
};

QRLOGIN_TEST(TestWords)
#include "TestWords.moc"

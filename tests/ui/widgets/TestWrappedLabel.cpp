#include "widgets/WrappedLabel.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestWrappedLabel : public QObject
{
    Q_OBJECT
private slots:
    void measuresLikeQLabel_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("word") << QStringLiteral("Advice");
        QTest::newRow("sentence") << QStringLiteral(
            "The status query does not check who asks: anyone who knows the code "
            "gets what it returns.");
        QTest::newRow("ID in Chinese") << QStringLiteral(
            "扫码失败：此二维码属于用户池 6b1f0c9a27d4e8530f7ac2b9，而此手机属于用户池 演示用户池。");
        QTest::newRow("lines") << QStringLiteral("•  one line\n•  a second line that is much longer than the first\n\n"
                                                 "•  after an empty one");
        QTest::newRow("ampersand") << QStringLiteral("Save & reload <b>plain</b>");
    }
    void measuresLikeQLabel()
    {
        QFETCH(QString, text);
        WrappedLabel label(text);
        QLabel reference(text);
        reference.setWordWrap(true);
        for (QLabel *each : {static_cast<QLabel *>(&label), &reference}) {
            each->setTextFormat(Qt::PlainText);
            each->setContentsMargins(3, 1, 4, 2);
        }
        // From wide to narrow and back, so that answers come from both sides of what is known.
        for (const int step : {-7, 11}) {
            for (int width = step < 0 ? 900 : 40; width >= 40 && width <= 900; width += step)
                QVERIFY2(std::abs(label.heightForWidth(width) - reference.heightForWidth(width)) <= 1,
                    qPrintable(QStringLiteral("%1 px").arg(width)));
        }
        QVERIFY(std::abs(label.minimumSizeHint().width() - reference.minimumSizeHint().width()) <= 1);
        QCOMPARE(label.minimumSizeHint().height(), reference.minimumSizeHint().height());
        if (text.isEmpty())
            return;
        const QSize hint = label.sizeHint();
        QCOMPARE(hint.height(), label.heightForWidth(hint.width()));
        QVERIFY(hint.width() >= label.minimumSizeHint().width());
    }

    void aShortTextStaysInOneLine()
    {
        WrappedLabel title(QStringLiteral("用例"));
        title.setTextFormat(Qt::PlainText);
        QVERIFY(title.minimumSizeHint().width() >= title.fontMetrics().horizontalAdvance(title.text()));
        QCOMPARE(title.heightForWidth(title.minimumSizeHint().width()), title.minimumSizeHint().height());
    }

    void measuresAnewWhenItChanges()
    {
        WrappedLabel label(QStringLiteral("a few words that need two lines here"));
        label.setTextFormat(Qt::PlainText);
        const int first = label.heightForWidth(140);
        label.setText(label.text() + label.text());
        const int longer = label.heightForWidth(140);
        QVERIFY(longer > first);

        QFont large = label.font();
        large.setPointSize(large.pointSize() * 2);
        label.setFont(large);
        QVERIFY(label.heightForWidth(140) > longer);

        const int tight = label.heightForWidth(140);
        label.setContentsMargins(0, 20, 0, 20);
        QCOMPARE(label.heightForWidth(140), tight + 40);
        label.setContentsMargins({});
        label.setMargin(5);
        QCOMPARE(label.heightForWidth(150), tight + 10);
    }
};

QRLOGIN_TEST(TestWrappedLabel)
#include "TestWrappedLabel.moc"

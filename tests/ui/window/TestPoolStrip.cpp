#include "window/PoolStrip.h"

#include "connections/ConnectionBook.h"
#include "support/TestMain.h"
#include "theme/Accent.h"
#include "widgets/StatusPill.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace qrlogin;
using namespace qrlogin::test;

/// What is told on every page.
class TestPoolStrip : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;
    MemorySecretStore m_secrets;
    ConnectionBook m_book{m_directory.filePath(QStringLiteral("connections.json")), m_secrets};

    static Connection named(const QString &name, bool isProduction)
    {
        Connection connection;
        connection.address.connectionId = QStringLiteral("one");
        connection.badge.name = name;
        connection.badge.isProduction = isProduction;
        return connection;
    }
    static EmulatorState emulator(ClockMode mode, Milliseconds ahead, int faults)
    {
        EmulatorState state;
        state.clock.mode = mode;
        state.clock.ahead = ahead;
        for (int i = 0; i < faults; ++i)
            state.faults += EmulatorFault();
        return state;
    }
    template <typename Part>
    static Part *part(const PoolStrip &strip, const char *name)
    {
        return strip.findChild<Part *>(QLatin1String(name));
    }

private slots:
    void aLongNameIsWholeAndTheChipIsNeverCut_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {760, 900, 1366, 1920})
            QTest::addRow("%d", width) << width;
    }
    void aLongNameIsWholeAndTheChipIsNeverCut()
    {
        QFETCH(int, width);
        PoolStrip strip(m_book);
        const QString name = QStringLiteral("The customers of the northern region, with the partners of 2026 and ")
            + QStringLiteral("everybody who was moved from the former directory");
        const Connection connection = named(name, true);
        strip.showPool(&connection, Accent::Success);
        strip.showRecording(12);
        strip.showEmulator(emulator(ClockMode::Paused, Milliseconds(130'000), 2));
        strip.resize(width, 10);
        strip.show();
        strip.resize(width, strip.layout()->heightForWidth(width));
        const auto *label = part<QLabel>(strip, "poolName");
        QCOMPARE(label->text(), name);
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
        QVERIFY2(strip.width() <= width, qPrintable(QString::number(strip.width())));
        const auto *chip = part<StatusPill>(strip, "production");
        QCOMPARE(chip->text(), QStringLiteral("PRODUCTION"));
        QVERIFY(chip->isVisible());
        QVERIFY(chip->width() >= chip->sizeHint().width());
        QVERIFY(strip.rect().contains(chip->geometry()));
        // Its colour runs across the page.
        const QImage image = strip.grab().toImage();
        const QColor solid = accentColors(Accent::Danger, strip.palette()).solid;
        for (const int x : {1, image.width() / 2, image.width() - 2})
            QCOMPARE(image.pixelColor(x, image.height() - 2), solid);
    }

    /// The guides say so: the dot beside it is small.
    void aPressOnTheNameOpensTheMenu()
    {
        PoolStrip strip(m_book);
        const Connection connection = named(QStringLiteral("Test"), false);
        strip.showPool(&connection, Accent::Success);
        strip.resize(900, strip.sizeHint().height());
        strip.show();
        auto *name = part<QLabel>(strip, "poolName");
        const auto *menu = strip.findChild<QMenu *>();
        const int middle = name->height() / 2;
        QTest::mouseClick(name, Qt::LeftButton, {}, {name->width() - 2, middle}); // beyond the text
        QTest::mouseClick(name, Qt::RightButton, {}, {5, middle});
        QVERIFY(!menu->isVisible());
        QTest::mouseClick(name, Qt::LeftButton, {}, {5, middle});
        QVERIFY(menu->isVisible());
        QCOMPARE(menu->pos().x(), part<QToolButton>(strip, "poolChooser")->mapToGlobal(QPoint()).x());
        QVERIFY(!menu->actions().isEmpty());
    }

    void anOrdinaryPoolHasNoChip()
    {
        PoolStrip strip(m_book);
        const Connection connection = named(QStringLiteral("Test"), false);
        strip.showPool(&connection, Accent::Success);
        strip.show();
        QVERIFY(!part<StatusPill>(strip, "production")->isVisible());
        QVERIFY(!part<QPushButton>(strip, "stopRecording")->isVisible());
        QVERIFY(!part<QToolButton>(strip, "clockNote")->isVisible());
        QVERIFY(!part<QToolButton>(strip, "faultsNote")->isVisible());
    }

    void aRecordingIsToldWithItsStepsAndCanBeStopped()
    {
        PoolStrip strip(m_book);
        strip.show();
        strip.showRecording(3);
        QVERIFY(part<StatusPill>(strip, "recording")->isVisible());
        QVERIFY(part<StatusPill>(strip, "recording")->text().contains(u'3'));
        QSignalSpy stopped(&strip, &PoolStrip::stopRecordingRequested);
        part<QPushButton>(strip, "stopRecording")->click();
        QCOMPARE(stopped.size(), 1);
        strip.showRecording({});
        QVERIFY(!part<StatusPill>(strip, "recording")->isVisible());
    }

    void speedAndOffsetAreTwoThings_data()
    {
        QTest::addColumn<ClockMode>("mode");
        QTest::addColumn<int>("ahead");
        QTest::addColumn<QString>("text");
        QTest::newRow("like this computer") << ClockMode::Real << 0 << QString();
        QTest::newRow("ahead") << ClockMode::Real << 130 << QStringLiteral("2 min 10 s ahead");
        QTest::newRow("behind") << ClockMode::Real << -60 << QStringLiteral("1 min behind");
        QTest::newRow("paused") << ClockMode::Paused << 0 << QStringLiteral("paused");
        QTest::newRow("fast") << ClockMode::TenTimes << 5 << QStringLiteral("× 10"); // 5 s are over at once
    }
    void speedAndOffsetAreTwoThings()
    {
        QFETCH(ClockMode, mode);
        QFETCH(int, ahead);
        QFETCH(QString, text);
        PoolStrip strip(m_book);
        strip.show();
        strip.showEmulator(emulator(mode, Milliseconds(ahead * 1000), 0));
        const auto *note = part<QToolButton>(strip, "clockNote");
        QCOMPARE(note->isVisible(), !text.isEmpty());
        if (!text.isEmpty())
            QCOMPARE(note->text(), QStringLiteral("Emulator clock: ") + text);
        strip.showEmulator({});
        QVERIFY(!note->isVisible());
    }

    void faultsAreToldAndLeadToTheEmulator()
    {
        PoolStrip strip(m_book);
        strip.show();
        strip.showEmulator(emulator(ClockMode::Real, Milliseconds(0), 2));
        auto *note = part<QToolButton>(strip, "faultsNote");
        QVERIFY(note->isVisible());
        QVERIFY(note->text().startsWith(u'2'));
        QSignalSpy shown(&strip, &PoolStrip::emulatorRequested);
        note->click();
        QCOMPARE(shown.size(), 1);
    }
};

QRLOGIN_TEST(TestPoolStrip)
#include "TestPoolStrip.moc"

#include "pages/simulator/code/CodeSheet.h"

#include "contract/QrPayload.h"
#include "pages/simulator/code/CodeDrawing.h"
#include "qr/QrReader.h"
#include "support/ChoosePath.h"
#include "support/TestMain.h"
#include "ui/pages/simulator/SimulatorFixture.h"
#include "widgets/Banner.h"
#include "widgets/qr/QrView.h"
#include "widgets/qr/ScanMeter.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QSpinBox>
#include <QSvgRenderer>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace qrlogin;
using namespace qrlogin::test;

class TestCodeSheet : public QObject
{
    Q_OBJECT

    /// The page with the sheet open.
    struct Fixture : SimulatorFixture
    {
        QPointer<CodeSheet> sheet;

        explicit Fixture(bool hasCode = true)
        {
            QObject::connect(&pool.traffic, &TrafficLog::recorded, &page, [this](const TrafficEntry &entry) {
                if (entry.url.contains("gene-qrcode"))
                    lastRequest = QJsonDocument::fromJson(entry.requestBody).object();
            });
            if (hasCode)
                generate();
            open();
        }
        void open()
        {
            QTest::mouseClick(part<QToolButton>("aboutCode"), Qt::LeftButton);
            sheet = page.findChild<CodeSheet *>();
            [this] { QVERIFY(sheet && sheet->isVisible()); }();
        }
        template <typename Part>
        Part *in(const char *name)
        {
            return sheet->findChild<Part *>(QLatin1String(name));
        }
        void showTab(int index) { in<QTabWidget>("codeTabs")->setCurrentIndex(index); }
        QPlainTextEdit *editor()
        {
            showTab(1);
            return in<QPlainTextEdit>("customData");
        }
        void type(const QString &text)
        {
            QPlainTextEdit *edit = editor();
            edit->setFocus();
            QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
            edit->insertPlainText(text);
        }
        QString state() { return in<QLabel>("customDataState")->text(); }
        QString text() { return QString::fromUtf8(page.browser()->payloadText()); }
        QJsonObject lastRequest; ///< for a code, the body as sent
    };

private slots:
    void opensByKeyboardAndGoesByEscape()
    {
        SimulatorFixture fixture;
        auto *button = fixture.part<QToolButton>("aboutCode");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        const QPointer<CodeSheet> sheet = fixture.page.findChild<CodeSheet *>();
        QVERIFY(sheet && sheet->isVisible());
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!sheet);
    }

    void levelSizeAndQuietZoneShowOnThePageToo()
    {
        Fixture fixture;
        auto *preview = fixture.in<QrView>("codePreview");
        auto *onPage = fixture.part<QrView>("code");
        const auto modulesOf = [&](QrView *view) { return view->shownImage().width() / view->shownModulePixels(); };
        const int usual = modulesOf(preview);
        fixture.in<QComboBox>("level")->setCurrentIndex(int(ErrorCorrection::H));
        QVERIFY(modulesOf(preview) > usual);
        QCOMPARE(modulesOf(onPage), modulesOf(preview));
        QCOMPARE(QrReader::read(onPage->shownImage()), fixture.text());

        const int withQuiet = modulesOf(preview);
        fixture.in<QSpinBox>("quietModules")->setValue(6);
        QCOMPARE(modulesOf(preview), withQuiet + 4);
        QCOMPARE(modulesOf(onPage), withQuiet + 4);
        fixture.in<QSpinBox>("modulePixels")->setValue(2);
        QCOMPARE(preview->shownModulePixels(), 2);
        QCOMPARE(onPage->shownModulePixels(), 2);
        QCOMPARE(QrReader::read(onPage->grab().toImage()), fixture.text());

        QVERIFY(!fixture.in<QLabel>("lookRemarks")->isVisible());
        fixture.in<QSpinBox>("quietModules")->setValue(1);
        QVERIFY(fixture.in<QLabel>("lookRemarks")->text().contains(QLatin1String("quiet zone of 4")));
        fixture.in<QSpinBox>("modulePixels")->setValue(QrLook::maxModulePixels);
        QVERIFY(fixture.in<QLabel>("lookRemarks")->text().contains(QLatin1String("Modules of 40 px do not fit")));

        // The login keeps the choice for the next opening.
        fixture.sheet->accept();
        QTRY_VERIFY(!fixture.sheet);
        fixture.open();
        QCOMPARE(fixture.in<QSpinBox>("modulePixels")->value(), QrLook::maxModulePixels);
        QCOMPARE(fixture.in<QComboBox>("level")->currentIndex(), int(ErrorCorrection::H));
    }

    void aTextTooLongForTheLevelIsDrawnWithALowerOne()
    {
        Fixture fixture;
        fixture.type(QStringLiteral("{\"a\":\"") + QString(1600, u'x') + QStringLiteral("\"}"));
        QTest::mouseClick(fixture.in<QPushButton>("generateWithData"), Qt::LeftButton);
        QTRY_VERIFY(fixture.text().contains(QLatin1String("xxxx")));
        fixture.showTab(0);
        fixture.in<QComboBox>("level")->setCurrentIndex(int(ErrorCorrection::H));
        QVERIFY(fixture.in<QLabel>("lookRemarks")->text().contains(QLatin1String("The code uses M")));
        QCOMPARE(QrReader::read(fixture.in<QrView>("codePreview")->shownImage()), fixture.text());
    }

    void customDataTravelsWithTheNextCode()
    {
        Fixture fixture;
        const QString first = fixture.page.browser()->qrcodeId();
        // An editor may replace a no-break space with a space.
        fixture.type(QStringLiteral("{\n  \"desk\": 7,\n  \"name\": \"前台\u00a0A\",\n  \"big\": 9007199254740993\n}"));
        QVERIFY2(
            fixture.state().contains(QLatin1String("The next QR code carries this data")), qPrintable(fixture.state()));
        QTest::mouseClick(fixture.in<QPushButton>("generateWithData"), Qt::LeftButton);
        QTRY_VERIFY(fixture.page.browser()->phase() == BrowserSession::Phase::Polling
            && fixture.page.browser()->qrcodeId() != first);
        const QJsonObject expected{{QStringLiteral("desk"), 7}, {QStringLiteral("name"), QStringLiteral("前台\u00a0A")},
            {QStringLiteral("big"), qint64(9007199254740993)}};
        QCOMPARE(fixture.lastRequest.value(QLatin1String("customData")).toObject(), expected);
        QCOMPARE(fixture.page.browser()->payload()->customData, expected);

        fixture.showTab(2);
        const QString payload = fixture.in<QPlainTextEdit>("payload")->toPlainText();
        QVERIFY2(payload.contains(QLatin1String("\n  \"customData\": {\n")), qPrintable(payload));
        QVERIFY(payload.contains(QLatin1String("\"big\": 9007199254740993")));

        // The page's own button sends it too.
        fixture.sheet->accept();
        QTRY_VERIFY(!fixture.sheet);
        fixture.generate();
        QCOMPARE(fixture.page.browser()->payload()->customData, expected);
    }

    void whatIsWrongIsToldByLineAndColumnAndNothingIsLost()
    {
        Fixture fixture;
        fixture.type(QStringLiteral("{\"desk\":7}"));
        const QString broken = QStringLiteral("{\n  \"desk\": 8\n  \"name\": 1\n}");
        fixture.type(broken);
        QVERIFY2(fixture.state().startsWith(QLatin1String("Line 3, column 3:")), qPrintable(fixture.state()));
        QVERIFY(!fixture.in<QPushButton>("generateWithData")->isEnabled());
        QVERIFY(!fixture.editor()->extraSelections().isEmpty());
        QCOMPARE(fixture.editor()->extraSelections().first().cursor.blockNumber(), 2);
        QTest::mouseClick(fixture.in<QPushButton>("goToProblem"), Qt::LeftButton);
        QCOMPARE(fixture.editor()->textCursor().blockNumber(), 2);
        QCOMPARE(fixture.editor()->textCursor().positionInBlock(), 2);

        fixture.sheet->accept();
        QTRY_VERIFY(!fixture.sheet);
        fixture.generate();
        QCOMPARE(fixture.page.browser()->payload()->customData, (QJsonObject{{QStringLiteral("desk"), 7}}));
        fixture.open();
        QCOMPARE(fixture.editor()->toPlainText(), broken);
        QVERIFY(fixture.state().startsWith(QLatin1String("Line 3, column 3:")));
        fixture.type({});
        QVERIFY(fixture.state().startsWith(QLatin1String("No custom data")));
        QVERIFY(fixture.in<QPushButton>("generateWithData")->isEnabled());
    }

    void beyondTheLimitItIsNotSent()
    {
        Fixture fixture;
        fixture.type(QStringLiteral("{\"a\":\"") + QString(maxCustomDataBytes, u'x') + QStringLiteral("\"}"));
        QVERIFY(!fixture.in<QPushButton>("generateWithData")->isEnabled());
        QVERIFY2(fixture.state().contains(QString::number(maxCustomDataBytes)), qPrintable(fixture.state()));
    }

    void indentingIsOneStepToUndo()
    {
        Fixture fixture;
        fixture.type(QStringLiteral("{\"z\":1.10,\"a\":[]}"));
        QTest::mouseClick(fixture.in<QPushButton>("indent"), Qt::LeftButton);
        QCOMPARE(fixture.editor()->toPlainText(), QStringLiteral("{\n  \"z\": 1.10,\n  \"a\": []\n}"));
        QTest::keyClick(fixture.editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.editor()->toPlainText(), QStringLiteral("{\"z\":1.10,\"a\":[]}"));
    }

    void theMarginIsMeasuredAndTold()
    {
        Fixture fixture;
        auto *meter = fixture.in<ScanMeter>("codeMeter");
        QTRY_VERIFY_WITH_TIMEOUT(meter->margin(), 20'000);
        QVERIFY(meter->margin()->isReadable);
        QCOMPARE(fixture.in<QLabel>("scanVerdict")->text(), meter->verdict());
        QVERIFY(fixture.in<QLabel>("scanMargin")
                    ->text()
                    .contains(QStringLiteral("%1 % of its contrast").arg(meter->margin()->leastContrast)));
        // The page measures its own pixels.
        QTRY_VERIFY_WITH_TIMEOUT(fixture.part<ScanMeter>("meter")->margin(), 20'000);
        fixture.sheet->accept();
        QTRY_VERIFY(!fixture.sheet);
        fixture.page.hide();
        QVERIFY(!fixture.part<ScanMeter>("meter")->margin());
    }

    void copiedItIsReadFromTheClipboard()
    {
        Fixture fixture;
        QTest::mouseClick(fixture.in<QPushButton>("copyImage"), Qt::LeftButton);
        QCOMPARE(QrReader::read(QGuiApplication::clipboard()->image()), fixture.text());
        QVERIFY(fixture.sheet->banner()->isVisible());
    }

    void savedItIsReadFromTheFile()
    {
        Fixture fixture;
        fixture.in<QSpinBox>("modulePixels")->setValue(12);
        const QTemporaryDir directory;
        const QString png = directory.filePath(QStringLiteral("code.png"));
        fixture.in<QAction>("savePng")->trigger();
        choosePath(fixture.sheet, png);
        const QImage image(png);
        QCOMPARE(QrReader::read(image), fixture.text());
        QCOMPARE(image.width() % 12, 0);
        QVERIFY(fixture.sheet->banner()->text().contains(QLatin1String("code.png")));

        const QString svg = directory.filePath(QStringLiteral("code.svg"));
        fixture.in<QAction>("saveSvg")->trigger();
        choosePath(fixture.sheet, svg);
        QSvgRenderer renderer(svg);
        QImage drawn(500, 500, QImage::Format_RGB32);
        QPainter painter(&drawn);
        renderer.render(&painter);
        QCOMPARE(QrReader::read(drawn), fixture.text());

        fixture.in<QAction>("savePng")->trigger();
        choosePath(fixture.sheet, directory.filePath(QStringLiteral("no/such/directory.png")));
        QCOMPARE(fixture.sheet->banner()->accent(), Accent::Danger);
    }

    void printedItIsReadFromThePage()
    {
        for (const QSize size : {QSize(1654, 2339), QSize(2339, 1654), QSize(600, 400)}) {
            QImage page(size, QImage::Format_RGB32);
            page.fill(Qt::white);
            QPainter painter(&page);
            paintCodePage(painter, page.rect(), *QrCode::encode("a code"), QrCode::quietZone,
                {QStringLiteral("Demo pool"), QStringLiteral("EMULATOR")});
            painter.end();
            QCOMPARE(QrReader::read(page), QStringLiteral("a code"));
        }
    }

    void printingAsksFirstAndGoesToTheFile()
    {
        Fixture fixture;
        const QTemporaryDir directory;
        const QString pdf = directory.filePath(QStringLiteral("code.pdf"));
        QTest::mouseClick(fixture.in<QPushButton>("printCode"), Qt::LeftButton);
        const QPointer<QPrintDialog> dialog = fixture.sheet->findChild<QPrintDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(pdf);
        emit dialog->accepted(&printer);
        dialog->reject();
        QTRY_VERIFY(!dialog);
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
        QCOMPARE(fixture.sheet->banner()->accent(), Accent::Success);
    }

    void withoutACodeThereIsNothingToTakeAlong()
    {
        Fixture fixture(false);
        for (const char *name : {"copyImage", "saveImage", "printCode"})
            QVERIFY(!fixture.in<QPushButton>(name)->isEnabled());
        QVERIFY(fixture.in<QPlainTextEdit>("payload")->toPlainText().isEmpty());
        fixture.type(QStringLiteral("{\"desk\":7}"));
        QTest::mouseClick(fixture.in<QPushButton>("generateWithData"), Qt::LeftButton);
        QTRY_VERIFY(fixture.in<QPushButton>("copyImage")->isEnabled());
        QCOMPARE(QrReader::read(fixture.in<QrView>("codePreview")->shownImage()), fixture.text());
    }

    void everyControlHasAName()
    {
        Fixture fixture;
        for (int tab = 0; tab < 3; ++tab) {
            fixture.showTab(tab);
            for (const QWidget *control : fixture.sheet->findChildren<QWidget *>()) {
                const bool isOurs = control->isVisible() && (control->focusPolicy() & Qt::TabFocus)
                    && !control->objectName().startsWith(QLatin1String("qt_"));
                if (!isOurs)
                    continue;
                const auto *part = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(control));
                const bool isNamed = part && !part->text(QAccessible::Name).isEmpty();
                QVERIFY2(isNamed || qobject_cast<const QTabWidget *>(control) || qobject_cast<const QTabBar *>(control),
                    control->metaObject()->className());
            }
        }
    }
};

QRLOGIN_TEST(TestCodeSheet)
#include "TestCodeSheet.moc"

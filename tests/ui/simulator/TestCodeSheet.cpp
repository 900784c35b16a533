#include "simulator/CodeSheet.h"

#include "SimulatorDesk.h"
#include "contract/QrPayload.h"
#include "qr/QrReader.h"
#include "simulator/CodeDrawing.h"
#include "support/ChoosePath.h"
#include "support/TestMain.h"
#include "widgets/Banner.h"
#include "widgets/QrView.h"
#include "widgets/ScanMeter.h"

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

    /// The page with its sheet open.
    struct Desk : SimulatorDesk
    {
        QPointer<CodeSheet> sheet;

        explicit Desk(bool hasCode = true)
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
        QJsonObject lastRequest; ///< for a code, its body as it went over the wire
    };

private slots:
    void opensByKeyboardAndGoesByEscape()
    {
        SimulatorDesk desk;
        auto *button = desk.part<QToolButton>("aboutCode");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        const QPointer<CodeSheet> sheet = desk.page.findChild<CodeSheet *>();
        QVERIFY(sheet && sheet->isVisible());
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!sheet);
    }

    void levelSizeAndQuietZoneShowOnThePageToo()
    {
        Desk desk;
        auto *preview = desk.in<QrView>("codePreview");
        auto *onPage = desk.part<QrView>("code");
        const auto modulesOf = [&](QrView *view) { return view->shownImage().width() / view->shownModulePixels(); };
        const int usual = modulesOf(preview);
        desk.in<QComboBox>("level")->setCurrentIndex(int(ErrorCorrection::H));
        QVERIFY(modulesOf(preview) > usual);
        QCOMPARE(modulesOf(onPage), modulesOf(preview));
        QCOMPARE(QrReader::read(onPage->shownImage()), desk.text());

        const int withQuiet = modulesOf(preview);
        desk.in<QSpinBox>("quietModules")->setValue(6);
        QCOMPARE(modulesOf(preview), withQuiet + 4);
        QCOMPARE(modulesOf(onPage), withQuiet + 4);
        desk.in<QSpinBox>("modulePixels")->setValue(2);
        QCOMPARE(preview->shownModulePixels(), 2);
        QCOMPARE(onPage->shownModulePixels(), 2);
        QCOMPARE(QrReader::read(onPage->grab().toImage()), desk.text());

        QVERIFY(!desk.in<QLabel>("lookRemarks")->isVisible());
        desk.in<QSpinBox>("quietModules")->setValue(1);
        QVERIFY(desk.in<QLabel>("lookRemarks")->text().contains(QLatin1String("quiet zone of 4")));
        desk.in<QSpinBox>("modulePixels")->setValue(QrLook::mostModulePixels);
        QVERIFY(desk.in<QLabel>("lookRemarks")->text().contains(QLatin1String("no room for 40 px")));

        // The choice is the login's: it is there when the sheet is opened again.
        desk.sheet->accept();
        QTRY_VERIFY(!desk.sheet);
        desk.open();
        QCOMPARE(desk.in<QSpinBox>("modulePixels")->value(), QrLook::mostModulePixels);
        QCOMPARE(desk.in<QComboBox>("level")->currentIndex(), int(ErrorCorrection::H));
    }

    void aTextTooLongForTheLevelIsDrawnWithALowerOne()
    {
        Desk desk;
        desk.type(QStringLiteral("{\"a\":\"") + QString(1600, u'x') + QStringLiteral("\"}"));
        QTest::mouseClick(desk.in<QPushButton>("generateWithData"), Qt::LeftButton);
        QTRY_VERIFY(desk.text().contains(QLatin1String("xxxx")));
        desk.showTab(0);
        desk.in<QComboBox>("level")->setCurrentIndex(int(ErrorCorrection::H));
        QVERIFY(desk.in<QLabel>("lookRemarks")->text().contains(QLatin1String("drawn with M")));
        QCOMPARE(QrReader::read(desk.in<QrView>("codePreview")->shownImage()), desk.text());
    }

    void customDataTravelsWithTheNextCode()
    {
        Desk desk;
        const QString first = desk.page.browser()->qrcodeId();
        // A no-break space is one of the characters that an editor is tempted to make a blank of.
        desk.type(QStringLiteral("{\n  \"desk\": 7,\n  \"name\": \"前台\u00a0A\",\n  \"big\": 9007199254740993\n}"));
        QVERIFY2(desk.state().contains(QLatin1String("The next code carries it")), qPrintable(desk.state()));
        QTest::mouseClick(desk.in<QPushButton>("generateWithData"), Qt::LeftButton);
        QTRY_VERIFY(
            desk.page.browser()->phase() == BrowserSession::Phase::Polling && desk.page.browser()->qrcodeId() != first);
        const QJsonObject expected{{QStringLiteral("desk"), 7}, {QStringLiteral("name"), QStringLiteral("前台\u00a0A")},
            {QStringLiteral("big"), qint64(9007199254740993)}};
        QCOMPARE(desk.lastRequest.value(QLatin1String("customData")).toObject(), expected);
        QCOMPARE(desk.page.browser()->payload()->customData, expected);

        desk.showTab(2);
        const QString payload = desk.in<QPlainTextEdit>("payload")->toPlainText();
        QVERIFY2(payload.contains(QLatin1String("\n  \"customData\": {\n")), qPrintable(payload));
        QVERIFY(payload.contains(QLatin1String("\"big\": 9007199254740993")));

        // The page's own button sends it as well.
        desk.sheet->accept();
        QTRY_VERIFY(!desk.sheet);
        desk.generate();
        QCOMPARE(desk.page.browser()->payload()->customData, expected);
    }

    void whatIsWrongIsToldByLineAndColumnAndNothingIsLost()
    {
        Desk desk;
        desk.type(QStringLiteral("{\"desk\":7}"));
        const QString broken = QStringLiteral("{\n  \"desk\": 8\n  \"name\": 1\n}");
        desk.type(broken);
        QVERIFY2(desk.state().startsWith(QLatin1String("Line 3, column 3:")), qPrintable(desk.state()));
        QVERIFY(!desk.in<QPushButton>("generateWithData")->isEnabled());
        QVERIFY(!desk.editor()->extraSelections().isEmpty());
        QCOMPARE(desk.editor()->extraSelections().first().cursor.blockNumber(), 2);
        QTest::mouseClick(desk.in<QPushButton>("goToProblem"), Qt::LeftButton);
        QCOMPARE(desk.editor()->textCursor().blockNumber(), 2);
        QCOMPARE(desk.editor()->textCursor().positionInBlock(), 2);

        desk.sheet->accept();
        QTRY_VERIFY(!desk.sheet);
        desk.generate();
        QCOMPARE(desk.page.browser()->payload()->customData, (QJsonObject{{QStringLiteral("desk"), 7}}));
        desk.open();
        QCOMPARE(desk.editor()->toPlainText(), broken);
        QVERIFY(desk.state().startsWith(QLatin1String("Line 3, column 3:")));
        desk.type({});
        QVERIFY(desk.state().startsWith(QLatin1String("No custom data")));
        QVERIFY(desk.in<QPushButton>("generateWithData")->isEnabled());
    }

    void beyondTheLimitItIsNotSent()
    {
        Desk desk;
        desk.type(QStringLiteral("{\"a\":\"") + QString(mostCustomDataBytes, u'x') + QStringLiteral("\"}"));
        QVERIFY(!desk.in<QPushButton>("generateWithData")->isEnabled());
        QVERIFY2(desk.state().contains(QString::number(mostCustomDataBytes)), qPrintable(desk.state()));
    }

    void indentingIsOneStepToUndo()
    {
        Desk desk;
        desk.type(QStringLiteral("{\"z\":1.10,\"a\":[]}"));
        QTest::mouseClick(desk.in<QPushButton>("indent"), Qt::LeftButton);
        QCOMPARE(desk.editor()->toPlainText(), QStringLiteral("{\n  \"z\": 1.10,\n  \"a\": []\n}"));
        QTest::keyClick(desk.editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.editor()->toPlainText(), QStringLiteral("{\"z\":1.10,\"a\":[]}"));
    }

    void theMarginIsMeasuredAndTold()
    {
        Desk desk;
        auto *meter = desk.in<ScanMeter>("codeMeter");
        QTRY_VERIFY_WITH_TIMEOUT(meter->margin(), 20'000);
        QVERIFY(meter->margin()->isReadable);
        QCOMPARE(desk.in<QLabel>("scanVerdict")->text(), meter->verdict());
        QVERIFY(desk.in<QLabel>("scanMargin")
                    ->text()
                    .contains(QStringLiteral("%1 % of its contrast").arg(meter->margin()->leastContrast)));
        // And on the page, for its own pixels.
        QTRY_VERIFY_WITH_TIMEOUT(desk.part<ScanMeter>("meter")->margin(), 20'000);
        desk.sheet->accept();
        QTRY_VERIFY(!desk.sheet);
        desk.page.hide();
        QVERIFY(!desk.part<ScanMeter>("meter")->margin());
    }

    void copiedItIsReadFromTheClipboard()
    {
        Desk desk;
        QTest::mouseClick(desk.in<QPushButton>("copyImage"), Qt::LeftButton);
        QCOMPARE(QrReader::read(QGuiApplication::clipboard()->image()), desk.text());
        QVERIFY(desk.sheet->banner()->isVisible());
    }

    void savedItIsReadFromTheFile()
    {
        Desk desk;
        desk.in<QSpinBox>("modulePixels")->setValue(12);
        const QTemporaryDir directory;
        const QString png = directory.filePath(QStringLiteral("code.png"));
        desk.in<QAction>("savePng")->trigger();
        choosePath(desk.sheet, png);
        const QImage image(png);
        QCOMPARE(QrReader::read(image), desk.text());
        QCOMPARE(image.width() % 12, 0);
        QVERIFY(desk.sheet->banner()->text().contains(QLatin1String("code.png")));

        const QString svg = directory.filePath(QStringLiteral("code.svg"));
        desk.in<QAction>("saveSvg")->trigger();
        choosePath(desk.sheet, svg);
        QSvgRenderer renderer(svg);
        QImage drawn(500, 500, QImage::Format_RGB32);
        QPainter painter(&drawn);
        renderer.render(&painter);
        QCOMPARE(QrReader::read(drawn), desk.text());

        desk.in<QAction>("savePng")->trigger();
        choosePath(desk.sheet, directory.filePath(QStringLiteral("no/such/directory.png")));
        QCOMPARE(desk.sheet->banner()->accent(), Accent::Danger);
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
        Desk desk;
        const QTemporaryDir directory;
        const QString pdf = directory.filePath(QStringLiteral("code.pdf"));
        QTest::mouseClick(desk.in<QPushButton>("printCode"), Qt::LeftButton);
        const QPointer<QPrintDialog> dialog = desk.sheet->findChild<QPrintDialog *>();
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
        QCOMPARE(desk.sheet->banner()->accent(), Accent::Success);
    }

    void withoutACodeThereIsNothingToTakeAlong()
    {
        Desk desk(false);
        for (const char *name : {"copyImage", "saveImage", "printCode"})
            QVERIFY(!desk.in<QPushButton>(name)->isEnabled());
        QVERIFY(desk.in<QPlainTextEdit>("payload")->toPlainText().isEmpty());
        desk.type(QStringLiteral("{\"desk\":7}"));
        QTest::mouseClick(desk.in<QPushButton>("generateWithData"), Qt::LeftButton);
        QTRY_VERIFY(desk.in<QPushButton>("copyImage")->isEnabled());
        QCOMPARE(QrReader::read(desk.in<QrView>("codePreview")->shownImage()), desk.text());
    }

    void everyControlHasAName()
    {
        Desk desk;
        for (int tab = 0; tab < 3; ++tab) {
            desk.showTab(tab);
            for (const QWidget *control : desk.sheet->findChildren<QWidget *>()) {
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

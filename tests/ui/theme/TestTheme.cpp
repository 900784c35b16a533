#include "theme/Theme.h"

#include "support/TestMain.h"
#include "theme/Accent.h"
#include "theme/OutlinedStyle.h"
#include "theme/SystemScheme.h"

#include <QApplication>
#include <QCheckBox>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStyleOption>
#include <QTest>
#include <QWidget>

using namespace qrlogin;

namespace {

class FakeScheme final : public SystemScheme
{
public:
    bool isDark() const override { return dark; }
    void watch() override { watched = true; }
    void turn(bool nowDark)
    {
        dark = nowDark;
        emit changed();
    }

    bool dark = false;
    bool watched = false;
};

}

class TestTheme : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        auto scheme = std::make_unique<FakeScheme>();
        m_system = scheme.get();
        m_theme
            = std::make_unique<Theme>(*static_cast<QApplication *>(QCoreApplication::instance()), std::move(scheme));
    }

    void dressesTheApplication()
    {
        QVERIFY(m_system->watched);
        const auto *style = qobject_cast<OutlinedStyle *>(QApplication::style());
        QVERIFY(style);
        QCOMPARE(style->baseStyle()->name(), QStringLiteral("fusion"));
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightPalette().color(QPalette::Window));
    }

    void followsTheDesktopLive()
    {
        QSignalSpy changes(m_theme.get(), &Theme::changed);
        m_system->turn(true);
        QVERIFY(m_theme->isDark());
        QCOMPARE(changes.count(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Base), darkPalette().color(QPalette::Base));
        m_system->turn(false);
        QVERIFY(!isDark(QApplication::palette()));
    }

    void choiceOverridesTheDesktop()
    {
        m_theme->setScheme(ColorScheme::Dark);
        QVERIFY(isDark(QApplication::palette()));
        QSignalSpy changes(m_theme.get(), &Theme::changed);
        m_system->turn(true);
        m_system->turn(false);
        QCOMPARE(changes.count(), 0);
        m_theme->setScheme(ColorScheme::System);
        QVERIFY(!isDark(QApplication::palette()));
        QCOMPARE(changes.count(), 1);
    }

    void emptyBoxesAreSeen_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void emptyBoxesAreSeen()
    {
        QFETCH(bool, dark);
        m_theme->setScheme(dark ? ColorScheme::Dark : ColorScheme::Light);
        QCheckBox check;
        QRadioButton radio;
        for (const auto &[button, part] :
            {std::pair<QAbstractButton *, QStyle::SubElement>(&check, QStyle::SE_CheckBoxIndicator),
                {&radio, QStyle::SE_RadioButtonIndicator}}) {
            button->resize(40, 24);
            QTRY_COMPARE(isDark(button->palette()), dark);
            QStyleOptionButton option;
            option.initFrom(button);
            const QRect box = QApplication::style()->subElementRect(part, &option, button);
            const QImage image = button->grab().toImage();
            double strongest = 1;
            for (int x = box.left(); x <= box.right(); ++x)
                strongest = std::max(strongest,
                    contrast(image.pixelColor(x, box.center().y()), button->palette().color(QPalette::Window)));
            QVERIFY2(strongest >= 3, qPrintable(QString::number(strongest)));
        }
    }

    void widgetsAreTold()
    {
        QWidget widget;
        m_theme->setScheme(ColorScheme::Dark);
        QTRY_VERIFY(isDark(widget.palette()));
        m_theme->setScheme(ColorScheme::Light);
        QTRY_VERIFY(!isDark(widget.palette()));
    }

private:
    FakeScheme *m_system = nullptr;
    std::unique_ptr<Theme> m_theme;
};

QRLOGIN_TEST(TestTheme)
#include "TestTheme.moc"

#include "theme/Accent.h"

#include "support/TestMain.h"
#include "theme/Palettes.h"

#include <QTest>

using namespace qrlogin;

namespace {

constexpr double readable = 4.5; // WCAG 2, 1.4.3
constexpr double visible = 3.0; // WCAG 2, 1.4.11
constexpr std::array grounds{QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Light};

}

class TestAccent : public QObject
{
    Q_OBJECT
private slots:
    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
        QCOMPARE(qRound(contrast(QColor(0x767676), Qt::white) * 100), 454);
    }

    void variantFollowsTheWindow()
    {
        QVERIFY(isDark(darkPalette()));
        QVERIFY(!isDark(lightPalette()));
        QVERIFY(accentColors(Accent::Danger, darkPalette()).text != accentColors(Accent::Danger, lightPalette()).text);
    }

    void accentsAreReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<Accent>("accent");
        for (const bool dark : {false, true}) {
            for (const Accent accent : allAccents) {
                QTest::addRow("%s %d", dark ? "dark" : "light", static_cast<int>(accent))
                    << (dark ? darkPalette() : lightPalette()) << accent;
            }
        }
    }
    void accentsAreReadable()
    {
        QFETCH(QPalette, palette);
        QFETCH(Accent, accent);
        const AccentColors &colors = accentColors(accent, palette);
        for (const QPalette::ColorRole ground : grounds) {
            QVERIFY(contrast(colors.text, palette.color(ground)) >= readable);
            QVERIFY(contrast(colors.solid, palette.color(ground)) >= visible);
        }
        QVERIFY(contrast(colors.text, colors.fill) >= readable);
        QVERIFY(contrast(palette.color(QPalette::WindowText), colors.fill) >= readable);
        QVERIFY(contrast(colors.onSolid, colors.solid) >= readable);
    }

    void palettesAreReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<QPalette::ColorGroup>("group");
        for (const bool dark : {false, true}) {
            for (const auto group : {QPalette::Active, QPalette::Inactive}) {
                QTest::addRow("%s %d", dark ? "dark" : "light", static_cast<int>(group))
                    << (dark ? darkPalette() : lightPalette()) << group;
            }
        }
    }
    void palettesAreReadable()
    {
        QFETCH(QPalette, palette);
        QFETCH(QPalette::ColorGroup, group);
        const auto color = [&](QPalette::ColorRole role) { return palette.color(group, role); };
        for (const QPalette::ColorRole ground : grounds) {
            for (const auto text : {QPalette::WindowText, QPalette::Text, QPalette::PlaceholderText, QPalette::Link,
                     QPalette::LinkVisited}) {
                const double found = contrast(color(text), color(ground));
                QVERIFY2(
                    found >= readable, qPrintable(QStringLiteral("%1 on %2: %3").arg(text).arg(ground).arg(found)));
            }
            // The edge of a switch that is off, and the focus ring.
            QVERIFY(contrast(color(QPalette::Dark), color(ground)) >= visible);
            QVERIFY(contrast(palette.color(QPalette::Active, QPalette::Highlight), color(ground)) >= visible);
        }
        QVERIFY(contrast(color(QPalette::ButtonText), color(QPalette::Button)) >= readable);
        QVERIFY(contrast(color(QPalette::HighlightedText), color(QPalette::Highlight)) >= readable);
        QVERIFY(contrast(color(QPalette::ToolTipText), color(QPalette::ToolTipBase)) >= readable);
    }

    void everyRoleIsOurs()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
                for (int role = 0; role < QPalette::NColorRoles; ++role) {
                    if (role != QPalette::NoRole)
                        QVERIFY2(palette.isBrushSet(group, static_cast<QPalette::ColorRole>(role)),
                            qPrintable(QString::number(role)));
                }
            }
        }
    }
};

QRLOGIN_TEST(TestAccent)
#include "TestAccent.moc"

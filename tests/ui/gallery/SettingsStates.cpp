#include "pages/settings/SettingRow.h"
#include "pages/settings/SettingsImportExport.h"
#include "pages/settings/SettingsPage.h"
#include "settings/SettingsModel.h"
#include "ui/gallery/GalleryConsole.h"
#include "ui/gallery/GalleryStates.h"
#include "window/GuideWindow.h"
#include "window/MainWindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSpinBox>

namespace qrlogin::test {

namespace {

constexpr auto settingsPage = "qrlogin::SettingsPage";
const LoginStrategy risky{3600, PeriodUnit::Hour, 7200, PeriodUnit::Minute, true, true};
const LoginStrategy others{240, PeriodUnit::Minute, 600, PeriodUnit::Minute, false, true};

MainWindow &openSettings(GalleryConsole &console)
{
    return console.open(MainWindow::Settings);
}

void typePeriod(GalleryConsole &console, const QString &text)
{
    auto *number = console.part<SettingRow>("qrcodeExpiresIn")->findChild<QSpinBox *>();
    number->findChild<QLineEdit *>()->setText(text);
    GalleryConsole::settle();
}

void saveAndWait(GalleryConsole &console, const QString &reason = {})
{
    console.settings().save(reason);
    console.waitFor([&] { return console.settings().activity() == SettingsModel::Activity::Idle; }, "the save");
    GalleryConsole::settle();
}

QWidget *conflict(GalleryConsole &console)
{
    MainWindow &window = openSettings(console);
    console.settings().setEdited(risky);
    console.pool.save(others);
    saveAndWait(console);
    return &window;
}

/// A document of settings, with these members.
QByteArray document(const QByteArray &members)
{
    return "{\"schema\": \"qrlogin-settings\", \"version\": 1, \"qrcodeLoginStrategy\": {" + members + "}}";
}

QWidget *import(GalleryConsole &console, const QByteArray &content)
{
    openSettings(console);
    console.window->findChild<SettingsImportExport *>()->import(
        console.write("settings-of-the-northern-region-2026-11-26.json", content));
    return console.sheet();
}

QWidget *review(GalleryConsole &console)
{
    openSettings(console);
    console.settings().setEdited(risky);
    console.part<SettingsPage>()->review();
    return console.sheet();
}

QWidget *dryRun(GalleryConsole &console)
{
    QWidget *sheet = review(console);
    for (auto *button : sheet->findChildren<QAbstractButton *>()) {
        if (button->text().contains(QLatin1String("&D"))) {
            button->click();
            break;
        }
    }
    GalleryConsole::settle();
    return sheet;
}

QWidget *history(GalleryConsole &console, bool hasEntries)
{
    openSettings(console);
    if (hasEntries) {
        console.settings().setEdited(risky);
        saveAndWait(console,
            QStringLiteral("The call centre asked for longer codes, since users with older phones need more time to "
                           "open the app, find the scanner and approve, ticket 20261126-0017"));
        console.pool.clock.advance(Seconds(90)); // another save, not a part of the first
        console.settings().setEdited(others);
        saveAndWait(console);
    }
    console.click("history");
    return console.sheet();
}

QWidget *verify(GalleryConsole &console, bool runs)
{
    openSettings(console);
    console.click("verify");
    QWidget *sheet = console.sheet();
    auto *run = sheet->findChild<QAbstractButton *>(QStringLiteral("runVerify"));
    console.waitFor([&] { return run->isEnabled(); }, "the plan");
    if (!runs)
        return sheet;
    run->click();
    auto *save = sheet->findChild<QAbstractButton *>(QStringLiteral("saveEvidence"));
    console.waitFor([&] { return save->isVisible(); }, "the verdicts");
    return sheet;
}

} // namespace

QList<GalleryState> settingsStates()
{
    return {
        {"settings-without-a-pool", settingsPage,
            [](GalleryConsole &console) { return &console.openWithoutPool(MainWindow::Settings); }, true},
        {"settings-loading", settingsPage,
            [](GalleryConsole &console) { return &console.openSilentPool(MainWindow::Settings); }, true},
        {"settings-unreachable", settingsPage,
            [](GalleryConsole &console) {
                console.pool.connection.badge.name = longPoolName;
                console.pool.stop();
                return &openSettings(console);
            },
            true},
        {"settings-read", settingsPage, [](GalleryConsole &console) { return &openSettings(console); }},
        {"settings-edited", settingsPage,
            [](GalleryConsole &console) {
                MainWindow &window = openSettings(console);
                console.settings().setEdited(risky);
                return &window;
            }},
        {"settings-out-of-range", settingsPage,
            [](GalleryConsole &console) {
                MainWindow &window = openSettings(console);
                typePeriod(console, QStringLiteral("7"));
                return &window;
            }},
        {"settings-not-a-period", settingsPage,
            [](GalleryConsole &console) {
                MainWindow &window = openSettings(console);
                typePeriod(console, QStringLiteral("soon"));
                return &window;
            }},
        {"settings-saved", settingsPage,
            [](GalleryConsole &console) {
                MainWindow &window = openSettings(console);
                console.settings().setEdited(others);
                saveAndWait(console);
                return &window;
            }},
        {"settings-changed-by-others", settingsPage,
            [](GalleryConsole &console) {
                MainWindow &window = openSettings(console);
                console.pool.save(risky);
                console.settings().load();
                console.waitFor([&] { return console.settings().saved() == risky; }, "the change");
                return &window;
            }},
        {"settings-conflict", settingsPage, conflict},
        {"settings-not-saved", settingsPage,
            [](GalleryConsole &console) {
                MainWindow &window = openSettings(console);
                console.settings().setEdited(risky);
                console.pool.stop();
                saveAndWait(console);
                return &window;
            },
            true},
        {"settings-draft", settingsPage,
            [](GalleryConsole &console) {
                if (!console.drafts.keep(
                        console.pool.connection.id(), {LoginStrategy(), risky, console.pool.clock.now()}))
                    qFatal("the draft is not stored");
                return &openSettings(console);
            },
            true},
        {"settings-production", settingsPage,
            [](GalleryConsole &console) {
                console.makeProduction();
                return &openSettings(console);
            },
            true},
    };
}

QList<GalleryState> settingsSheetStates()
{
    return {
        {"review", "qrlogin::ReviewSheet", review},
        {"review-dry-run", "qrlogin::ReviewSheet", dryRun},
        {"review-production", "qrlogin::ReviewSheet",
            [](GalleryConsole &console) {
                console.makeProduction();
                return review(console);
            },
            true},
        {"history-empty", "qrlogin::HistorySheet", [](GalleryConsole &console) { return history(console, false); },
            true},
        {"history", "qrlogin::HistorySheet", [](GalleryConsole &console) { return history(console, true); }},
        {"import", "qrlogin::ImportSheet",
            [](GalleryConsole &console) {
                return import(console, document("\"qrcodeExpiresIn\": 60, \"allowExchangeUserInfoFromBrowser\": true"));
            }},
        {"import-problems", "qrlogin::ImportSheet",
            [](GalleryConsole &console) {
                return import(console,
                    document("\"qrcodeExpiresIn\": 0, \"ticketExpiresIn\": \"soon\", \"returnFullUserInfo\": 1, "
                             "\"unknownMemberOfALaterVersionOfThisDocument\": {}"));
            }},
        {"verify", "qrlogin::VerifySheet", [](GalleryConsole &console) { return verify(console, false); }},
        {"verify-finished", "qrlogin::VerifySheet", [](GalleryConsole &console) { return verify(console, true); }},
        {"unsaved-settings", "QMessageBox",
            [](GalleryConsole &console) {
                MainWindow &window = openSettings(console);
                console.settings().setEdited(risky);
                window.close();
                return console.sheet();
            }},
        {"guide", "qrlogin::GuideWindow",
            [](GalleryConsole &console) -> QWidget * {
                MainWindow &window = openSettings(console);
                window.menuBar()->actions().last()->menu()->actions().first()->trigger();
                return window.findChild<GuideWindow *>();
            }},
        {"about", "QMessageBox",
            [](GalleryConsole &console) {
                MainWindow &window = openSettings(console);
                window.menuBar()->actions().last()->menu()->actions().last()->trigger();
                return console.sheet();
            }},
    };
}

} // namespace qrlogin::test

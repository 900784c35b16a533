#pragma once

#include "pages/settings/ReviewSheet.h"
#include "pages/settings/SettingRow.h"
#include "pages/settings/SettingsPage.h"
#include "settings/SettingsHistory.h"
#include "support/TestPool.h"
#include "widgets/Switch.h"

#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

namespace qrlogin::test {

/// The settings page with its own pool, and user actions.
struct SettingsFixture
{
    TestPool pool;
    QTemporaryDir directory;
    SettingsHistory history{directory.filePath(QStringLiteral("journal.sqlite"))};
    QList<TrafficEntry> traffic;
    std::unique_ptr<SettingsModel> model;
    SettingsPage page{history, pool.clock};

    explicit SettingsFixture(bool isProduction = false)
    {
        pool.connection.badge.isProduction = isProduction;
        QObject::connect(
            &pool.traffic, &TrafficLog::recorded, &page, [this](const TrafficEntry &entry) { traffic.append(entry); });
        model = std::make_unique<SettingsModel>(pool.connection, pool.context());
        page.setModel(model.get());
        page.resize(1100, 760);
        page.show();
        [this] { QVERIFY(QTest::qWaitForWindowExposed(&page)); }();
        model->load();
        settle();
        // The page reads the applications after the settings.
        [this] { QTRY_VERIFY(page.findChild<QLabel *>(QStringLiteral("settingsReachLine"))->isVisible()); }();
    }
    ~SettingsFixture() { page.setModel(nullptr); }

    void settle()
    {
        [this] { QTRY_COMPARE(model->activity(), SettingsModel::Activity::Idle); }();
    }
    QPushButton *button(const char *name) { return page.findChild<QPushButton *>(QLatin1String(name)); }
    SettingRow *row(QStringView wireName) { return page.findChild<SettingRow *>(wireName.toString()); }
    QSpinBox *number(QStringView wireName) { return row(wireName)->findChild<QSpinBox *>(); }
    QComboBox *unit(QStringView wireName) { return row(wireName)->findChild<QComboBox *>(); }
    Switch *toggle(QStringView wireName) { return row(wireName)->findChild<Switch *>(); }
    void type(QStringView wireName, const char *text)
    {
        number(wireName)->setFocus();
        number(wireName)->selectAll();
        QTest::keyClicks(number(wireName), QLatin1String(text));
    }
    void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }
    ReviewSheet *review() { return page.findChild<ReviewSheet *>(); }
    /// Saves and confirms the review.
    void save()
    {
        click(button("save"));
        [this] { QTRY_VERIFY(review()); }();
        click(review()->findChild<QPushButton *>(QStringLiteral("confirm")));
        settle();
        [this] { QTRY_VERIFY(!review()); }();
    }
    /// The clock's time of day as the page shows it.
    QString time() const
    {
        return QDateTime::fromMSecsSinceEpoch(pool.clock.now().time_since_epoch().count())
            .toString(QStringLiteral("HH:mm"));
    }
    bool says(const QString &text)
    {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
};

inline constexpr QStringView qrcode = qrcodePeriodRule.wireName;
inline constexpr QStringView ticket = ticketPeriodRule.wireName;

} // namespace qrlogin::test

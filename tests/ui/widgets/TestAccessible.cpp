#include "widgets/Accessible.h"

#include "support/TestMain.h"
#include "widgets/Avatar.h"
#include "widgets/Banner.h"
#include "widgets/Card.h"
#include "widgets/ElidedLabel.h"
#include "widgets/StatusPill.h"
#include "widgets/qr/QrView.h"

#include <QFile>
#include <QTest>

using namespace qrlogin;

class TestAccessible : public QObject
{
    Q_OBJECT
private slots:
    void partsHaveRolesAndNames()
    {
        Card card(QStringLiteral("Browser"));
        card.setSubtitle(QStringLiteral("What a visitor sees"));
        check(&card, QAccessible::Grouping, QStringLiteral("Browser"));
        QCOMPARE(QAccessible::queryAccessibleInterface(&card)->text(QAccessible::Description),
            QStringLiteral("What a visitor sees"));

        StatusPill pill;
        pill.setStatus(QrStatus::Scanned);
        check(&pill, QAccessible::StaticText, QStringLiteral("Scanned"));

        Avatar avatar;
        avatar.setName(QStringLiteral("Ada"));
        check(&avatar, QAccessible::Graphic, QStringLiteral("Ada"));

        ElidedLabel label;
        label.setText(QStringLiteral("a long line of words that has no room"));
        label.resize(40, 20);
        check(&label, QAccessible::StaticText, label.text());

        QrView view;
        check(&view, QAccessible::Graphic, QStringLiteral("QR code"));
    }

    void ownersNameGoesFirst()
    {
        StatusPill pill;
        pill.setStatus(QrStatus::Expired);
        pill.setAccessibleName(QStringLiteral("State: expired"));
        check(&pill, QAccessible::StaticText, QStringLiteral("State: expired"));
    }

    void onlyMeasuresHaveValues()
    {
        StatusPill pill;
        QVERIFY(!QAccessible::queryAccessibleInterface(&pill)->valueInterface());
    }

    void othersAreLeftAlone()
    {
        const StatusPill pill; // installs the factory
        QWidget plain;
        plain.setAccessibleName(QStringLiteral("plain"));
        check(&plain, QAccessible::Client, QStringLiteral("plain"));
    }

    void changesAreAnnouncedOnce()
    {
        if (!QAccessible::isActive())
            QSKIP("Qt reports changes only on a platform with an accessibility bridge");
        QAccessible::installUpdateHandler([](QAccessibleEvent *event) { s_events += event->type(); });
        QWidget window;
        auto *pill = new StatusPill(&window);
        auto *banner = new Banner(&window);
        window.show();
        pill->setStatus(QrStatus::Pending);
        s_events.clear();
        pill->setStatus(QrStatus::Pending);
        QCOMPARE(s_events.count(QAccessible::NameChanged), 0);
        pill->setStatus(QrStatus::Scanned);
        QCOMPARE(s_events.count(QAccessible::NameChanged), 1);
        QCOMPARE(s_events.count(QAccessible::Alert), 1);
        s_events.clear();
        for (int i = 0; i < 3; ++i)
            banner->showMessage(Accent::Info, QStringLiteral("Saved"));
        QCOMPARE(s_events.count(QAccessible::Alert), 1);
        banner->dismiss();
        banner->showMessage(Accent::Info, QStringLiteral("Saved"));
        QCOMPARE(s_events.count(QAccessible::Alert), 2);
        QAccessible::installUpdateHandler(nullptr);
    }

    void everyStatusHasItsWordAndMark()
    {
        QSet<QString> words;
        QSet<QString> marks;
        for (const auto &[status, word] : qrStatusWords) {
            words.insert(statusText(status));
            marks.insert(statusIcon(status));
            QVERIFY(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(statusIcon(status))));
        }
        QCOMPARE(words.size(), std::ranges::ssize(qrStatusWords));
        QCOMPARE(marks.size(), std::ranges::ssize(qrStatusWords));
    }

private:
    static inline QList<QAccessible::Event> s_events;

    static void check(QWidget *widget, QAccessible::Role role, const QString &name)
    {
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(seen);
        QCOMPARE(seen->role(), role);
        QCOMPARE(seen->text(QAccessible::Name), name);
    }
};

QRLOGIN_TEST(TestAccessible)
#include "TestAccessible.moc"

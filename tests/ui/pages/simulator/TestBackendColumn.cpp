#include "pages/simulator/BackendColumn.h"

#include "client/control/EmulatorControl.h"
#include "pages/simulator/TokenTable.h"
#include "support/TestMain.h"
#include "ui/pages/simulator/SimulatorFixture.h"

#include <QJsonObject>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

class TestBackendColumn : public QObject
{
    Q_OBJECT

    static QStringList rowOf(const TokenTable &table, const QString &claim)
    {
        const QAbstractItemModel *model = table.model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == claim)
                return {model->index(row, 1).data().toString(), model->index(row, 2).data().toString()};
        }
        return {};
    }

private slots:
    void eachClaimSaysWhatWasChecked()
    {
        SimulatorFixture fixture;
        fixture.logIn();
        fixture.click("exchangeAsServer");
        QTRY_VERIFY(fixture.says(QStringLiteral("The ID token is verified")));
        fixture.click("showClaims");
        const auto *table = fixture.part<TokenTable>("tokenClaims");
        QVERIFY(table->isVisible());
        QCOMPARE(rowOf(*table, QStringLiteral("Signature")).first(), QStringLiteral("RS256"));
        const QStringList issuer = rowOf(*table, QStringLiteral("iss"));
        QCOMPARE(issuer.first(), fixture.pool.connection.address.applicationHost.toString() + QStringLiteral("/oidc"));
        QVERIFY(issuer.last().contains(QLatin1String("application host")));
        QCOMPARE(rowOf(*table, QStringLiteral("aud")).first(), fixture.pool.connection.address.appId);
        QVERIFY(rowOf(*table, QStringLiteral("exp")).last().contains(QLatin1String("valid until")));
        QCOMPARE(rowOf(*table, QStringLiteral("sub")).last(), QStringLiteral("not checked"));
    }

    void keysThatCannotBeReadAreToldAsThat()
    {
        SimulatorFixture fixture;
        EmulatorControl control(fixture.pool.connection, fixture.pool.context());
        QVERIFY(QCoro::waitFor(control.addFault(QJsonObject{{QStringLiteral("path"), QStringLiteral("/oidc/*")},
            {QStringLiteral("kind"), QStringLiteral("http500")}})));
        fixture.logIn();
        fixture.click("exchangeAsServer");
        QTRY_VERIFY(fixture.says(QStringLiteral("could not be verified completely")));
        QVERIFY(fixture.says(QStringLiteral("Signature: The pool's published keys cannot be read")));
    }

    void aCodeThatEndsInMfaIsShownAsThat()
    {
        SimulatorFixture fixture;
        fixture.generate();
        EmulatorControl control(fixture.pool.connection, fixture.pool.context());
        QVERIFY(QCoro::waitFor(control.endCode(fixture.page.browser()->qrcodeId(), CodeEnd::MfaNeeded)));
        fixture.poll();
        QCOMPARE(fixture.page.browser()->status(), QrStatus::MfaNeeded);
        QVERIFY(fixture.says(QStringLiteral("The pool says: the login needs multi-factor authentication")));
        // The phone hears it too.
        fixture.click("signIn");
        fixture.click("scan");
        QTRY_VERIFY(fixture.says(QStringLiteral("multi-factor authentication (MFA)")));
    }
};

QRLOGIN_TEST(TestBackendColumn)
#include "TestBackendColumn.moc"

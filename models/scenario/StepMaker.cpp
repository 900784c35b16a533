#include "scenario/StepMaker.h"

namespace qrlogin::steps {

ScenarioStep signIn()
{
    ScenarioStep made = stepOf(ScenarioParty::Phone, ScenarioAction::SignIn);
    made.expect.present = {QStringLiteral("access_token")};
    return made;
}

ScenarioStep generate(const QString &code)
{
    ScenarioStep made = stepOf(ScenarioParty::Browser, ScenarioAction::Generate, code);
    made.expect.values.insert(QStringLiteral("payload.scene"), loginScene.toString());
    return made;
}

ScenarioStep phone(ScenarioAction action, const QString &code)
{
    return stepOf(ScenarioParty::Phone, action, code);
}

ScenarioStep check(ScenarioParty party, const QString &code, QrStatus status)
{
    ScenarioStep made = stepOf(party, ScenarioAction::Check, code);
    made.expect.values.insert(QStringLiteral("status"), qrStatusWords.of(status));
    return made;
}

ScenarioStep exchange(ScenarioParty party, const QString &code)
{
    ScenarioStep made = stepOf(party, ScenarioAction::Exchange, code);
    made.expect.present = {QStringLiteral("access_token")};
    return made;
}

ScenarioStep verifyToken(const QString &code)
{
    ScenarioStep made = stepOf(ScenarioParty::Backend, ScenarioAction::VerifyToken, code);
    made.expect.absent = {QStringLiteral("wrong")};
    return made;
}

ScenarioStep wait(WaitFrom from, Seconds seconds, const QString &code)
{
    ScenarioStep made = stepOf(ScenarioParty::Clock, ScenarioAction::Wait, code);
    made.from = from;
    made.seconds = seconds;
    return made;
}

ScenarioStep save(const QJsonObject &settings)
{
    ScenarioStep made = stepOf(ScenarioParty::Administrator, ScenarioAction::Save);
    made.settings = settings;
    made.expect.values = settings;
    return made;
}

ScenarioStep failing(ScenarioStep made, int statusCode, int apiCode)
{
    made.expect = {};
    made.expect.failure = ExpectedFailure{{}, statusCode, apiCode};
    return made;
}

ScenarioStep showing(ScenarioStep made, QStringView setting)
{
    made.setting = setting.toString();
    return made;
}

QList<ScenarioStep> consent(const QString &code)
{
    ScenarioStep authorized = check(ScenarioParty::Browser, code, QrStatus::Authorized);
    authorized.expect.present = {QStringLiteral("ticket")};
    return {generate(code), phone(ScenarioAction::Scan, code), phone(ScenarioAction::Confirm, code), authorized};
}

} // namespace qrlogin::steps

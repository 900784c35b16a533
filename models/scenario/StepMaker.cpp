#include "scenario/StepMaker.h"

namespace qrlogin::steps {

namespace {

ScenarioStep step(ScenarioParty party, ScenarioAction action, const QString &code)
{
    ScenarioStep made;
    made.party = party;
    made.action = action;
    made.code = code;
    return made;
}

} // namespace

ScenarioStep signIn()
{
    ScenarioStep made;
    made.party = ScenarioParty::Phone;
    made.action = ScenarioAction::SignIn;
    made.expect.present = {QStringLiteral("access_token")};
    return made;
}

ScenarioStep generate(const QString &code)
{
    ScenarioStep made = step(ScenarioParty::Browser, ScenarioAction::Generate, code);
    made.expect.values.insert(QStringLiteral("payload.scene"), loginScene.toString());
    return made;
}

ScenarioStep phone(ScenarioAction action, const QString &code)
{
    return step(ScenarioParty::Phone, action, code);
}

ScenarioStep check(ScenarioParty party, const QString &code, QrStatus status)
{
    ScenarioStep made = step(party, ScenarioAction::Check, code);
    made.expect.values.insert(QStringLiteral("status"), qrStatusWords.of(status));
    return made;
}

ScenarioStep exchange(ScenarioParty party, const QString &code)
{
    ScenarioStep made = step(party, ScenarioAction::Exchange, code);
    made.expect.present = {QStringLiteral("access_token")};
    return made;
}

ScenarioStep wait(WaitFrom from, Seconds seconds, const QString &code)
{
    ScenarioStep made = step(ScenarioParty::Clock, ScenarioAction::Wait, code);
    made.from = from;
    made.seconds = seconds;
    return made;
}

ScenarioStep save(const QJsonObject &settings)
{
    ScenarioStep made;
    made.party = ScenarioParty::Administrator;
    made.action = ScenarioAction::Save;
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

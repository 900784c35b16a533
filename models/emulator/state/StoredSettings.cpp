#include "emulator/state/StoredSettings.h"

#include "contract/StrategyPatch.h"
#include "emulator/http/Answer.h"
#include "emulator/state/SettingsTable.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace qrlogin::emulator {

namespace {

QByteArray textOf(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QJsonValue valueOf(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().at(0);
}

Result<QByteArray> checkedStrategy(const QJsonValue &value, const LoginStrategy &current)
{
    using Kind = StrategyProblem::Kind;
    const auto strategy
        = patched(current, value.toObject()).allowing({Kind::MissingUnit, Kind::Unknown}, strategyMember);
    if (!strategy)
        return badArgument(strategy.error().message);
    return jsonText(toJson(*strategy));
}

/// A request has an array of origins, a response one string with one origin per line.
Result<QByteArray> checkedOrigins(const QJsonValue &value)
{
    QStringList origins;
    for (const QJsonValue origin : value.toArray()) {
        if (!origin.isString())
            return badArgument(QStringLiteral("%1 must be an array of strings").arg(QLatin1String(originsSetting)));
        origins += origin.toString();
    }
    return textOf(value.isString() ? value.toString() : origins.join(QLatin1Char('\n')));
}

Result<QByteArray> checkedText(
    const SettingType &type, const QJsonValue &value, const QByteArray &bodyText, const LoginStrategy &current)
{
    if (type.name == originsSetting && (value.isArray() || value.isString()))
        return checkedOrigins(value);
    if (value.type() != type.type)
        return badArgument(
            QStringLiteral("%1 must be %2").arg(QLatin1String(type.name), QLatin1String(typeWord(type.type))));
    if (type.name == strategySetting)
        return checkedStrategy(value, current);
    const qint64 number = value.toInteger(-1);
    if (type.type == QJsonValue::Double && (number < type.minimum || number > type.maximum))
        return badArgument(QStringLiteral("%1 must be a whole number from %2 to %3")
                               .arg(QLatin1String(type.name))
                               .arg(type.minimum)
                               .arg(type.maximum));
    return bodyText;
}

/// Whether a stored text is one JSON value of that type. A number may be beyond its maximum: see readBack().
bool isOfType(const SettingType &type, const QByteArray &text)
{
    QJsonParseError error;
    const QJsonArray values = QJsonDocument::fromJson('[' + text + ']', &error).array();
    if (error.error != QJsonParseError::NoError || values.size() != 1 || values[0].type() != type.type)
        return false;
    if (type.name == strategySetting)
        return checkedStrategy(values[0], LoginStrategy()).has_value();
    return type.type != QJsonValue::Double || values[0].toInteger(-1) >= type.minimum;
}

} // namespace

StoredSettings::StoredSettings()
    : StoredSettings(QList<Setting>())
{
}

StoredSettings::StoredSettings(const QList<Setting> &stored)
{
    for (const SettingType &type : settingTypes)
        m_settings.append({type.name.toByteArray(), type.byDefault.toByteArray()});
    apply(stored);
}

Result<StoredSettings> StoredSettings::fromStore(const QList<Setting> &stored)
{
    for (const Setting &setting : stored) {
        const SettingType *type = settingType(setting.name);
        if (type && !isOfType(*type, setting.text))
            return failure(FailureKind::Malformed,
                QStringLiteral("the stored setting %1 is not %2 in JSON")
                    .arg(QString::fromUtf8(setting.name), QLatin1String(typeWord(type->type))));
    }
    return StoredSettings(stored);
}

QByteArray StoredSettings::toJson(Brand brand) const
{
    QByteArray json = "{";
    for (const Setting &setting : m_settings) {
        if (json.size() > 1)
            json += ',';
        json += '"' + (setting.name == tokenLifeSetting ? dialect(brand).tokenLifeField.toLatin1() : setting.name)
            + "\":";
        json += setting.text;
    }
    return json + '}';
}

Result<QList<Setting>> StoredSettings::checkedChanges(const QJsonObject &body, const RequestParameters &bodyTexts) const
{
    QList<Setting> changes;
    for (const RequestParameter &member : bodyTexts) {
        const QString name = QString::fromUtf8(member.name);
        const bool isTokenLife = name == dialect(Brand::GenAuth).tokenLifeField;
        const SettingType *type = settingType(isTokenLife ? tokenLifeSetting : QByteArrayView(member.name));
        if (!type)
            continue;
        const auto text = checkedText(*type, body.value(name), member.value, m_strategy);
        if (!text)
            return tl::unexpected(text.error());
        changes.append({type->name.toByteArray(), *text});
    }
    return changes;
}

void StoredSettings::apply(const QList<Setting> &changes)
{
    for (const Setting &change : changes) {
        for (Setting &setting : m_settings) {
            if (setting.name == change.name)
                setting.text = change.text;
        }
    }
    readBack();
}

void StoredSettings::readBack()
{
    for (const Setting &setting : m_settings) {
        if (setting.name == strategySetting)
            m_strategy = loginStrategyFromJson(valueOf(setting.text).toObject()).value_or(LoginStrategy());
        else if (setting.name == tokenLifeSetting)
            // Directories from before the maximum existed can have a larger value.
            m_tokenLife = Seconds(std::clamp<qint64>(valueOf(setting.text).toInteger(), 1, longestTokenLife));
        else if (setting.name == originsSetting)
            m_allowedOrigins = valueOf(setting.text).toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
}

} // namespace qrlogin::emulator

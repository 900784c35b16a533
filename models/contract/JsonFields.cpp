#include "contract/JsonFields.h"

#include <cmath>
#include <limits>

namespace qrlogin {

JsonFields::JsonFields(const QJsonObject &object, QStringView path)
    : m_object(object),
      m_path(path.toString())
{
}

QString JsonFields::string(QStringView name)
{
    return require(name, QJsonValue::String, "a string").toString();
}

QString JsonFields::optionalString(QStringView name)
{
    return has(name) ? string(name) : QString();
}

int JsonFields::integer(QStringView name)
{
    const double number = require(name, QJsonValue::Double, "a whole number").toDouble();
    constexpr int most = std::numeric_limits<int>::max();
    const bool isWhole = std::trunc(number) == number;
    if (!isWhole || std::abs(number) > most) {
        reject(name,
            isWhole ? QStringLiteral("must be from %1 to %2").arg(-most).arg(most)
                    : QStringLiteral("must be a whole number"));
        return 0;
    }
    return static_cast<int>(number);
}

double JsonFields::number(QStringView name)
{
    return require(name, QJsonValue::Double, "a number").toDouble();
}

bool JsonFields::boolean(QStringView name)
{
    return require(name, QJsonValue::Bool, "true or false").toBool();
}

QJsonObject JsonFields::object(QStringView name)
{
    return require(name, QJsonValue::Object, "an object").toObject();
}

QJsonArray JsonFields::array(QStringView name)
{
    return require(name, QJsonValue::Array, "an array").toArray();
}

bool JsonFields::has(QStringView name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

void JsonFields::reject(QStringView name, const QString &problem)
{
    if (!ok())
        return;
    const QString path = m_path.isEmpty() ? name.toString() : m_path + QLatin1Char('.') + name.toString();
    m_problem = path + QLatin1Char(' ') + problem;
}

tl::unexpected<Failure> JsonFields::failure() const
{
    return qrlogin::failure(FailureKind::Malformed, m_problem);
}

QJsonValue JsonFields::require(QStringView name, QJsonValue::Type type, const char *expected)
{
    const QJsonValue value = m_object.value(name);
    if (!has(name))
        reject(name, QStringLiteral("is missing"));
    else if (value.type() != type)
        reject(name, QStringLiteral("must be ") + QLatin1String(expected));
    return ok() ? value : QJsonValue();
}

} // namespace qrlogin

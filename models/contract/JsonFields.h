#pragma once

#include "base/Failure.h"
#include "base/Words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace qrlogin {

/// Reads members of a JSON object strictly, null as absent, and remembers the first problem with its path, so that a
/// caller reads all members first and checks once. After a failure, each read returns the type's empty value.
///
///     JsonFields fields(object, u"data");
///     const int seconds = fields.integer(u"expiresIn");
///     if (!fields.ok()) return fields.failure();
class JsonFields
{
public:
    /// `path` names the object in messages. It can be empty.
    JsonFields(const QJsonObject &object, QStringView path);

    QString string(QStringView name); ///< required
    QString optionalString(QStringView name); ///< empty if absent or null
    int integer(QStringView name); ///< required; an integer in the range of int
    double number(QStringView name); ///< required; any number
    bool boolean(QStringView name); ///< required; true or false, not 0 or 1
    QJsonObject object(QStringView name); ///< required
    QJsonArray array(QStringView name); ///< required
    bool has(QStringView name) const; ///< present and not null

    /// Required; a word of the table. Rejects any other word and returns the first value of the table.
    template <typename Value, size_t size>
    Value word(QStringView name, const Words<Value, size> &table)
    {
        const auto value = table.value(string(name));
        if (!value)
            reject(name, QStringLiteral("must be one of ") + table.list());
        return value.value_or(table.begin()->value);
    }

    /// Rejects the object for the caller's own reason. `problem` completes "<path> …".
    void reject(QStringView name, const QString &problem);

    bool ok() const { return m_problem.isEmpty(); }
    const QString &problem() const { return m_problem; }

    /// The first problem as a failure of kind Malformed.
    tl::unexpected<Failure> failure() const;

private:
    QJsonValue require(QStringView name, QJsonValue::Type type, const char *expected);

    QJsonObject m_object;
    QString m_path;
    QString m_problem;
};

} // namespace qrlogin

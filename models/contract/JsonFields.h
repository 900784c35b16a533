#pragma once

#include "base/Failure.h"
#include "base/Words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace qrlogin {

/// Reads members of a JSON object strictly and remembers the first thing that was wrong, by its path, so that a caller
/// reads all members in a row and asks once. After a failure every further read gives the type's empty value.
///
///     JsonFields fields(object, u"data");
///     const int seconds = fields.integer(u"expiresIn");
///     if (!fields.ok()) return fields.failure();
class JsonFields
{
public:
    /// `path` names the object in messages; it may be empty.
    JsonFields(const QJsonObject &object, QStringView path);

    QString string(QStringView name); ///< required
    QString optionalString(QStringView name); ///< empty if absent or null
    int integer(QStringView name); ///< required; a whole number in the range of int
    double number(QStringView name); ///< required; any number
    bool boolean(QStringView name); ///< required; true or false, not 0 or 1
    QJsonObject object(QStringView name); ///< required
    QJsonArray array(QStringView name); ///< required
    bool has(QStringView name) const; ///< present and not null

    /// Required; the value that a word of the table stands for. Its first value after any other word, which is
    /// rejected.
    template <typename Value, size_t size>
    Value word(QStringView name, const Words<Value, size> &table)
    {
        const auto value = table.value(string(name));
        if (!value)
            reject(name, QStringLiteral("must be one of ") + table.list());
        return value.value_or(table.begin()->value);
    }

    /// Marks the object as wrong for a reason of the caller's; `problem` completes "<path> …".
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

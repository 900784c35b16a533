#include "connections/ConnectionFile.h"

#include "contract/JsonFields.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace qrlogin {

namespace {

constexpr int currentVersion = 3;

QJsonObject toJson(const Connection &connection)
{
    QJsonArray testUsers;
    for (const TestUser &user : connection.testUsers)
        testUsers.append(user.username);
    return {{QStringLiteral("id"), connection.id}, {QStringLiteral("name"), connection.name},
        {QStringLiteral("brand"), brandWords.of(connection.brand)},
        {QStringLiteral("managementHost"), connection.managementHost.toString(QUrl::RemoveUserInfo)},
        {QStringLiteral("applicationHost"), connection.applicationHost.toString(QUrl::RemoveUserInfo)},
        {QStringLiteral("userPoolId"), connection.userPoolId}, {QStringLiteral("appId"), connection.appId},
        {QStringLiteral("accessKeyId"), connection.accessKeyId},
        {QStringLiteral("production"), connection.isProduction},
        {QStringLiteral("colorTag"), colorTagWords.of(connection.tag)}, {QStringLiteral("caFile"), connection.caFile},
        {QStringLiteral("testUsers"), testUsers}};
}

Result<Connection> fromJson(const QJsonObject &object)
{
    JsonFields fields(object, u"connections");
    Connection connection;
    connection.id = fields.string(u"id");
    connection.name = fields.string(u"name");
    connection.brand = fields.word(u"brand", brandWords);
    connection.managementHost = QUrl(fields.string(u"managementHost"));
    connection.applicationHost = QUrl(fields.string(u"applicationHost"));
    connection.userPoolId = fields.string(u"userPoolId");
    connection.appId = fields.string(u"appId");
    connection.accessKeyId = fields.string(u"accessKeyId");
    connection.isProduction = fields.boolean(u"production");
    // Version 1 had none of these, version 2 no test users. A newer version may know more colours.
    connection.tag = colorTagWords.value(fields.optionalString(u"colorTag")).value_or(ColorTag::None);
    connection.caFile = fields.optionalString(u"caFile");
    const QJsonArray testUsers = fields.has(u"testUsers") ? fields.array(u"testUsers") : QJsonArray();
    for (const QJsonValue &user : testUsers)
        connection.testUsers += TestUser{user.toString(), user.toString(), {}};
    if (!fields.ok())
        return fields.failure();
    return connection;
}

} // namespace

Result<QList<Connection>> readConnections(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QList<Connection>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(FailureKind::Invalid, QStringLiteral("%1: %2").arg(path, file.errorString()));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    JsonFields fields(document.object(), {});
    const int version = fields.integer(u"version");
    if (!fields.ok())
        return failure(FailureKind::Malformed, QStringLiteral("%1: %2").arg(path, fields.problem()));
    if (version > currentVersion)
        return failure(
            FailureKind::Invalid, QStringLiteral("%1 was written by a newer version of this program").arg(path));

    QList<Connection> connections;
    const QJsonArray array = document.object().value(QLatin1String("connections")).toArray();
    for (const QJsonValue &value : array) {
        const auto connection = fromJson(value.toObject());
        if (!connection)
            return failure(FailureKind::Malformed, QStringLiteral("%1: %2").arg(path, connection.error().message));
        connections.append(*connection);
    }
    return connections;
}

Result<void> writeConnections(const QString &path, const QList<Connection> &connections)
{
    QJsonArray array;
    for (const Connection &connection : connections)
        array.append(toJson(connection));
    const QJsonObject document{{QStringLiteral("version"), currentVersion}, {QStringLiteral("connections"), array}};

    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(document).toJson()) > 0 && file.commit();
    if (!isWritten)
        return failure(FailureKind::Invalid, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return {};
}

} // namespace qrlogin

#include "connections/ConnectionFile.h"

#include "base/ReadFile.h"
#include "base/VisibleText.h"
#include "contract/JsonFields.h"
#include "contract/JsonProblemText.h"

#include "storage/ProcessLock.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace qrlogin {

namespace {

constexpr int currentVersion = 3;
constexpr qint64 largestFile = 16 << 20; // bytes
constexpr Milliseconds patience{2000}; // another writer holds the lock for milliseconds

QJsonObject toJson(const Connection &connection)
{
    QJsonArray testUsers;
    for (const TestUser &user : connection.testUsers)
        testUsers.append(user.username);
    return {{QStringLiteral("id"), connection.id()}, {QStringLiteral("name"), connection.badge.name},
        {QStringLiteral("brand"), brandWords.of(connection.address.brand)},
        {QStringLiteral("managementHost"), connection.address.managementHost.toString(QUrl::RemoveUserInfo)},
        {QStringLiteral("applicationHost"), connection.address.applicationHost.toString(QUrl::RemoveUserInfo)},
        {QStringLiteral("userPoolId"), connection.address.userPoolId},
        {QStringLiteral("appId"), connection.address.appId},
        {QStringLiteral("accessKeyId"), connection.credentials.accessKeyId},
        {QStringLiteral("production"), connection.badge.isProduction},
        {QStringLiteral("colorTag"), colorTagWords.of(connection.badge.tag)},
        {QStringLiteral("caFile"), connection.address.caFile}, {QStringLiteral("testUsers"), testUsers}};
}

Result<Connection> fromJson(const QJsonObject &object)
{
    JsonFields fields(object, u"connections");
    Connection connection;
    connection.address.connectionId = fields.string(u"id");
    connection.badge.name = fields.string(u"name");
    connection.address.brand = fields.word(u"brand", brandWords);
    connection.address.managementHost = QUrl(fields.string(u"managementHost"));
    connection.address.applicationHost = QUrl(fields.string(u"applicationHost"));
    connection.address.userPoolId = fields.string(u"userPoolId");
    connection.address.appId = fields.string(u"appId");
    connection.credentials.accessKeyId = fields.string(u"accessKeyId");
    for (const QStringView name : {u"userPoolId", u"appId", u"accessKeyId"}) {
        if (hasControlCharacters(object.value(name).toString()))
            fields.reject(name, QStringLiteral("must not contain control characters"));
    }
    connection.badge.isProduction = fields.boolean(u"production");
    // Version 1 has none of these members, version 2 no test users. A newer version can have more colours.
    connection.badge.tag = colorTagWords.value(fields.optionalString(u"colorTag")).value_or(ColorTag::None);
    connection.address.caFile = fields.optionalString(u"caFile");
    const QJsonArray testUsers = fields.has(u"testUsers") ? fields.array(u"testUsers") : QJsonArray();
    for (const QJsonValue user : testUsers) {
        if (user.toString().isEmpty())
            fields.reject(u"testUsers", QStringLiteral("must be user names"));
        connection.testUsers += TestUser{user.toString(), user.toString(), Secret::unread()};
    }
    connection.credentials.accessKeySecret = connection.credentials.appSecret = Secret::unread();
    if (!fields.ok())
        return fields.failure();
    return connection;
}

} // namespace

Result<QList<Connection>> readConnections(const QString &path)
{
    if (!QFileInfo::exists(path))
        return QList<Connection>();
    if (!QFileInfo(path).isFile()) // reading a device or a pipe may never end
        return failure(FailureKind::Invalid, QStringLiteral("%1 is not a regular file").arg(path));
    const auto text = readFile(path, largestFile + 1);
    if (!text)
        return failure(FailureKind::Invalid, QStringLiteral("%1: %2").arg(path, text.error()));
    if (text->size() > largestFile)
        return failure(FailureKind::Invalid, QStringLiteral("%1 is larger than 16 MiB").arg(path));
    const auto document = readJsonObject(*text);
    if (!document)
        return failure(
            FailureKind::Malformed, QStringLiteral("%1: %2").arg(path, JsonProblemText::detail(document.error())));
    JsonFields fields(*document, {});
    const int version = fields.integer(u"version");
    if (!fields.ok())
        return failure(FailureKind::Malformed, QStringLiteral("%1: %2").arg(path, fields.problem()));
    if (version > currentVersion)
        return failure(FailureKind::Invalid,
            QStringLiteral("a newer version of this program created %1; update this program").arg(path));

    QList<Connection> connections;
    const QJsonArray array = document->value(QLatin1String("connections")).toArray();
    for (const QJsonValue value : array) {
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

Result<QList<Connection>> changeConnections(const QString &path, const std::function<void(QList<Connection> &)> &change)
{
    QDir().mkpath(QFileInfo(path).path());
    // The file itself is replaced by each write, so the lock is a file beside it.
    ProcessLock lock;
    const auto taken = lock.take(path + QStringLiteral(".lock"), patience);
    if (!taken && taken.error().kind == FailureKind::Conflict)
        return failure(FailureKind::Conflict, QStringLiteral("%1 is in use by %2").arg(path, taken.error().message));
    if (!taken)
        return tl::unexpected(taken.error());

    auto connections = readConnections(path);
    if (!connections)
        return connections;
    change(*connections);
    const auto written = writeConnections(path, *connections);
    if (!written)
        return tl::unexpected(written.error());
    return connections;
}

} // namespace qrlogin

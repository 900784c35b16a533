#include "settings/DraftStore.h"

#include "contract/JsonCheck.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace qrlogin {

namespace {

constexpr int draftVersion = 1;
constexpr qsizetype draftSizeLimit = 64 * 1024;

} // namespace

DraftStore::DraftStore(QString directory)
    : m_directory(std::move(directory))
{
}

QString DraftStore::pathOf(const QString &connectionId) const
{
    // A handwritten file can contain any ID. Its hash is always a valid file name.
    const QByteArray hash = QCryptographicHash::hash(connectionId.toUtf8(), QCryptographicHash::Sha256);
    return QDir(m_directory).filePath(QString::fromLatin1(hash.toHex().first(32)) + QLatin1String(".json"));
}

std::optional<Draft> DraftStore::find(const QString &connectionId) const
{
    QFile file(pathOf(connectionId));
    if (!file.open(QIODevice::ReadOnly) || file.size() > draftSizeLimit)
        return {};
    const QJsonObject object = readJsonObject(file.readAll()).value_or(QJsonObject());
    const auto base = loginStrategyFromJson(object.value(QLatin1String("base")).toObject());
    const auto edited = loginStrategyFromJson(object.value(QLatin1String("edited")).toObject());
    if (object.value(QLatin1String("version")).toInt() != draftVersion
        || object.value(QLatin1String("connection")).toString() != connectionId || !base || !edited)
        return {};
    return Draft{*base, *edited, Instant(Milliseconds(object.value(QLatin1String("timeMs")).toInteger()))};
}

Result<void> DraftStore::keep(const QString &connectionId, const Draft &draft)
{
    const QJsonObject object{{QStringLiteral("version"), draftVersion}, {QStringLiteral("connection"), connectionId},
        {QStringLiteral("timeMs"), qint64(draft.time.time_since_epoch().count())},
        {QStringLiteral("base"), toJson(draft.base)}, {QStringLiteral("edited"), toJson(draft.edited)}};
    if (!QDir().mkpath(m_directory))
        return failure(FailureKind::Server, QStringLiteral("%1 cannot be created").arg(m_directory));
    QSaveFile file(pathOf(connectionId));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(object).toJson()) > 0 && file.commit();
    if (!isWritten)
        return failure(FailureKind::Server, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
    return {};
}

void DraftStore::drop(const QString &connectionId)
{
    QFile::remove(pathOf(connectionId));
}

} // namespace qrlogin

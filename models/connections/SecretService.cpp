#include "connections/SecretService.h"

#include "connections/KeyringSecretStore.h"
#include "connections/SecretPrompt.h"
#include "connections/TravellingSecret.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCall>
#include <QDBusServiceWatcher>

#include <QCoroDBus>

namespace qrlogin {

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

const char servicePath[] = "/org/freedesktop/secrets";
const char serviceInterface[] = "org.freedesktop.Secret.Service";
const char collectionInterface[] = "org.freedesktop.Secret.Collection";
const char itemInterface[] = "org.freedesktop.Secret.Item";
const char propertiesInterface[] = "org.freedesktop.DBus.Properties";

Failure lockedFailure()
{
    return {FailureKind::Forbidden, QStringLiteral("the keyring is locked"), 0, 0, {}};
}

QCoro::Task<Result<QVariantList>> call(
    QDBusConnection bus, QString path, QString interface, QString method, QVariantList arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(SecretPrompt::service(), path, interface, method);
    message.setArguments(arguments);
    const QDBusPendingCall calling = bus.asyncCall(message);
    const QDBusMessage reply = co_await calling;
    if (reply.type() == QDBusMessage::ReplyMessage)
        co_return reply.arguments();
    if (reply.errorName() == QLatin1String("org.freedesktop.Secret.Error.IsLocked"))
        co_return tl::unexpected(lockedFailure());
    if (reply.errorName() == QLatin1String("org.freedesktop.DBus.Error.NoReply"))
        co_return failure(FailureKind::Timeout, QStringLiteral("the keyring does not respond"));
    co_return failure(
        FailureKind::Network, QStringLiteral("the keyring does not respond: %1").arg(reply.errorMessage()));
}

/// Our entries, or that of one key.
struct Found
{
    Paths open;
    Paths locked;
};

QCoro::Task<Result<Found>> find(QDBusConnection bus, Attributes attributes)
{
    attributes.insert(QStringLiteral("server"), QStringLiteral("qrlogin-console"));
    auto searching = call(bus, QLatin1String(servicePath), QLatin1String(serviceInterface),
        QStringLiteral("SearchItems"), {QVariant::fromValue(attributes)});
    const auto answer = co_await searching;
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return Found{qdbus_cast<Paths>(answer->value(0)), qdbus_cast<Paths>(answer->value(1))};
}

/// Where new entries go; "/" if there is none yet.
struct Collection
{
    QString path;
    bool isLocked = false;
};

QCoro::Task<Result<Collection>> defaultCollection(QDBusConnection bus)
{
    auto asking = call(bus, QLatin1String(servicePath), QLatin1String(serviceInterface), QStringLiteral("ReadAlias"),
        {QStringLiteral("default")});
    const auto alias = co_await asking;
    if (!alias)
        co_return tl::unexpected(alias.error());
    Collection collection{qdbus_cast<QDBusObjectPath>(alias->value(0)).path()};
    if (collection.path == QLatin1String("/"))
        co_return collection;
    auto looking = call(bus, collection.path, QLatin1String(propertiesInterface), QStringLiteral("Get"),
        {QLatin1String(collectionInterface), QStringLiteral("Locked")});
    const auto locked = co_await looking;
    if (!locked)
        co_return tl::unexpected(locked.error());
    collection.isLocked = qdbus_cast<QDBusVariant>(locked->value(0)).variant().toBool();
    co_return collection;
}

/// Our entries in what is open, with Forbidden where some may be in what is locked: keyrings differ in whether they
/// find what is locked.
QCoro::Task<Result<Paths>> openEntries(QDBusConnection bus, QString key)
{
    auto finding = find(bus, {{QStringLiteral("user"), key}});
    const auto found = co_await finding;
    if (!found)
        co_return tl::unexpected(found.error());
    if (!found->open.isEmpty())
        co_return found->open;
    auto looking = defaultCollection(bus);
    const auto collection = co_await looking;
    if (!collection)
        co_return tl::unexpected(collection.error());
    if (!found->locked.isEmpty() || collection->isLocked)
        co_return tl::unexpected(lockedFailure());
    co_return Paths();
}

/// The session that secrets travel in, without encryption: the bus is the user's own.
QCoro::Task<Result<QDBusObjectPath>> openSession(QDBusConnection bus)
{
    auto opening = call(bus, QLatin1String(servicePath), QLatin1String(serviceInterface), QStringLiteral("OpenSession"),
        {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
    const auto session = co_await opening;
    if (!session)
        co_return tl::unexpected(session.error());
    co_return qdbus_cast<QDBusObjectPath>(session->value(1));
}

void closeSession(QDBusConnection bus, const QDBusObjectPath &session)
{
    bus.asyncCall(QDBusMessage::createMethodCall(SecretPrompt::service(), session.path(),
        QStringLiteral("org.freedesktop.Secret.Session"), QStringLiteral("Close")));
}

QCoro::Task<Result<void>> removeEntries(QDBusConnection bus, Paths entries)
{
    for (const QDBusObjectPath &entry : entries) {
        auto removing = call(bus, entry.path(), QLatin1String(itemInterface), QStringLiteral("Delete"), QVariantList());
        const auto removed = co_await removing;
        if (!removed)
            co_return tl::unexpected(removed.error());
        auto asking = SecretPrompt::answer(bus, qdbus_cast<QDBusObjectPath>(removed->value(0)).path());
        const auto answer = co_await asking;
        if (!answer)
            co_return tl::unexpected(answer.error());
    }
    co_return Result<void>();
}

/// The path of the collection for new entries, made with the user's consent if there is none.
QCoro::Task<Result<QString>> collectionToWrite(QDBusConnection bus)
{
    auto looking = defaultCollection(bus);
    const auto collection = co_await looking;
    if (!collection)
        co_return tl::unexpected(collection.error());
    if (collection->isLocked)
        co_return tl::unexpected(lockedFailure());
    if (collection->path != QLatin1String("/"))
        co_return collection->path;
    const QVariantMap properties{
        {QStringLiteral("org.freedesktop.Secret.Collection.Label"), QStringLiteral("Default keyring")}};
    auto making = call(bus, QLatin1String(servicePath), QLatin1String(serviceInterface),
        QStringLiteral("CreateCollection"), {properties, QStringLiteral("default")});
    const auto made = co_await making;
    if (!made)
        co_return tl::unexpected(made.error());
    const QString path = qdbus_cast<QDBusObjectPath>(made->value(0)).path();
    auto asking = SecretPrompt::answer(bus, qdbus_cast<QDBusObjectPath>(made->value(1)).path());
    const auto answer = co_await asking;
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return path == QLatin1String("/") ? qdbus_cast<QDBusObjectPath>(*answer).path() : path;
}

/// The new entry's path.
QCoro::Task<Result<QString>> addEntry(
    QDBusConnection bus, QString collection, QString key, Secret secret, QString label)
{
    auto opening = openSession(bus);
    const auto session = co_await opening;
    if (!session)
        co_return tl::unexpected(session.error());
    const Attributes attributes{{QStringLiteral("server"), QStringLiteral("qrlogin-console")},
        {QStringLiteral("user"), key}, {QStringLiteral("type"), QStringLiteral("base64")},
        {QStringLiteral("xdg:schema"), QStringLiteral("org.qt.keychain")}};
    const QVariantMap properties{{QStringLiteral("org.freedesktop.Secret.Item.Label"), label},
        {QStringLiteral("org.freedesktop.Secret.Item.Attributes"), QVariant::fromValue(attributes)}};
    const TravellingSecret travelling{*session, {}, secret.reveal().toBase64(), QStringLiteral("text/plain")};
    auto adding = call(bus, collection, QLatin1String(collectionInterface), QStringLiteral("CreateItem"),
        {properties, QVariant::fromValue(travelling), true});
    const auto added = co_await adding;
    closeSession(bus, *session);
    if (!added)
        co_return tl::unexpected(added.error());
    const QString path = qdbus_cast<QDBusObjectPath>(added->value(0)).path();
    auto asking = SecretPrompt::answer(bus, qdbus_cast<QDBusObjectPath>(added->value(1)).path());
    const auto answer = co_await asking;
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return path == QLatin1String("/") ? qdbus_cast<QDBusObjectPath>(*answer).path() : path;
}

} // namespace

SecretService::SecretService(const QDBusConnection &bus)
    : m_bus(bus)
{
    qDBusRegisterMetaType<Attributes>();
    qDBusRegisterMetaType<TravellingSecret>();
    if (!m_bus.isConnected())
        return;
    auto *watcher
        = new QDBusServiceWatcher(SecretPrompt::service(), m_bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &SecretService::noteChange);
    // One tells of a collection that was unlocked, or the other.
    m_bus.connect(SecretPrompt::service(), QLatin1String(servicePath), QLatin1String(serviceInterface),
        QStringLiteral("CollectionChanged"), this, SLOT(noteChange()));
    m_bus.connect(SecretPrompt::service(), QString(), QLatin1String(propertiesInterface),
        QStringLiteral("PropertiesChanged"), this, SLOT(noteChange()));
}

QCoro::Task<Result<void>> SecretService::unlock()
{
    QDBusConnection bus = m_bus;
    auto looking = defaultCollection(bus);
    const auto collection = co_await looking;
    if (!collection)
        co_return tl::unexpected(collection.error());
    auto finding = find(bus, {});
    const auto found = co_await finding;
    if (!found)
        co_return tl::unexpected(found.error());
    Paths locked;
    if (collection->isLocked)
        locked += QDBusObjectPath(collection->path);
    for (const QDBusObjectPath &item : found->locked) {
        // With its collection, the item is unlocked too, and one question is enough.
        if (!collection->isLocked || !item.path().startsWith(collection->path + u'/'))
            locked += item;
    }
    if (locked.isEmpty())
        co_return Result<void>();
    auto unlocking = call(bus, QLatin1String(servicePath), QLatin1String(serviceInterface), QStringLiteral("Unlock"),
        {QVariant::fromValue(locked)});
    const auto unlocked = co_await unlocking;
    if (!unlocked)
        co_return tl::unexpected(unlocked.error());
    auto asking = SecretPrompt::answer(bus, qdbus_cast<QDBusObjectPath>(unlocked->value(1)).path());
    const auto answer = co_await asking;
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return Result<void>();
}

QCoro::Task<Result<Secret>> SecretService::read(QString key)
{
    QDBusConnection bus = m_bus;
    auto finding = openEntries(bus, key);
    const auto entries = co_await finding;
    if (!entries)
        co_return tl::unexpected(entries.error());
    if (entries->isEmpty())
        co_return Secret();
    auto opening = openSession(bus);
    const auto session = co_await opening;
    if (!session)
        co_return tl::unexpected(session.error());
    const QString entry = entries->first().path();
    auto asking
        = call(bus, entry, QLatin1String(itemInterface), QStringLiteral("GetSecret"), {QVariant::fromValue(*session)});
    const auto answer = co_await asking;
    closeSession(bus, *session);
    if (!answer)
        co_return tl::unexpected(answer.error());
    auto looking = call(bus, entry, QLatin1String(propertiesInterface), QStringLiteral("Get"),
        {QLatin1String(itemInterface), QStringLiteral("Attributes")});
    const auto attributes = co_await looking;
    if (!attributes)
        co_return tl::unexpected(attributes.error());
    const QByteArray value = qdbus_cast<TravellingSecret>(answer->value(0)).value;
    const QVariant variant = qdbus_cast<QDBusVariant>(attributes->value(0)).variant();
    const bool isText = qdbus_cast<Attributes>(variant).value(QStringLiteral("type")) == QLatin1String("plaintext");
    co_return Secret(isText ? value : QByteArray::fromBase64(value));
}

QCoro::Task<Result<void>> SecretService::write(QString key, Secret secret, QString label)
{
    QDBusConnection bus = m_bus;
    auto finding = openEntries(bus, key);
    const auto entries = co_await finding;
    if (!entries)
        co_return tl::unexpected(entries.error());
    Paths old = *entries;
    if (!secret.isEmpty()) {
        auto looking = collectionToWrite(bus);
        const auto collection = co_await looking;
        if (!collection)
            co_return tl::unexpected(collection.error());
        auto adding = addEntry(bus, *collection, key, secret, label);
        const auto added = co_await adding;
        if (!added)
            co_return tl::unexpected(added.error());
        old.removeAll(QDBusObjectPath(*added));
    }
    auto removing = removeEntries(bus, old);
    const auto removed = co_await removing;
    co_return removed;
}

std::unique_ptr<SecretStore> desktopKeyring()
{
    if (qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':').contains(QLatin1String("KDE")))
        return std::make_unique<KeyringSecretStore>();
    return std::make_unique<SecretService>();
}

} // namespace qrlogin

#include "moc_SecretService.cpp"

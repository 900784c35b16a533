#include "connections/SecretServiceFake.h"

#include <QDBusMetaType>

namespace qrlogin::test {

namespace {

const QString service = QStringLiteral("org.freedesktop.secrets");
const QString root = QStringLiteral("/org/freedesktop/secrets");
const QString collection = QStringLiteral("/org/freedesktop/secrets/collection/login");
const QString prompt = QStringLiteral("/org/freedesktop/secrets/prompt/p1");

QVariant path(const QString &text)
{
    return QVariant::fromValue(QDBusObjectPath(text));
}

} // namespace

SecretServiceFake::SecretServiceFake(const QDBusConnection &bus)
    : m_bus(bus)
{
    qDBusRegisterMetaType<Attributes>();
    qDBusRegisterMetaType<TravellingSecret>();
    m_bus.registerVirtualObject(root, this, QDBusConnection::SubPath);
    appear();
}

SecretServiceFake::~SecretServiceFake()
{
    disappear();
    m_bus.unregisterObject(root, QDBusConnection::UnregisterTree);
}

void SecretServiceFake::appear()
{
    m_bus.registerService(service);
}

void SecretServiceFake::disappear()
{
    m_bus.unregisterService(service);
}

void SecretServiceFake::setLocked(bool locked)
{
    isLocked = locked;
    QDBusMessage signal = QDBusMessage::createSignal(
        root, QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("CollectionChanged"));
    signal.setArguments({path(collection)});
    m_bus.send(signal);
}

bool SecretServiceFake::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    if (isSilent)
        return true;
    QString error;
    const QVariantList arguments = answer(message, &error);
    QDBusConnection(connection)
        .send(error.isEmpty() ? message.createReply(arguments)
                              : message.createErrorReply(error, QStringLiteral("refused")));
    if (message.member() != QLatin1String("Prompt"))
        return true;
    ++prompts;
    if (userUnlocks)
        isLocked = false;
    QDBusMessage completed = QDBusMessage::createSignal(
        prompt, QStringLiteral("org.freedesktop.Secret.Prompt"), QStringLiteral("Completed"));
    completed.setArguments({!userUnlocks, QVariant::fromValue(QDBusVariant(QString()))});
    m_bus.send(completed);
    return true;
}

QVariantList SecretServiceFake::answer(const QDBusMessage &message, QString *error)
{
    const QString method = message.member();
    const QVariantList given = message.arguments();
    if (method == QLatin1String("SearchItems"))
        return search(qdbus_cast<Attributes>(given.value(0)));
    if (method == QLatin1String("ReadAlias"))
        return {path(collection)};
    if (method == QLatin1String("OpenSession"))
        return {QVariant::fromValue(QDBusVariant(QString())), path(root + QStringLiteral("/session/s1"))};
    if (method == QLatin1String("Unlock"))
        return {QVariant::fromValue(isLocked ? Paths() : qdbus_cast<Paths>(given.value(0))),
            path(isLocked ? prompt : QStringLiteral("/"))};
    if (method == QLatin1String("Get"))
        return {QVariant::fromValue(QDBusVariant(property(message.path(), given.value(1).toString())))};
    if (method == QLatin1String("Close") || method == QLatin1String("Prompt"))
        return {};
    if (isLocked || (method != QLatin1String("CreateItem") && !items.contains(message.path()))) {
        *error = isLocked ? QStringLiteral("org.freedesktop.Secret.Error.IsLocked")
                          : QStringLiteral("org.freedesktop.Secret.Error.NoSuchObject");
        return {};
    }
    if (method == QLatin1String("CreateItem"))
        return create(message);
    if (method == QLatin1String("GetSecret")) {
        ++reads;
        return {QVariant::fromValue(TravellingSecret{qdbus_cast<QDBusObjectPath>(given.value(0)), {},
            items.value(message.path()).value, QStringLiteral("text/plain")})};
    }
    ++deletions;
    items.remove(message.path());
    return {path(QStringLiteral("/"))};
}

QVariantList SecretServiceFake::search(const Attributes &wanted) const
{
    Paths found;
    for (auto item = items.begin(); item != items.end(); ++item) {
        bool fits = true;
        for (auto each = wanted.begin(); each != wanted.end(); ++each)
            fits = fits && item->attributes.value(each.key()) == each.value();
        if (fits)
            found += QDBusObjectPath(item.key());
    }
    const QVariant none = QVariant::fromValue(Paths());
    return {isLocked ? none : QVariant::fromValue(found), isLocked && findsLocked ? QVariant::fromValue(found) : none};
}

QVariantList SecretServiceFake::create(const QDBusMessage &message)
{
    ++writes;
    const auto properties = qdbus_cast<QVariantMap>(message.arguments().value(0));
    const Item item{properties.value(QStringLiteral("org.freedesktop.Secret.Item.Label")).toString(),
        qdbus_cast<Attributes>(properties.value(QStringLiteral("org.freedesktop.Secret.Item.Attributes"))),
        qdbus_cast<TravellingSecret>(message.arguments().value(1)).value};
    QString place = collection + QStringLiteral("/%1").arg(++m_count);
    for (auto each = items.begin(); each != items.end(); ++each) {
        if (each->attributes == item.attributes)
            place = each.key();
    }
    items.insert(place, item);
    return {path(place), path(QStringLiteral("/"))};
}

QVariant SecretServiceFake::property(const QString &objectPath, const QString &name) const
{
    return name == QLatin1String("Locked") ? QVariant(isLocked)
                                           : QVariant::fromValue(items.value(objectPath).attributes);
}

} // namespace qrlogin::test

#include "moc_SecretServiceFake.cpp"

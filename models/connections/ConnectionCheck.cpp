#include "connections/ConnectionCheck.h"

#include "base/VisibleText.h"

#include <QSet>

namespace qrlogin {

QString ConnectionCheck::problem(const Connection &connection)
{
    if (connection.badge.name.isEmpty())
        return tr("Enter a name.");
    if (!checkHost(connection.address.managementHost))
        return tr("The management host must be an https address, or an http address on this computer.");
    if (!connection.address.applicationHost.isEmpty() && !checkHost(connection.address.applicationHost))
        return tr("The application host must be an https address, or an http address on this computer.");
    if (connection.address.userPoolId.isEmpty())
        return tr("Enter the user pool ID.");
    if (connection.credentials.accessKeyId.isEmpty())
        return tr("Enter the access key ID: the user pool ID or the ID of a key pair.");
    for (const QString &id :
        {connection.address.userPoolId, connection.address.appId, connection.credentials.accessKeyId}) {
        if (hasControlCharacters(id))
            return tr("An ID must not contain control characters: %1").arg(visibleText(id));
    }
    QSet<QString> names;
    for (const TestUser &user : connection.testUsers) {
        if (user.username.isEmpty())
            return tr("A test user has a password but not a username.");
        if (names.contains(user.username))
            return tr("Both test users have the username “%1”.").arg(user.username);
        names.insert(user.username);
    }
    return {};
}

} // namespace qrlogin

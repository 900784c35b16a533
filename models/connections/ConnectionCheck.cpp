#include "connections/ConnectionCheck.h"

#include "base/VisibleText.h"
#include "connections/HostText.h"

#include <QSet>

namespace qrlogin {

QList<ConnectionCheck::Problem> ConnectionCheck::problems(const Connection &connection)
{
    QList<Problem> found;
    const auto required = [&found](Field field, bool isEmpty, const QString &text) {
        if (isEmpty)
            found += Problem{field, text, true};
        return !isEmpty;
    };
    const auto checkAddress = [&found](Field field, const QUrl &host) {
        const QString problem = HostText::problem(host);
        if (!problem.isEmpty())
            found += Problem{field, problem};
    };
    const auto checkId = [&found](Field field, const QString &id) {
        if (hasControlCharacters(id))
            found += Problem{field, tr("An ID must not contain control characters: %1").arg(visibleText(id))};
    };
    const PoolAddress &address = connection.address;
    required(Field::Name, connection.badge.name.isEmpty(), tr("Enter a name."));
    if (required(Field::ManagementHost, address.managementHost.isEmpty(), tr("Enter the management host.")))
        checkAddress(Field::ManagementHost, address.managementHost);
    if (!address.applicationHost.isEmpty())
        checkAddress(Field::ApplicationHost, address.applicationHost);
    if (required(Field::UserPoolId, address.userPoolId.isEmpty(), tr("Enter the user pool ID.")))
        checkId(Field::UserPoolId, address.userPoolId);
    checkId(Field::AppId, address.appId);
    if (required(Field::AccessKeyId, connection.credentials.accessKeyId.isEmpty(),
            tr("Enter the access key ID: the user pool ID or the ID of a key pair.")))
        checkId(Field::AccessKeyId, connection.credentials.accessKeyId);
    QSet<QString> names;
    for (int i = 0; i < connection.testUsers.size(); ++i) {
        const TestUser &user = connection.testUsers[i];
        if (user.username.isEmpty())
            found += Problem{Field::TestUser, tr("A test user has a password but not a username."), false, i};
        else if (names.contains(user.username))
            found
                += Problem{Field::TestUser, tr("Both test users have the username “%1”.").arg(user.username), false, i};
        names.insert(user.username);
    }
    return found;
}

QString ConnectionCheck::problem(const Connection &connection)
{
    const QList<Problem> found = problems(connection);
    if (found.isEmpty())
        return {};
    const Problem &first = found.first();
    if (first.isMissing)
        return first.text;
    switch (first.field) {
    //: %1 is a sentence that says what is wrong
    case Field::ManagementHost: return tr("Management host: %1").arg(first.text);
    //: %1 is a sentence that says what is wrong
    case Field::ApplicationHost: return tr("Application host: %1").arg(first.text);
    default: return first.text;
    }
}

} // namespace qrlogin

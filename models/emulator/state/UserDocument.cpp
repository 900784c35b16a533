#include "emulator/state/UserDocument.h"

#include "base/Random.h"
#include "contract/JsonProblemText.h"
#include "contract/KnownMembers.h"
#include "contract/control/EmulatorRules.h"
#include "emulator/http/Answer.h"
#include "emulator/state/Users.h"

#include <algorithm>

namespace qrlogin::emulator {

namespace {

QString textIn(JsonFields &fields, QStringView name)
{
    const QString text = fields.string(name);
    if (text.size() > maxUserTextCharacters)
        fields.reject(name, QStringLiteral("must be at most %1 characters").arg(maxUserTextCharacters));
    return text;
}

tl::unexpected<Failure> wrongDocument(const QString &why)
{
    return failure(FailureKind::Invalid, why);
}

} // namespace

Result<User> withChanges(User user, const QJsonObject &object, QStringView alsoKnown)
{
    JsonFields fields(object, {});
    rejectUnknown(fields, object,
        {u"username", u"password", u"displayName", u"email", u"phone", u"company", u"locked", alsoKnown});
    for (const auto &[member, text] : emulatorUserTexts) {
        if (fields.has(member))
            user.*text = textIn(fields, member);
    }
    if (fields.has(u"password"))
        user.password = Secret(textIn(fields, u"password").toUtf8());
    if (fields.has(u"locked"))
        user.locked = fields.boolean(u"locked");
    if (user.username.isEmpty())
        fields.reject(u"username", QStringLiteral("must not be empty"));
    if (user.password.isEmpty())
        fields.reject(u"password", QStringLiteral("must not be empty"));
    if (!fields.ok())
        return badArgument(fields.problem());
    if (user.displayName.isEmpty())
        user.displayName = user.username;
    return user;
}

Result<QList<User>> usersFromDocument(const QByteArray &json)
{
    const auto document = readJsonArray(json);
    if (!document && document.error().fault != JsonFault::NoArray)
        return wrongDocument(JsonProblemText::detail(document.error()));
    const QJsonArray array = document.value_or(QJsonArray());
    if (array.isEmpty() || array.size() > maxUsers)
        return wrongDocument(QStringLiteral("the document must be an array of 1 to %1 users").arg(maxUsers));
    Users users({});
    QList<User> list;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto wrongUser
            = [&](const QString &why) { return wrongDocument(QStringLiteral("user %1: %2").arg(i + 1).arg(why)); };
        if (!array[i].isObject())
            return wrongUser(QStringLiteral("must be an object"));
        const auto user = withChanges({}, array[i].toObject());
        if (!user)
            return wrongUser(user.error().message);
        if (const auto allowed = users.mayPut(users.count(), *user); !allowed)
            return wrongUser(allowed.error().message);
        users.put(users.count(), *user);
        list.append(*user);
    }
    return list;
}

QList<User> withIds(QList<User> users, const QList<User> &known, Random &random, Instant now)
{
    for (User &user : users) {
        const auto same = std::ranges::find(known, user.username, &User::username);
        user.id = same == known.end() ? QString::fromLatin1(random.hex(24)) : same->id;
        user.signedUp = same == known.end() ? now : same->signedUp;
    }
    return users;
}

} // namespace qrlogin::emulator

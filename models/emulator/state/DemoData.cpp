#include "emulator/state/DemoData.h"

#include "base/Random.h"
#include "emulator/state/ApplicationDocument.h"

namespace qrlogin::emulator {

namespace {

struct DemoPerson
{
    const char *username;
    const char16_t *displayName;
    const char *phone;
    const char *company;
};

constexpr DemoPerson people[] = {
    {"alice", u"Alice Lin", "+8613800000001", "Example Retail"},
    {"bob", u"Bob Hansen", "+8613800000002", "Example Retail"},
    {"chenwei", u"陈伟", "+8613800000003", "Example Logistics"},
    {"lina", u"李娜", "+8613800000004", "Example Logistics"},
    {"sofia", u"Sofía Álvarez", "+8613800000005", "Example Travel"},
};

} // namespace

PoolContents demoContents(Random &random, Instant now)
{
    const auto id = [&] { return QString::fromLatin1(random.hex(24)); };
    const auto secret = [&] { return Secret(random.hex(32)); };

    PoolContents contents;
    contents.identity
        = {id(), QStringLiteral("Demo pool"), secret(), id(), secret(), Secret(random.lettersAndDigits(64))};
    contents.applications = {newApplication(QStringLiteral("Demo application"), ApplicationType::Web, random)};
    for (const DemoPerson &person : people) {
        const QString username = QLatin1String(person.username);
        contents.users.append(
            {{id(), username, QString::fromUtf16(person.displayName), username + QLatin1String("@example.com"),
                 QLatin1String(person.phone), QLatin1String(person.company), Secret(username.toUtf8() + "-demo")},
                now, {}});
    }
    contents.applications.append(newApplication(QStringLiteral("Demo app"), ApplicationType::Native, random));
    return contents;
}

} // namespace qrlogin::emulator

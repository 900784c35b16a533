#include "contract/KnownMembers.h"

#include <QStringList>

#include <algorithm>

namespace qrlogin {

void rejectUnknown(JsonFields &fields, const QJsonObject &object, std::initializer_list<QStringView> known)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member.key().isEmpty() && std::ranges::find(known, QStringView(member.key())) != known.end())
            continue;
        QStringList names;
        for (const QStringView name : known) {
            if (!name.isEmpty())
                names.append(name.toString());
        }
        fields.reject(member.key(),
            names.isEmpty()
                ? QStringLiteral("is not a known member; this object must be empty")
                : QStringLiteral("is not a known member; known members: %1").arg(names.join(QLatin1String(", "))));
        return;
    }
}

int integerWithin(JsonFields &fields, QStringView name, int minimum, int maximum)
{
    const int value = fields.integer(name);
    if (fields.ok() && (value < minimum || value > maximum))
        fields.reject(name, QStringLiteral("must be from %1 to %2").arg(minimum).arg(maximum));
    return fields.ok() ? value : minimum;
}

} // namespace qrlogin

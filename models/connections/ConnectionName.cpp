#include "connections/ConnectionName.h"

#include "base/VisibleText.h"

#include <algorithm>

namespace qrlogin {

tl::expected<Connection, QString> ConnectionName::find(const QList<Connection> &connections, const QString &name)
{
    QList<Connection> found;
    const auto look = [&](const auto &fits) {
        if (found.isEmpty())
            std::ranges::copy_if(connections, std::back_inserter(found), fits);
    };
    look([&](const Connection &each) { return each.badge.name == name; });
    look([&](const Connection &each) { return each.badge.name.compare(name, Qt::CaseInsensitive) == 0; });
    look([&](const Connection &each) { return each.id() == name; });
    if (found.size() == 1)
        return found.first();

    if (found.size() > 1) {
        QStringList which;
        for (const Connection &each : found)
            which += visibleText(each.id() + u' ' + each.address.managementHost.toString());
        return tl::unexpected(tr("Several connections have the name “%1”. Specify an ID:\n  %2")
                                  .arg(visibleText(name), which.join(QStringLiteral("\n  "))));
    }
    if (connections.isEmpty())
        return tl::unexpected(
            tr("Connection “%1” does not exist. The console has not saved any connections.").arg(visibleText(name)));
    QStringList names;
    for (const Connection &each : connections)
        names += visibleText(each.badge.name);
    return tl::unexpected(tr("Connection “%1” does not exist. Available connections:\n  %2")
                              .arg(visibleText(name), names.join(QStringLiteral("\n  "))));
}

} // namespace qrlogin

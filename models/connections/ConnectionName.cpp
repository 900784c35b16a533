#include "connections/ConnectionName.h"

#include <algorithm>

namespace qrlogin {

tl::expected<Connection, QString> ConnectionName::find(const QList<Connection> &connections, const QString &name)
{
    QList<Connection> found;
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        if (found.isEmpty())
            std::ranges::copy_if(connections, std::back_inserter(found),
                [&](const Connection &each) { return each.name.compare(name, sensitivity) == 0; });
    }
    if (found.isEmpty())
        std::ranges::copy_if(
            connections, std::back_inserter(found), [&](const Connection &each) { return each.id == name; });
    if (found.size() == 1)
        return found.first();

    if (found.size() > 1) {
        QStringList which;
        for (const Connection &each : found)
            which += QStringLiteral("%1 %2").arg(each.id, each.managementHost.toString());
        return tl::unexpected(tr("More than one connection is called “%1”. Give the id of one:\n  %2")
                                  .arg(name, which.join(QStringLiteral("\n  "))));
    }
    if (connections.isEmpty())
        return tl::unexpected(tr("There is no connection “%1”: none has been saved in the console yet.").arg(name));
    QStringList names;
    for (const Connection &each : connections)
        names += each.name;
    return tl::unexpected(
        tr("There is no connection “%1”. There are:\n  %2").arg(name, names.join(QStringLiteral("\n  "))));
}

} // namespace qrlogin

#include "connections/ConnectionBook.h"

#include <QCoreApplication>

using namespace qrlogin;

/// Stores connections in the file PATH, as a console would: their ids are NAME-0 to NAME-19.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    MemorySecretStore secrets;
    ConnectionBook book(arguments.value(1), secrets);
    if (!book.load())
        return 1;
    for (int i = 0; i < 20; ++i) {
        Connection connection;
        connection.address.connectionId = QStringLiteral("%1-%2").arg(arguments.value(2)).arg(i);
        connection.badge.name = connection.id();
        if (!book.store(connection))
            return 2;
    }
    return 0;
}

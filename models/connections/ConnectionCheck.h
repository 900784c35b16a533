#pragma once

#include "connections/Connection.h"

#include <QCoreApplication>

namespace qrlogin {

/// Checks whether a connection can be saved.
class ConnectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ConnectionCheck)
public:
    enum class Field { Name, ManagementHost, ApplicationHost, UserPoolId, AppId, AccessKeyId, TestUser };

    struct Problem
    {
        Field field;
        QString text; ///< one sentence, translated
        bool isMissing = false; ///< a required value is empty
        int testUser = 0; ///< index in Connection::testUsers
    };

    /// What keeps the connection from being saved, in the order of the form; at most one for each field. Does not check
    /// the CA file.
    static QList<Problem> problems(const Connection &connection);
    /// The first of them, with the name of its field where the text does not have it; empty if there are none.
    static QString problem(const Connection &connection);
};

} // namespace qrlogin

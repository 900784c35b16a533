#pragma once

#include "base/Failure.h"

#include <QSqlDatabase>

#include <functional>
#include <memory>

namespace qrlogin {

/// An SQLite file of one kind, readable only by its owner, with durable commits. Only the opening thread can use it.
class SqlFile
{
public:
    struct Kind
    {
        int applicationId; ///< marks a file as ours, so that we do not write to another database by mistake
        int schemaVersion;
        std::function<Result<void>(QSqlDatabase &)> fill; ///< creates the schema in a new file
    };

    /// Opens `path`, in a directory that is made if need be; ":memory:" is no file at all. Fails, leaving the file as
    /// it is: with Malformed where it is damaged, of another kind or of a newer version; as makePrivateFile() has it
    /// where it is not the owner's alone; and else as sqlFailure() has it.
    static Result<std::unique_ptr<SqlFile>> open(const QString &path, const Kind &kind);

    ~SqlFile();
    SqlFile(const SqlFile &) = delete;
    SqlFile &operator=(const SqlFile &) = delete;

    QSqlDatabase &database() { return m_database; }

private:
    SqlFile() = default;

    Result<void> openFile(const QString &path);
    Result<bool> isFresh(const Kind &kind);
    Result<void> prepare(const Kind &kind);

    QSqlDatabase m_database;
};

} // namespace qrlogin

#pragma once

#include "app/cli/CliProcess.h"
#include "support/TestFleet.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace qrlogin::test {

/// `qrlogin fleet` with one variable for each pool, and a directory for its documents.
class FleetCli
{
public:
    static constexpr int poolCount = 12;

    explicit FleetCli(const QList<Connection> &pools)
        : m_pools(pools)
    {
        for (int i = 0; i < pools.size(); ++i)
            setPool(QByteArray::number(i + 1).rightJustified(2, '0'), variableOf(pools.at(i)));
    }

    static QJsonObject variableOf(const Connection &pool)
    {
        return {{QStringLiteral("name"), pool.badge.name},
            {QStringLiteral("host"), pool.address.managementHost.toString()},
            {QStringLiteral("userPoolId"), pool.address.userPoolId},
            {QStringLiteral("accessKeyId"), pool.credentials.accessKeyId},
            {QStringLiteral("accessKeySecret"), QString::fromUtf8(pool.credentials.accessKeySecret.reveal())},
            {QStringLiteral("tag"), colorTagWords.of(pool.badge.tag)},
            {QStringLiteral("production"), pool.badge.isProduction}};
    }

    CliProcess &process() { return m_process; }
    void setPool(const QByteArray &variable, const QJsonObject &value)
    {
        m_process.setVariable(QStringLiteral("QRLOGIN_FLEET_") + QString::fromLatin1(variable),
            QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)));
    }

    /// `words` are separated by spaces; %1 is a baseline with `members`, %2 the directory.
    QStringList arguments(const QByteArray &words, const QByteArray &members = {}) const
    {
        QStringList arguments{QStringLiteral("fleet")};
        for (const QByteArray &word : words.split(' '))
            arguments += word == "%1" ? baseline(members)
                                      : QString::fromUtf8(word).replace(QLatin1String("%2"), m_directory.path());
        return arguments;
    }

    /// The exit code; -2 if a secret was printed.
    int run(const QByteArray &words, const QByteArray &members = {}, const QByteArray &input = {})
    {
        const int code = m_process.run(arguments(words, members), input);
        for (const Connection &pool : m_pools) {
            const QString secret = QString::fromUtf8(pool.credentials.accessKeySecret.reveal());
            if (m_process.output().contains(secret) || m_process.errors().contains(secret))
                return -2;
        }
        return code;
    }

    QString output() const { return m_process.output(); }
    QString errors() const { return m_process.errors(); }
    QJsonObject json() const { return QJsonDocument::fromJson(output().toUtf8()).object(); }

    QString path(const char *name) const { return m_directory.filePath(QLatin1String(name)); }
    QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QString baseline(const QByteArray &members) const
    {
        QFile file(path("baseline.json"));
        const QByteArray text = "{\"schema\": \"qrlogin-baseline\", \"version\": 1, " + members + '}';
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        return isWritten ? file.fileName() : QString();
    }

    QList<Connection> m_pools;
    CliProcess m_process;
    QTemporaryDir m_directory;
};

inline const QByteArray defaultSettings
    = "\"settings\": {\"qrcodeExpiresIn\": \"2m\", \"ticketExpiresIn\": \"5m\", \"returnFullUserInfo\": false, "
      "\"allowExchangeUserInfoFromBrowser\": false}";

} // namespace qrlogin::test

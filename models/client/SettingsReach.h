#pragma once

#include "client/PoolClient.h"
#include "contract/PoolApplication.h"

#include <QCoreApplication>

namespace qrlogin {

/// To which applications of a pool its settings apply. The others have their own, which no API shows.
struct SettingsReach
{
    static constexpr int mostPages = 100; ///< of 50 applications

    QList<PoolApplication> applications;
    int total = 0; ///< as the pool counts them; more than the list if that is incomplete

    QList<PoolApplication> withOwnRules() const;
    int applied() const; ///< applications that the settings are known to apply to
    int unknown() const; ///< applications of which that is not known
    /// Whether the application has its own settings; nothing if that is not known.
    std::optional<bool> hasOwnRules(const QString &appId) const;
    /// Its name, or its ID.
    QString nameOf(const QString &appId) const;
};

/// Reads all pages of list-applications.
QCoro::Task<Result<SettingsReach>> readSettingsReach(PoolClient *client);

/// `{"total", "applied", "unknown", "ownSettings": [{"appId", "name"}], "ofConnection": "pool"|"own"|"unknown"}`; after
/// a failure only `failure` and `ofConnection`.
QJsonObject toJson(const Result<SettingsReach> &reach, const QString &appId);

/// The same in the application's language.
class ReachText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ReachText)
public:
    /// "Apply to 3 of 4 applications.", or that this is not known.
    static QString summary(const Result<SettingsReach> &reach);
    /// Names the applications with their own settings, and what that means; empty if there are none.
    static QString others(const SettingsReach &reach);
    /// That the application of a connection has its own settings, and what that means.
    static QString ofConnection(const SettingsReach &reach, const QString &appId);
    /// Source of what it means, and what to do, as for advice.
    static QString source();
    static QString remedy();
    /// Why a verification's differences do not mean that the pool is wrong.
    static QString explanation(const SettingsReach &reach, const QString &appId);
};

} // namespace qrlogin

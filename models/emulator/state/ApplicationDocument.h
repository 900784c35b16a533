#pragma once

#include "base/Failure.h"
#include "emulator/state/PoolRecords.h"

namespace qrlogin {
class Random;
}

namespace qrlogin::emulator {

/// Applications as JSON: `name`, `type`, `secret`, `authMethod`, `redirectUris`, `customSecurityEnabled` and, while
/// that is on, `qrcodeLoginStrategy` with some or all of the application's own four settings.

inline constexpr int maxApplications = 100;

/// An application with a new ID, a new secret, and the authentication method of its type.
Application newApplication(const QString &name, ApplicationType type, Random &random);

/// `client_secret_post` for an application that can keep a secret, otherwise `none`.
ClientAuthMethod usualMethod(ApplicationType type);

/// Applies the members of `object` to `application`. `customSecurityEnabled` copies `poolRules` when it is switched on.
/// Fails with 400 and names the member if one is wrong or unknown. `alsoKnown` is a member that the caller handles.
Result<Application> withChanges(
    Application application, const QJsonObject &object, const LoginStrategy &poolRules, QStringView alsoKnown = {});

/// Whether the pool can have these applications: 1 to maxApplications, each with its own ID and name. Fails with
/// Conflict or Invalid.
Result<void> mayBeTogether(const QList<Application> &applications);

/// Parses the applications of a file: an array of such objects, with a `name` and perhaps an `appId` each. IDs and
/// secrets that are not in it are empty. `poolRules` are the default settings. Fails with Invalid and names the wrong
/// application by its position, from 1, and the reason.
Result<QList<Application>> applicationsFromDocument(const QByteArray &json);

/// Completes IDs and secrets: those of the application with the same name in `known`, or new ones.
QList<Application> withKeys(QList<Application> applications, const QList<Application> &known, Random &random);

} // namespace qrlogin::emulator

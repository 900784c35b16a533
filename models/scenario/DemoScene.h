#pragma once

#include "connections/Connection.h"
#include "contract/QrStatus.h"
#include "scenario/ScenarioResult.h"

namespace qrlogin {

/// What the parties of a scenario know after some of its steps. All secrets are masked, as in StepResult.
struct DemoScene
{
    enum class Phone {
        SignedOut,
        Ready, ///< signed in
        Asking, ///< scanned the code
        Approved,
        Declined,
        Ignored, ///< the phone does not accept the code
        Rejected, ///< the pool rejected the phone
    };

    /// What a status query told a party. Empty members were not in it.
    struct Report
    {
        QrStatus status = QrStatus::Pending;
        QString displayName;
        QString ticket; ///< masked
        bool hasTokens = false; ///< the token set came with the status
    };

    QByteArray payload; ///< JSON in the code that the page shows; empty: none yet
    std::optional<Report> page; ///< the page's last query of this code
    bool isTicketUsed = false; ///< by the page or its server
    bool isPageSignedIn = false; ///< the page itself has the tokens
    bool isServerSignedIn = false; ///< the page's server has the tokens
    bool isTicketRejected = false; ///< the pool rejected the last exchange
    std::optional<Report> observer; ///< the observer's last query of this code
    Phone phone = Phone::SignedOut;
    QString phoneUser; ///< display name of the user who acted last on a phone; empty: none

    /// Where the code stands for an audience: what the phone did counts before the page has heard of it.
    QrStatus status() const;
    /// The user who is signed in at the site; empty: nobody.
    QString signedIn() const;
};

/// After the first `count` steps. `users` are those of the connection. A step that failed counts as far as it is told.
DemoScene sceneAfter(
    const Scenario &scenario, const QList<StepResult> &results, qsizetype count, const QList<TestUser> &users);

} // namespace qrlogin

#include "pages/simulator/states/InvalidActionsPanel.h"

#include "client/FailureText.h"
#include "widgets/ElidedLabel.h"
#include "widgets/StatusPill.h"

#include <QGridLayout>
#include <QPushButton>

namespace qrlogin {

namespace {

using Obstacle = InvalidActionTest::Obstacle;
using Verdict = InvalidActionTest::Verdict;

constexpr std::array<const char *, allInvalidActions.size()> actionNames{
    "confirmBeforeScan", "scanTwice", "confirmAfterCancel", "exchangeTwice", "exchangeAfterExpiry"};

QString actionText(InvalidAction action)
{
    switch (action) {
    case InvalidAction::ConfirmBeforeScan: return InvalidActionsPanel::tr("&1 Approve before scan");
    case InvalidAction::ScanTwice: return InvalidActionsPanel::tr("&2 Scan twice");
    case InvalidAction::ConfirmAfterCancel: return InvalidActionsPanel::tr("&3 Approve after decline");
    case InvalidAction::ExchangeTwice: return InvalidActionsPanel::tr("&4 Exchange twice");
    case InvalidAction::ExchangeAfterExpiry: break;
    }
    return InvalidActionsPanel::tr("&5 Exchange after expiry");
}

QString obstacleText(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None: return InvalidActionsPanel::tr("Ready to try. The pool must reject it.");
    case Obstacle::SignedOut: return InvalidActionsPanel::tr("Sign in on the phone first.");
    case Obstacle::NotPending: return InvalidActionsPanel::tr("Requires a QR code that is not scanned.");
    case Obstacle::NotScanned: return InvalidActionsPanel::tr("Requires a scanned QR code that waits for approval.");
    case Obstacle::NotCancelled: return InvalidActionsPanel::tr("Requires a cancelled QR code.");
    case Obstacle::NotExchanged: return InvalidActionsPanel::tr("Requires an exchanged ticket.");
    case Obstacle::TicketAlive:
        return InvalidActionsPanel::tr("Requires an expired ticket. This ticket is still valid.");
    case Obstacle::NoTicket: return InvalidActionsPanel::tr("Requires a ticket that expired before its exchange.");
    case Obstacle::Busy: return InvalidActionsPanel::tr("Waiting for the response…");
    }
    return {};
}

} // namespace

InvalidActionsPanel::InvalidActionsPanel(Login &login, QWidget *parent)
    : Translated(parent),
      m_test(login)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (const InvalidAction action : allInvalidActions) {
        const int at = int(action);
        Row &row = m_rows[size_t(at)];
        row = {new QPushButton, new StatusPill, new ElidedLabel};
        row.attempt->setObjectName(QLatin1String(actionNames[size_t(at)]));
        row.verdict->setObjectName(row.attempt->objectName() + QStringLiteral("Verdict"));
        row.words->setObjectName(row.attempt->objectName() + QStringLiteral("Words"));
        grid->addWidget(row.attempt, at, 0);
        auto *outcome = new QHBoxLayout;
        outcome->setSpacing(8);
        outcome->addWidget(row.verdict);
        outcome->addWidget(row.words, 1);
        grid->addLayout(outcome, at, 1);
        connect(row.attempt, &QPushButton::clicked, this, [this, action] { m_test.attempt(action); });
    }
    grid->setRowStretch(int(m_rows.size()), 1);
    connect(&m_test, &InvalidActionTest::changed, this, &InvalidActionsPanel::showActions);
    retranslate();
}

void InvalidActionsPanel::showActions()
{
    for (const InvalidAction action : allInvalidActions)
        showAction(action);
}

void InvalidActionsPanel::showAction(InvalidAction action)
{
    const Row &row = m_rows[size_t(action)];
    const Obstacle obstacle = m_test.obstacle(action);
    const InvalidActionTest::Outcome &outcome = m_test.outcome(action);
    const QString told = outcome.failure ? FailureText::describe(*outcome.failure) : QString();
    QString words = obstacleText(obstacle);
    switch (outcome.verdict) {
    case Verdict::None:
    case Verdict::Trying: break;
    case Verdict::Refused:
        row.verdict->setText(Accent::Success, tr("Rejected"), QStringLiteral("check"));
        words = outcome.failure->apiCode != 0
            //: %1 is a sentence, %2 the pool's number for it
            ? tr("%1 (%2)").arg(told).arg(outcome.failure->apiCode)
            : told;
        break;
    case Verdict::LetThrough:
        row.verdict->setText(Accent::Danger, tr("Not rejected"), QStringLiteral("error"));
        words = tr("The pool accepted an action that it must reject.");
        break;
    case Verdict::NotTold:
        row.verdict->setText(Accent::Warning, tr("Inconclusive"), QStringLiteral("warning"));
        words = tr("Neither rejected nor completed: %1").arg(told);
        break;
    }
    row.verdict->setVisible(outcome.verdict != Verdict::None && outcome.verdict != Verdict::Trying);
    row.words->setText(words);
    row.attempt->setEnabled(obstacle == Obstacle::None);
    row.attempt->setToolTip(obstacleText(obstacle));
    const QString heard = row.verdict->isHidden() ? words : row.verdict->text() + QStringLiteral(": ") + words;
    if (row.attempt->accessibleDescription() != heard)
        row.attempt->setAccessibleDescription(heard);
}

void InvalidActionsPanel::retranslate()
{
    for (const InvalidAction action : allInvalidActions)
        m_rows[size_t(action)].attempt->setText(actionText(action));
    showActions();
}

} // namespace qrlogin

#include "moc_InvalidActionsPanel.cpp"

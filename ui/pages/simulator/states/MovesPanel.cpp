#include "pages/simulator/states/MovesPanel.h"

#include "client/FailureText.h"
#include "widgets/ElidedLabel.h"
#include "widgets/StatusPill.h"

#include <QGridLayout>
#include <QPushButton>

namespace qrlogin {

namespace {

using Obstacle = MoveTrial::Obstacle;
using Verdict = MoveTrial::Verdict;

constexpr std::array<const char *, allIllegalMoves.size()> moveNames{
    "confirmBeforeScan", "scanTwice", "confirmAfterCancel", "exchangeTwice", "exchangeAfterExpiry"};

QString moveText(IllegalMove move)
{
    switch (move) {
    case IllegalMove::ConfirmBeforeScan: return MovesPanel::tr("&1 Approve before scan");
    case IllegalMove::ScanTwice: return MovesPanel::tr("&2 Scan twice");
    case IllegalMove::ConfirmAfterCancel: return MovesPanel::tr("&3 Approve after decline");
    case IllegalMove::ExchangeTwice: return MovesPanel::tr("&4 Exchange twice");
    case IllegalMove::ExchangeAfterExpiry: break;
    }
    return MovesPanel::tr("&5 Exchange after expiry");
}

QString obstacleText(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None: return MovesPanel::tr("Ready to try. The pool must reject it.");
    case Obstacle::SignedOut: return MovesPanel::tr("Sign in on the phone first.");
    case Obstacle::NotPending: return MovesPanel::tr("Requires a QR code that is not scanned.");
    case Obstacle::NotScanned: return MovesPanel::tr("Requires a scanned QR code that waits for approval.");
    case Obstacle::NotCancelled: return MovesPanel::tr("Requires a cancelled QR code.");
    case Obstacle::NotExchanged: return MovesPanel::tr("Requires an exchanged ticket.");
    case Obstacle::TicketAlive: return MovesPanel::tr("Requires an expired ticket. This ticket is still valid.");
    case Obstacle::NoTicket: return MovesPanel::tr("Requires a ticket that expired before its exchange.");
    case Obstacle::Busy: return MovesPanel::tr("Waiting for the response…");
    }
    return {};
}

} // namespace

MovesPanel::MovesPanel(Login &login, QWidget *parent)
    : Translated(parent),
      m_trial(login)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (const IllegalMove move : allIllegalMoves) {
        const int at = int(move);
        Row &row = m_rows[size_t(at)];
        row = {new QPushButton, new StatusPill, new ElidedLabel};
        row.attempt->setObjectName(QLatin1String(moveNames[size_t(at)]));
        row.verdict->setObjectName(row.attempt->objectName() + QStringLiteral("Verdict"));
        row.words->setObjectName(row.attempt->objectName() + QStringLiteral("Words"));
        grid->addWidget(row.attempt, at, 0);
        auto *outcome = new QHBoxLayout;
        outcome->setSpacing(8);
        outcome->addWidget(row.verdict);
        outcome->addWidget(row.words, 1);
        grid->addLayout(outcome, at, 1);
        connect(row.attempt, &QPushButton::clicked, this, [this, move] { m_trial.attempt(move); });
    }
    grid->setRowStretch(int(m_rows.size()), 1);
    connect(&m_trial, &MoveTrial::changed, this, &MovesPanel::showMoves);
    retranslate();
}

void MovesPanel::showMoves()
{
    for (const IllegalMove move : allIllegalMoves)
        showMove(move);
}

void MovesPanel::showMove(IllegalMove move)
{
    const Row &row = m_rows[size_t(move)];
    const Obstacle obstacle = m_trial.obstacle(move);
    const MoveTrial::Outcome &outcome = m_trial.outcome(move);
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

void MovesPanel::retranslate()
{
    for (const IllegalMove move : allIllegalMoves)
        m_rows[size_t(move)].attempt->setText(moveText(move));
    showMoves();
}

} // namespace qrlogin

#include "moc_MovesPanel.cpp"

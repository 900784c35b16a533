#include "audience/RoomWords.h"

#include <QLocale>

namespace qrlogin {

using State = RoomGuest::State;

QString RoomWords::seconds(Milliseconds time)
{
    //: %1 is a number of seconds such as 4.2
    return tr("%1 s").arg(QLocale().toString(double(time.count()) / 1000, 'f', 1));
}

QString RoomWords::state(const RoomGuest &guest)
{
    switch (guest.state) {
    case State::Deciding: return tr("Deciding…");
    case State::SignedIn: return seconds(guest.took);
    case State::Declined: return tr("Declined");
    case State::Expired: return tr("Too late");
    case State::Failed: break;
    }
    return tr("Not signed in");
}

QString RoomWords::iconName(State state)
{
    switch (state) {
    case State::Deciding: return QStringLiteral("phone");
    case State::SignedIn: return QStringLiteral("check");
    case State::Declined: return QStringLiteral("cross");
    case State::Expired: return QStringLiteral("clock");
    case State::Failed: break;
    }
    return QStringLiteral("error");
}

Accent RoomWords::accent(State state)
{
    switch (state) {
    case State::Deciding: return Accent::Info;
    case State::SignedIn: return Accent::Success;
    case State::Declined:
    case State::Expired: return Accent::Warning;
    case State::Failed: break;
    }
    return Accent::Danger;
}

QString RoomWords::counter(const RoomFigures &figures)
{
    const QString signedIn = tr("%n signed in", nullptr, figures.signedIn);
    if (figures.deciding == 0)
        return signedIn;
    //: %1 is "12 signed in", %2 "3 deciding"
    return tr("%1 · %2").arg(signedIn, tr("%n deciding", nullptr, figures.deciding));
}

} // namespace qrlogin

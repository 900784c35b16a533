#pragma once

#include "room/Room.h"
#include "theme/Accent.h"

#include <QCoreApplication>

namespace qrlogin {

/// What a wall says about the logins of a room.
class RoomWords
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::RoomWords)
public:
    static QString state(const RoomGuest &guest); ///< "4.2 s", or what happened instead
    static QString iconName(RoomGuest::State state);
    static Accent accent(RoomGuest::State state);
    static QString seconds(Milliseconds time); ///< "4.2 s"
    static QString counter(const RoomFigures &figures);
};

} // namespace qrlogin

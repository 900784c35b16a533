#pragma once

#include "connections/Connection.h"
#include "traffic/TrafficLog.h"
#include "widgets/Sheet.h"

namespace qrlogin {

/// Asks before a request that may change something is sent again. accepted() is a yes.
class RepeatSheet : public Sheet
{
    Q_OBJECT
public:
    RepeatSheet(const TrafficEntry &entry, const Badge &badge, QWidget *parent);
};

} // namespace qrlogin

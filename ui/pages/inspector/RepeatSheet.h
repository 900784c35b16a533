#pragma once

#include "connections/Connection.h"
#include "traffic/TrafficLog.h"
#include "widgets/Sheet.h"

namespace qrlogin {

/// Asks before it repeats a request that may change something. accepted() means yes.
class RepeatSheet : public Sheet
{
    Q_OBJECT
public:
    RepeatSheet(const TrafficEntry &entry, const Badge &badge, QWidget *parent);
};

} // namespace qrlogin

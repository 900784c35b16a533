#pragma once

#include "widgets/Banner.h"

namespace qrlogin {

class SettingsModel;

/// Tells what changed in the pool outside the page since the user last saw it. Hidden otherwise.
class NewsBanner : public Banner
{
    Q_OBJECT
public:
    using Banner::Banner;

    /// Null: no pool.
    void showModel(const SettingsModel *model);
};

} // namespace qrlogin

#include "widgets/Controls.h"

#include "widgets/Icon.h"

#include <QPushButton>

namespace qrlogin {

QPushButton *pushButton(const char *name, const char *icon)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    if (icon)
        button->setIcon(tintedIcon(QLatin1String(icon), QPalette::ButtonText));
    return button;
}

} // namespace qrlogin

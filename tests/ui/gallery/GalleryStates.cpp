#include "ui/gallery/GalleryStates.h"

namespace qrlogin::test {

QList<GalleryState> galleryStates()
{
    return settingsStates() + settingsSheetStates() + simulatorStates() + otherPageStates() + fleetStates()
        + emulatorStates();
}

} // namespace qrlogin::test

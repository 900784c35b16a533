#include "ui/gallery/GalleryStates.h"

namespace qrlogin::test {

QList<GalleryState> galleryStates()
{
    return settingsStates() + settingsSheetStates() + simulatorStates() + otherPageStates() + emulatorStates();
}

} // namespace qrlogin::test

#pragma once

#include <QByteArray>
#include <QList>

#include <functional>

class QWidget;

namespace qrlogin::test {

class GalleryConsole;

/// A state of a page or a sheet. Each new state joins the list of its page.
struct GalleryState
{
    const char *name; ///< of its pictures
    const char *shows; ///< the class of the page or the sheet
    /// Brings a console into the state, and returns the window or the sheet to look at.
    std::function<QWidget *(GalleryConsole &)> bring;
    /// Needs a console of its own, as where the pool stops. Otherwise open() brings any console back to its start.
    bool isApart = false;
};

QList<GalleryState> settingsStates();
QList<GalleryState> settingsSheetStates();
QList<GalleryState> simulatorStates();
QList<GalleryState> otherPageStates(); ///< scenarios, inspector, pools
QList<GalleryState> fleetStates();
QList<GalleryState> emulatorStates();

/// All of them.
QList<GalleryState> galleryStates();

} // namespace qrlogin::test

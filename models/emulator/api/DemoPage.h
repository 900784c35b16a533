#pragma once

namespace qrlogin::emulator {

class Router;
struct Application;

/// Adds the login page of a demo site at `/`, and its files. The page signs in to the application with a QR code and
/// shows what the site learned. Plain HTML and JavaScript, which can load from and call only this emulator.
void addDemoPage(Router &router, const Application &application);

} // namespace qrlogin::emulator

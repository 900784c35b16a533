#pragma once

namespace qrlogin::emulator {

class Router;
struct Application;

/// Adds a site's login page at `/`, and what it loads: it signs in with that application by a QR code and shows
/// what the site got to know. Plain HTML and JavaScript, which may load and ask nothing but this emulator.
void addDemoPage(Router &router, const Application &application);

} // namespace qrlogin::emulator

#pragma once

#include "emulator/http/HttpMessage.h"

#include <QStringList>

namespace qrlogin::emulator {

/// Decides which origins may send requests, and sets the CORS headers. Allowed are pages of this computer and of the
/// pool, and the origins in the pool's allowedOrigins and the emulator's own list. Browsers send cookies, so responses
/// always echo the origin.
class Cors
{
public:
    /// `alsoAllowed` contains origins such as "https://login.example.com".
    explicit Cors(const QStringList &alsoAllowed);

    enum class Verdict { NoBrowser, Allowed, Refused };
    Verdict judge(const Request &request, const QStringList &allowedOrigins) const;

    static bool isPreflight(const Request &request);
    static Response preflightAnswer(const Request &request);

    /// Adds the headers that let the page read the response.
    static void addHeaders(const Request &request, Response &response);

private:
    QStringList m_alsoAllowed;
};

} // namespace qrlogin::emulator

#pragma once

#include "emulator/http/HttpMessage.h"

#include <QStringList>

namespace qrlogin::emulator {

/// Which pages may ask, and what their browsers have to be told. Pages of this machine and the pool's own may;
/// others where the pool's allowedOrigins or the emulator's own list names them. Browsers call with cookies, so the
/// origin is always echoed.
class Cors
{
public:
    /// `alsoAllowed` are origins such as "https://login.example.com".
    explicit Cors(const QStringList &alsoAllowed);

    enum class Verdict { NoBrowser, Allowed, Refused };
    Verdict judge(const Request &request, const QStringList &allowedOrigins) const;

    static bool isPreflight(const Request &request);
    static Response preflightAnswer(const Request &request);

    /// Adds what lets the page read the answer.
    static void addHeaders(const Request &request, Response &response);

private:
    QStringList m_alsoAllowed;
};

} // namespace qrlogin::emulator

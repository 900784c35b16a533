#pragma once

#include <array>

namespace qrlogin {

class Login;

/// The steps of a login, in order.
enum class LoginStep { Scan, Confirm, Ticket, Exchange };

inline constexpr std::array allLoginSteps{LoginStep::Scan, LoginStep::Confirm, LoginStep::Ticket, LoginStep::Exchange};

/// The progress of a login, as far as any party knows.
struct LoginProgress
{
    int done = 0; ///< steps, 0 to 4
    bool isOver = false; ///< the code ended before the login: expired, cancelled or error

    bool isDone(LoginStep step) const { return int(step) < done; }
    bool isCurrent(LoginStep step) const { return int(step) == done; }
    bool operator==(const LoginProgress &) const = default;
};

LoginProgress progressOf(Login &login);

} // namespace qrlogin

#pragma once

#include <array>

namespace qrlogin {

class Login;

/// What has to happen for a login, in this order.
enum class LoginStep { Scan, Confirm, Ticket, Exchange };

inline constexpr std::array allLoginSteps{LoginStep::Scan, LoginStep::Confirm, LoginStep::Ticket, LoginStep::Exchange};

/// How far a login has come, by what any of its parties knows.
struct LoginProgress
{
    int done = 0; ///< steps, 0 to 4
    bool isOver = false; ///< the code has ended before its login: expired, cancelled, in error

    bool isDone(LoginStep step) const { return int(step) < done; }
    bool isCurrent(LoginStep step) const { return int(step) == done; }
    bool operator==(const LoginProgress &) const = default;
};

LoginProgress progressOf(Login &login);

} // namespace qrlogin

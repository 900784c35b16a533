#pragma once

#include <array>
#include <optional>

namespace qrlogin {

class Login;

/// What the user does in a whole login, in order. The pages number the acts from 1.
enum class LoginAct { Generate, SignIn, Scan, Confirm, Exchange };

inline constexpr std::array allLoginActs{
    LoginAct::Generate, LoginAct::SignIn, LoginAct::Scan, LoginAct::Confirm, LoginAct::Exchange};

/// 1 to 5.
constexpr int numberOf(LoginAct act)
{
    return int(act) + 1;
}

/// What the login needs next. After an end, the token set included, a new code. Nothing while a request is under way,
/// or while the browser has to poll first.
std::optional<LoginAct> nextLoginAct(Login &login);

/// The latest act of the login with the browser's code, by our phone or by another one. Nothing without a code.
std::optional<LoginAct> lastLoginAct(Login &login);

} // namespace qrlogin

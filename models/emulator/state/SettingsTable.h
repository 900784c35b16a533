#pragma once

#include <QByteArrayView>
#include <QJsonValue>

#include <algorithm>
#include <array>
#include <limits>

namespace qrlogin::emulator {

/// The security settings of a pool: names, types and defaults, in the order of docs/contract.md, section 2.
struct SettingType
{
    QByteArrayView name;
    QJsonValue::Type type;
    QByteArrayView byDefault; ///< JSON text
    int minimum = 0; ///< for numbers
    int maximum = std::numeric_limits<int>::max(); ///< the same
};

/// Ten years; chosen, because a token set stores its lifetime as an int and its end must be a valid time.
inline constexpr int longestTokenLife = 315'360'000;

inline constexpr QByteArrayView strategySetting = "qrcodeLoginStrategy";
inline constexpr QByteArrayView originsSetting = "allowedOrigins";
/// GenAuth's requests and responses call it genauthTokenExpiresIn.
inline constexpr QByteArrayView tokenLifeSetting = "authingTokenExpiresIn";

// clang-format off
inline constexpr std::array settingTypes{
    SettingType{originsSetting, QJsonValue::String, R"("")"},
    SettingType{tokenLifeSetting, QJsonValue::Double, "1296000", 1, longestTokenLife},
    SettingType{"verifyCodeLength", QJsonValue::Double, "6", 1},
    SettingType{"verifyCodeMaxAttempts", QJsonValue::Double, "1", 1},
    SettingType{"changeEmailStrategy", QJsonValue::Object, R"({"verifyOldEmail":true})"},
    SettingType{"changePhoneStrategy", QJsonValue::Object, R"({"verifyOldPhone":true})"},
    SettingType{"cookieSettings", QJsonValue::Object, R"({"cookieExpiresIn":1209600,"cookieExpiresOnBrowserSession":false})"},
    SettingType{"registerDisabled", QJsonValue::Bool, "false"},
    SettingType{"registerAnomalyDetection", QJsonValue::Object, R"({"enabled":false,"limit":50,"timeInterval":300})"},
    SettingType{"completePasswordAfterPassCodeLogin", QJsonValue::Bool, "false"},
    SettingType{"loginAnomalyDetection", QJsonValue::Object,
        R"({"loginFailStrategy":"captcha","robotVerify":"condition_set","accountLock":"condition_set",)"
        R"("loginFailCheck":{"enabled":true,"limit":3,"timeInterval":300,"unit":"Second"},)"
        R"("loginPasswordFailCheck":{"enabled":false,"limit":3,"timeInterval":300,"unit":"Second"},)"
        R"("accountLockLoginPasswordFailCheck":{"enabled":false,"limit":3,"timeInterval":300,"unit":"Second"},)"
        R"("robotVerifyLoginPasswordFailCheck":{"enabled":false,"limit":3,"timeInterval":300,"unit":"Second"},)"
        R"("robotVerifyLoginIpWhitelistCheck":{"enabled":false,"ipWhitelist":""},)"
        R"("robotVerifyLoginTimeCheckEnable":false,"robotVerifyloginWeekStartEndTime":[]})"},
    SettingType{"loginRequireEmailVerified", QJsonValue::Bool, "false"},
    SettingType{"selfUnlockAccount", QJsonValue::Object, R"({"enabled":false,"strategy":"captcha"})"},
    SettingType{"enableLoginAccountSwitch", QJsonValue::Bool, "false"},
    SettingType{strategySetting, QJsonValue::Object,
        R"({"allowExchangeUserInfoFromBrowser":false,"qrcodeExpiresIn":120,"qrcodeExpiresInUnit":"Second",)"
        R"("returnFullUserInfo":false,"ticketExpiresIn":300,"ticketExpiresInUnit":"Second"})"},
};
// clang-format on

inline const SettingType *settingType(QByteArrayView name)
{
    const auto found = std::ranges::find(settingTypes, name, &SettingType::name);
    return found == settingTypes.end() ? nullptr : &*found;
}

/// For messages: "an object".
constexpr const char *typeWord(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Bool: return "true or false";
    case QJsonValue::Double: return "a whole number";
    case QJsonValue::String: return "a string";
    default: return "an object";
    }
}

} // namespace qrlogin::emulator

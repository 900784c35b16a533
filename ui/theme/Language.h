#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <array>

class QCoreApplication;

namespace qrlogin {

enum class UiLanguage { System, English, SimplifiedChinese };

inline constexpr std::array allUiLanguages{UiLanguage::System, UiLanguage::English, UiLanguage::SimplifiedChinese};

/// What an application speaks: `:/i18n/qrlogin_<locale>.qm` and Qt's own qtbase translation. Changing it sends
/// LanguageChange to every widget and sets the default QLocale.
class Language : public QObject
{
    Q_OBJECT
public:
    /// Speaks as the desktop does. Make it before the first window.
    explicit Language(QCoreApplication &application, QObject *parent = nullptr);
    ~Language() override;

    UiLanguage choice() const { return m_choice; }
    void setChoice(UiLanguage choice);

    /// English or SimplifiedChinese: the choice itself, or what System comes to.
    UiLanguage spoken() const { return m_spoken; }

signals:
    void changed(); ///< the language that is spoken

private:
    void load();

    QCoreApplication &m_application;
    QTranslator m_qt;
    QTranslator m_own;
    UiLanguage m_choice = UiLanguage::System;
    UiLanguage m_spoken;
};

/// The one to speak for a list of languages in order of preference ("zh-Hans-CN", "en"); English if none is known.
UiLanguage uiLanguageFor(const QStringList &preferred);

/// `English` and `简体中文` in their own words, so that whoever got lost finds the way back; `System` is translated.
QString displayName(UiLanguage language);

} // namespace qrlogin

#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <array>

class QCoreApplication;

namespace qrlogin {

enum class UiLanguage { System, English, SimplifiedChinese };

inline constexpr std::array allUiLanguages{UiLanguage::System, UiLanguage::English, UiLanguage::SimplifiedChinese};

/// The language of an application: `:/i18n/qrlogin_<locale>.qm` and Qt's own qtbase translation. A change sends
/// LanguageChange to each widget and sets the default QLocale.
class Language : public QObject
{
    Q_OBJECT
public:
    /// Starts with the desktop's language. Create it before the first window.
    explicit Language(QCoreApplication &application, QObject *parent = nullptr);
    ~Language() override;

    UiLanguage choice() const { return m_choice; }
    void setChoice(UiLanguage choice);

    /// English or SimplifiedChinese: the selected language, or the one that System means.
    UiLanguage spoken() const { return m_spoken; }

signals:
    void changed(); ///< of spoken()

private:
    void load();

    QCoreApplication &m_application;
    QTranslator m_qt;
    QTranslator m_own;
    UiLanguage m_choice = UiLanguage::System;
    UiLanguage m_spoken;
};

/// The best match for languages in order of preference ("zh-Hans-CN", "en"); English if none matches.
UiLanguage uiLanguageFor(const QStringList &preferred);

/// `English` and `简体中文` untranslated, so that users can always find their own; `System` is translated.
QString displayName(UiLanguage language);

} // namespace qrlogin

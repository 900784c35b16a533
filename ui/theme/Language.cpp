#include "theme/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace qrlogin {
namespace {

QLocale localeOf(UiLanguage spoken)
{
    return spoken == UiLanguage::SimplifiedChinese
        ? QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China)
        : QLocale(QLocale::English, QLocale::UnitedStates);
}

} // namespace

Language::Language(QCoreApplication &application, QObject *parent)
    : QObject(parent),
      m_application(application),
      m_spoken(uiLanguageFor(QLocale::system().uiLanguages()))
{
    load();
}

Language::~Language()
{
    m_application.removeTranslator(&m_own);
    m_application.removeTranslator(&m_qt);
}

void Language::setChoice(UiLanguage choice)
{
    m_choice = choice;
    const UiLanguage spoken = choice == UiLanguage::System ? uiLanguageFor(QLocale::system().uiLanguages()) : choice;
    if (spoken == m_spoken)
        return;
    m_spoken = spoken;
    load();
    emit changed();
}

void Language::load()
{
    // Qt sends LanguageChange only if a loaded translator is installed: remove it, load it, install it.
    m_application.removeTranslator(&m_own);
    m_application.removeTranslator(&m_qt);
    const QLocale locale = localeOf(m_spoken);
    QLocale::setDefault(locale);
    const QString suffix = m_spoken == UiLanguage::SimplifiedChinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    // Qt's source texts are English.
    if (m_spoken != UiLanguage::English
        && m_qt.load(QStringLiteral("qtbase_") + suffix, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_application.installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/i18n/qrlogin_") + suffix))
        m_application.installTranslator(&m_own);
}

UiLanguage uiLanguageFor(const QStringList &preferred)
{
    for (const QString &name : preferred) {
        const QLocale::Language language = QLocale(name).language();
        if (language == QLocale::Chinese)
            return UiLanguage::SimplifiedChinese;
        if (language == QLocale::English)
            return UiLanguage::English;
    }
    return UiLanguage::English;
}

QString displayName(UiLanguage language)
{
    switch (language) {
    case UiLanguage::System: return Language::tr("System language");
    case UiLanguage::English: return QStringLiteral("English");
    case UiLanguage::SimplifiedChinese: return QStringLiteral("简体中文");
    }
    return {};
}

} // namespace qrlogin

#include "moc_Language.cpp"

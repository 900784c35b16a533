#include "theme/Theme.h"

#include "theme/OutlinedStyle.h"
#include "theme/SystemScheme.h"

#include <QApplication>

namespace qrlogin {

Theme::Theme(QApplication &application, QObject *parent)
    : Theme(application, makeSystemScheme(application), parent)
{
}

Theme::Theme(QApplication &application, std::unique_ptr<SystemScheme> system, QObject *parent)
    : QObject(parent),
      m_application(application),
      m_system(std::move(system))
{
    connect(m_system.get(), &SystemScheme::changed, this, &Theme::apply);
    m_system->watch();
    m_application.setStyle(new OutlinedStyle);
    m_dark = m_system->isDark();
    m_application.setPalette(m_dark ? darkPalette() : lightPalette());
}

Theme::~Theme() = default;

void Theme::setScheme(ColorScheme scheme)
{
    m_scheme = scheme;
    apply();
}

void Theme::apply()
{
    const bool dark = m_scheme == ColorScheme::System ? m_system->isDark() : m_scheme == ColorScheme::Dark;
    if (dark == m_dark)
        return;
    m_dark = dark;
    m_application.setPalette(dark ? darkPalette() : lightPalette());
    emit changed();
}

} // namespace qrlogin

#include "moc_Theme.cpp"

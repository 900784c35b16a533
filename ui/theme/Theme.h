#pragma once

#include "theme/Palettes.h"

#include <QObject>

#include <memory>

class QApplication;

namespace qrlogin {

class SystemScheme;

enum class ColorScheme { System, Light, Dark };

/// Applies Fusion and our palettes to an application. A change of scheme sends PaletteChange to each widget through the
/// event loop.
class Theme : public QObject
{
    Q_OBJECT
public:
    /// Styles `application` at once, light until the desktop responds. Create it before the first window.
    explicit Theme(QApplication &application, QObject *parent = nullptr);

    /// With another source of the desktop's preference.
    Theme(QApplication &application, std::unique_ptr<SystemScheme> system, QObject *parent = nullptr);
    ~Theme() override;

    ColorScheme scheme() const { return m_scheme; }
    void setScheme(ColorScheme scheme);

    bool isDark() const { return m_dark; }

signals:
    void changed(); ///< between light and dark

private:
    void apply();

    QApplication &m_application;
    std::unique_ptr<SystemScheme> m_system;
    ColorScheme m_scheme = ColorScheme::System;
    bool m_dark = false;
};

} // namespace qrlogin

#pragma once

#include "theme/Palettes.h"

#include <QObject>

#include <memory>

class QApplication;

namespace qrlogin {

class SystemScheme;

enum class ColorScheme { System, Light, Dark };

/// Dresses an application: Fusion with our palettes. Every widget gets PaletteChange when it turns,
/// from the event loop.
class Theme : public QObject
{
    Q_OBJECT
public:
    /// Dresses `application` at once, in light until the desktop has said otherwise. Make it before the first window.
    explicit Theme(QApplication &application, QObject *parent = nullptr);

    /// The same with another source of the desktop's wish.
    Theme(QApplication &application, std::unique_ptr<SystemScheme> system, QObject *parent = nullptr);
    ~Theme() override;

    ColorScheme scheme() const { return m_scheme; }
    void setScheme(ColorScheme scheme);

    bool isDark() const { return m_dark; }

signals:
    void changed(); ///< from light to dark or back

private:
    void apply();

    QApplication &m_application;
    std::unique_ptr<SystemScheme> m_system;
    ColorScheme m_scheme = ColorScheme::System;
    bool m_dark = false;
};

} // namespace qrlogin

#pragma once

#include "settings/ReachReader.h"
#include "widgets/Translated.h"

#include <QWidget>

class QLabel;

namespace qrlogin {

class Banner;
class SettingsModel;

/// Says to which applications the settings of the page apply: a line, and a message if some have their own settings.
class ReachStrip : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit ReachStrip(QWidget *parent = nullptr);

    /// Reads the applications with each load of `model`; null: shows nothing.
    void showModel(SettingsModel *model);

protected:
    void retranslate() override;

private:
    void showReach();

    std::unique_ptr<ReachReader> m_reader;
    const SettingsModel *m_model = nullptr; ///< only compared
    bool m_isDue = false; ///< the model has loaded, or does, since the last reading
    QLabel *m_line;
    Banner *m_message;
};

} // namespace qrlogin

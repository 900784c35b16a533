#pragma once

#include "widgets/Translated.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace qrlogin {

class SettingsModel;

/// The footer of the settings page: what is unsaved or when it was saved, when the pool was last read, and the actions
/// on all settings.
class SettingsFooter : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit SettingsFooter(QWidget *parent = nullptr);

    /// `isComplete`: each field contains a value. Null: waits for a pool.
    void showModel(const SettingsModel *model, bool isComplete);

    QWidget *nextAct() const; ///< the save button; null while there is nothing to save

signals:
    void defaultsRequested();
    void revertRequested();
    void saveRequested();

protected:
    void retranslate() override;

private:
    QLabel *m_summary;
    QLabel *m_read;
    QPushButton *m_defaults;
    QPushButton *m_revert;
    QPushButton *m_save;
};

} // namespace qrlogin

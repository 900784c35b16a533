#pragma once

#include "widgets/StateView.h"
#include "widgets/Translated.h"

namespace qrlogin {

class SettingsModel;

/// What the settings page shows while it does not know a pool's settings: that there is not a pool, that it reads, or
/// why it could not read.
class SettingsState : public Translated<StateView>
{
    Q_OBJECT
public:
    explicit SettingsState(QWidget *parent = nullptr);

    /// Null: there is not a pool.
    void showModel(const SettingsModel *model);

signals:
    void retryRequested();
    void editRequested();
    void addRequested();

protected:
    void retranslate() override;

private:
    QPushButton *m_tryAgain;
    QPushButton *m_edit;
    QPushButton *m_add;
};

} // namespace qrlogin

#pragma once

#include "settings/SettingChange.h"

#include <QWidget>

namespace qrlogin {

/// What is about to change, setting by setting: its name, the old value, the new one.
class ChangesView : public QWidget
{
    Q_OBJECT
public:
    explicit ChangesView(const QList<SettingChange> &changes, QWidget *parent = nullptr);
};

} // namespace qrlogin

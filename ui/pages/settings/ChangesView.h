#pragma once

#include "settings/SettingChange.h"

#include <QWidget>

namespace qrlogin {

/// The pending changes: name, old value and new value of each setting.
class ChangesView : public QWidget
{
    Q_OBJECT
public:
    explicit ChangesView(const QList<SettingChange> &changes, QWidget *parent = nullptr);
};

} // namespace qrlogin

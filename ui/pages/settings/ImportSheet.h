#pragma once

#include "settings/SettingsDocument.h"
#include "widgets/Sheet.h"

namespace qrlogin {

class SettingsModel;

/// What a settings document comes to: everything there is to say about it, and what it would change here. Applies
/// nothing itself.
class ImportSheet : public Sheet
{
    Q_OBJECT
public:
    /// `name` is the file's, to be told. `model` is read now and not kept.
    ImportSheet(const QString &name, const DocumentReading &reading, const SettingsModel &model, QWidget *parent);

signals:
    void chosen(const qrlogin::LoginStrategy &strategy);
};

} // namespace qrlogin

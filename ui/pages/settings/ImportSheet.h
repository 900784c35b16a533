#pragma once

#include "settings/SettingsDocument.h"
#include "widgets/Sheet.h"

namespace qrlogin {

class SettingsModel;

/// Shows the problems of a settings document and the changes that it would make. Does not apply them.
class ImportSheet : public Sheet
{
    Q_OBJECT
public:
    /// `name` is the file name to show. `model` is read only here and not stored.
    ImportSheet(const QString &name, const DocumentReading &reading, const SettingsModel &model, QWidget *parent);

signals:
    void chosen(const qrlogin::LoginStrategy &strategy);
};

} // namespace qrlogin

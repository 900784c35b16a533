#pragma once

#include <QObject>
#include <QPointer>

class QMimeData;
class QWidget;

namespace qrlogin {

class Banner;
class SettingsModel;

/// Exports settings with a dialog, and imports them with a dialog or by drag and drop. Shows all changes before they
/// are applied.
class SettingsImportExport : public QObject
{
    Q_OBJECT
public:
    /// `page` owns this and is the parent of the dialogs; `banner` shows the result.
    SettingsImportExport(Banner &banner, QWidget *page);

    void setModel(SettingsModel *model) { m_model = model; }

    void chooseImport();
    void chooseExport();

    /// Reads the file and shows its changes.
    void import(const QString &path);

    /// The local file that is dragged; nothing unless it is exactly one.
    static QString droppedFile(const QMimeData *data);

private:
    Banner &m_banner;
    QWidget *m_page;
    QPointer<SettingsModel> m_model;
};

} // namespace qrlogin

#pragma once

#include <QObject>
#include <QPointer>

class QMimeData;
class QWidget;

namespace qrlogin {

class Banner;
class SettingsModel;

/// The settings as files: out by a dialog, in by a dialog or dropped on the page. Nothing is applied without being
/// shown.
class SettingsImportExport : public QObject
{
    Q_OBJECT
public:
    /// Its dialogs stand before `page`, which owns it; `banner` says how a file went.
    SettingsImportExport(Banner &banner, QWidget *page);

    void setModel(SettingsModel *model) { m_model = model; }

    void chooseImport();
    void chooseExport();

    /// Reads the file and shows what it comes to.
    void import(const QString &path);

    /// The one local file that is dragged, or nothing.
    static QString droppedFile(const QMimeData *data);

private:
    Banner &m_banner;
    QWidget *m_page;
    QPointer<SettingsModel> m_model;
};

} // namespace qrlogin

#pragma once

#include "qr/PictureReader.h"
#include "scan/ScanText.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

class QMimeData;
class QUrl;

namespace qrlogin {

class ScreenPortal;
class ScreenRegion;

/// The camera of the simulated phone: a picture file, the clipboard, drag and drop, a part of the screen. A new picture
/// ends the reading of the one before.
class PhoneCamera : public QObject
{
    Q_OBJECT
public:
    /// `window` is the parent of the dialogs.
    explicit PhoneCamera(QWidget *window, QObject *parent = nullptr);
    ~PhoneCamera() override;

    void lookAtFile(); ///< asks for the file
    void lookAtClipboard();
    void lookAtDrop(const QMimeData *data);
    void lookAtScreen(); ///< lets the user select a part, where need be with the tool of the desktop

    static bool canSee(const QMimeData *data);

    bool isBusy() const { return m_isBusy; }
    /// Of the code that was seen last.
    CodeSource source() const { return m_source; }
    /// Why the last attempt failed; translated, empty after a success.
    QString problem() const { return m_problem ? m_problem() : QString(); }
    /// Clears the problem.
    void reset();

signals:
    void saw(const QByteArray &text);
    void changed(); ///< of isBusy() or problem()

private:
    void lookAt(const QMimeData *data, CodeSource source);
    void lookAtImage(const QImage &image, CodeSource source);
    void lookAtPath(const QString &path, CodeSource source);
    void lookAtBytes(const QByteArray &file, CodeSource source);
    void begin(CodeSource source);
    void take(const PictureReading &reading);
    void fail(std::function<QString()> problem);
    void closeRegions();
    void askDesktop();

    QWidget *m_window;
    CodeSource m_source = CodeSource::File;
    std::function<QString()> m_problem; ///< as a function, since the language may change
    bool m_isBusy = false;
    std::vector<QPointer<ScreenRegion>> m_regions;
    std::unique_ptr<ScreenPortal> m_portal; ///< made when it is needed
    PictureReader m_reader;
};

} // namespace qrlogin

#pragma once

#include "scan/PictureScan.h"
#include "scan/ScanText.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QImage;
class QMimeData;
class QUrl;

namespace qrlogin {

class ScreenRegion;

/// The camera of the simulated phone. Reads QR codes from an image file, the clipboard, drag and drop, or a part of the
/// screen, in a thread of the global pool.
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
    void lookAtScreen(); ///< lets the user select a part

    static bool canSee(const QMimeData *data);

    bool isBusy() const { return m_watcher.isRunning(); }
    /// The source of the last code.
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
    void run(CodeSource source, std::function<PictureScan()> look);
    void takeResult();
    void fail(std::function<QString()> problem);
    void closeRegions();

    QWidget *m_window;
    CodeSource m_source = CodeSource::File;
    std::function<QString()> m_problem; ///< a function, because the language may change
    QFutureWatcher<PictureScan> m_watcher;
    std::vector<QPointer<ScreenRegion>> m_regions;
};

} // namespace qrlogin

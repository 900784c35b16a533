#pragma once

#include "scan/PictureScan.h"

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

/// What a phone that is no phone sees with: a picture file, the clipboard, what is dropped on it, a part of the screen.
/// Pictures are looked at in a thread of their own.
class PhoneCamera : public QObject
{
    Q_OBJECT
public:
    enum class Source { Browser, File, Clipboard, Drop, Screen };

    /// Questions are asked before `window`.
    explicit PhoneCamera(QWidget *window, QObject *parent = nullptr);
    ~PhoneCamera() override;

    void lookAtFile(); ///< asks which
    void lookAtClipboard();
    void lookAtDrop(const QMimeData *data);
    void lookAtScreen(); ///< lets a part of it be chosen

    static bool canSee(const QMimeData *data);

    bool isBusy() const { return m_watcher.isRunning(); }
    /// Of the code that was seen last.
    Source source() const { return m_source; }
    /// Why nothing was seen the last time; translated, empty if there was something.
    QString problem() const { return m_problem ? m_problem() : QString(); }
    /// Forgets the problem.
    void reset();

signals:
    void saw(const QByteArray &text);
    void changed(); ///< isBusy() or problem()

private:
    void lookAt(const QMimeData *data, Source source);
    void lookAtImage(const QImage &image, Source source);
    void lookAtPath(const QString &path, Source source);
    void run(Source source, std::function<PictureScan()> look);
    void takeResult();
    void fail(std::function<QString()> problem);
    void closeRegions();

    QWidget *m_window;
    Source m_source = Source::Browser;
    std::function<QString()> m_problem; ///< as a function, since the language may change
    QFutureWatcher<PictureScan> m_watcher;
    std::vector<QPointer<ScreenRegion>> m_regions;
};

} // namespace qrlogin

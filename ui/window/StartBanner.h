#pragma once

#include "base/Failure.h"
#include "widgets/Banner.h"

#include <functional>
#include <optional>

namespace qrlogin {

class ConnectionBook;

/// Where the console's emulator has its data.
enum class EmulatorData { OnDisk, InMemory };

/// The banner above all pages: why the emulator did not start, with ways out; otherwise how to begin. It offers the
/// pool of the last time; while only the demo pool exists, it offers a login and to add a pool. The user can close it.
class StartBanner : public Banner
{
    Q_OBJECT
public:
    /// Brings the window of another console on the same data to the front; false if there is not one.
    using ShowOther = std::function<bool()>;

    /// `book` outlives the banner. `canStart`: the emulator can be started again.
    StartBanner(const ConnectionBook &book, bool canStart, ShowOther showOther, QWidget *parent = nullptr);

    /// Nothing: the emulator started or is starting.
    void showFailure(const std::optional<Failure> &failure);
    /// The pool that the console uses.
    void setCurrent(const QString &connectionId);
    /// The pool that the console used when it was closed; empty or unknown: none.
    void setLast(const QString &connectionId);
    /// Whether the page that the console starts with is in front: how to begin is said only there.
    void setAtBeginning(bool isAtBeginning);

signals:
    void emulatorRequested(qrlogin::EmulatorData where); ///< start it
    void poolRequested(const QString &connectionId); ///< use it
    void loginRequested(); ///< show where a login can be tried
    void addRequested(); ///< add a connection

protected:
    void retranslate() override;

private:
    void showAll();
    void showTrouble(const Failure &failure);
    void showBeginning();

    const ConnectionBook &m_book;
    bool m_canStart;
    ShowOther m_showOther;
    std::optional<Failure> m_failure;
    QString m_current;
    QString m_last;
    bool m_isClosed = false; ///< by the user
    bool m_isAtBeginning = true;
};

} // namespace qrlogin

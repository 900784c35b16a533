#pragma once

#include "client/control/EmulatorMonitor.h"
#include "widgets/Translated.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace qrlogin {

class AccessCard;
class ApplicationsCard;
class Banner;
class ClockCard;
class CodesCard;
class FaultsCard;
class PageHeader;
class UsersCard;

/// Controls the emulator: access, users, clock, faults and QR codes. For a real pool it explains that this is not
/// available. Reads the emulator all the time only while the page is visible.
class EmulatorPage : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// Opens an address in a browser; false if that fails.
    using OpenUrl = std::function<bool(const QUrl &)>;

    explicit EmulatorPage(OpenUrl openUrl, QWidget *parent = nullptr);
    ~EmulatorPage() override;

    /// `monitor` is null if the pool is not an emulator. Its end is the end of what the page asks of the emulator.
    void setPool(const Connection &connection, EmulatorMonitor *monitor);
    /// Reads the emulator once, also while the page is hidden.
    void refresh();

signals:
    void demoPoolRequested();
    /// Settings and users are back at their initial values.
    void poolReset();

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeCards();
    QWidget *makeExplanation();
    void connectCards();
    void showState();
    void showExplanation();
    void openDemoPage();
    void askToReset();
    void showUserSheet(const EmulatorUser &user);
    void showApplicationSheet(const EmulatorApplication &application);
    void askToRemove(const EmulatorApplication &application);
    /// A callback for actions that shows a failure in the page and calls `onSuccess` otherwise.
    EmulatorMonitor::Done report(const std::function<void()> &onSuccess = {});

    OpenUrl m_openUrl;
    std::optional<Connection> m_connection;
    PageHeader *m_header;
    QPushButton *m_demo;
    QPushButton *m_reset;
    Banner *m_message;
    Banner *m_trouble;
    QStackedWidget *m_stack;
    QScrollArea *m_cards = nullptr;
    AccessCard *m_access;
    UsersCard *m_users;
    ApplicationsCard *m_applications;
    ClockCard *m_clock;
    FaultsCard *m_faults;
    CodesCard *m_codes;
    QWidget *m_explanation;
    QLabel *m_explanationTitle;
    QLabel *m_explanationText;
    QPushButton *m_openDemoPool;
    QPointer<EmulatorMonitor> m_monitor;
};

} // namespace qrlogin

#pragma once

#include "client/PoolClient.h"
#include "contract/LoginStrategy.h"
#include "widgets/Translated.h"

#include <QWidget>

#include <optional>
#include <vector>

class QScreen;
class QTabWidget;
class QToolButton;

namespace qrlogin {

class BrowserSession;
class Login;
class LoginView;
class PageHeader;
class PresentButton;
class PresenterWindow;

/// Logins on one pool, a tab each. While neither the page is seen nor a presentation of it nobody polls; tabs behind
/// the one in front go on, since their marks tell the state of their codes.
class SimulatorPage : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit SimulatorPage(QWidget *parent = nullptr);
    ~SimulatorPage() override;

    /// Starts over with one login on this pool.
    void setPool(const Connection &connection, const PoolContext &context);
    /// The pool's settings, nothing while they are not known.
    void setStrategy(const std::optional<LoginStrategy> &strategy);

    /// Of the tab in front; nothing before there is a pool.
    Login *login() const;
    BrowserSession *browser() const;

    void addLogin();
    /// Ends its polling and asks nothing. Without the last one there is a fresh one.
    void closeLogin(int index);

    /// The login in front on the whole of that screen.
    void present(QScreen *screen);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    LoginView *viewAt(int index) const;
    void addCloseButton(int index);
    void nameTab(int index);
    void focusLogin();
    void pauseUnseen();
    void clear();

    struct Pool
    {
        Connection connection;
        PoolContext context;
    };
    std::optional<Pool> m_pool;
    std::optional<LoginStrategy> m_strategy;
    std::vector<std::unique_ptr<Login>> m_logins; ///< in no order
    int m_lastNumber = 0;
    bool m_seen = false;

    PageHeader *m_header;
    QTabWidget *m_tabs;
    QToolButton *m_add;
    PresentButton *m_present;
    PresenterWindow *m_presenter;
};

} // namespace qrlogin

#pragma once

#include "client/PoolProbe.h"
#include "connections/ConnectionDrafts.h"
#include "widgets/NextAct.h"
#include "widgets/Translated.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QLayout;
class QMessageBox;
class QPushButton;
class QScrollArea;

namespace qrlogin {

class Banner;
class Card;
class ConnectionForm;
class ConnectionList;
class PageHeader;

/// Manages the connections: add, edit, test, remove, open. Unsaved changes of one connection stay while another is
/// shown.
class PoolsPage : public Translated<QWidget>, public NextAct
{
    Q_OBJECT
public:
    PoolsPage(ConnectionBook &book, const PoolContext &context, QWidget *parent = nullptr);

    /// Marks the connection that the other pages use.
    void setCurrent(const QString &connectionId);
    void addConnection();
    void editConnection(const QString &connectionId);

    bool hasUnsavedEdits() const { return !m_drafts.edited().isEmpty(); }
    /// Calls `goOn` at once if there are no unsaved changes. Otherwise asks, and calls it after a successful Save or
    /// after Discard; Cancel keeps everything. Returns before the user answers.
    void askAboutEdits(const std::function<void()> &goOn);

    QWidget *nextAct() const override;

signals:
    void openRequested(const QString &connectionId);

protected:
    void retranslate() override;

private:
    QWidget *makeList();
    QWidget *makeEditor();
    /// Outside the part that scrolls: the acts and what comes of them are always in sight.
    QLayout *makeFooter();
    void showConnections();
    void showTrouble();
    void showSaved();
    /// A button that has the keyring asked again.
    void addUnlock(const QString &text);
    void showButtons();
    void showForm();
    void choose(const QString &id);
    void save();
    void discard();
    void remove();
    /// Asks, and calls `doIt` if the user chooses `act`. Returns before the user answers.
    void ask(const QString &title, const QString &question, const QString &act, const std::function<void()> &doIt);
    void test();
    QString problemOf(const Connection &connection);
    /// False if a connection could not be saved; the page shows the reason.
    bool saveAll();

    ConnectionBook &m_book;
    PoolContext m_context;
    ConnectionDrafts m_drafts;
    std::optional<QString> m_caFile; ///< the file that m_caProblem belongs to; nothing: must be read
    QString m_caProblem;
    QString m_chosen;
    QString m_current;
    QString m_saving; ///< the connection whose secrets are on their way
    QPointer<QMessageBox> m_question; ///< what becomes of unsaved edits
    std::unique_ptr<PoolClient> m_probe; ///< of the test under way or the last one

    PageHeader *m_header;
    Banner *m_trouble; ///< about the file or the keyring
    QScrollArea *m_area;
    Card *m_listCard;
    ConnectionList *m_list;
    QPushButton *m_add;
    Card *m_formCard;
    ConnectionForm *m_form;
    Banner *m_message;
    QLabel *m_problem;
    QPushButton *m_test;
    QPushButton *m_remove;
    QPushButton *m_discard;
    QPushButton *m_save;
    QPushButton *m_open;
    QAction *m_saveAction; ///< has the shortcut
};

} // namespace qrlogin

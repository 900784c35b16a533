#pragma once

#include "client/PoolProbe.h"
#include "connections/ConnectionDrafts.h"
#include "widgets/Translated.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QMessageBox;
class QPushButton;

namespace qrlogin {

class Banner;
class Card;
class ConnectionForm;
class ConnectionList;
class PageHeader;

/// The pools that this console may work on: add, edit, test, remove, open. What is edited of one stays while another is
/// looked at.
class PoolsPage : public Translated<QWidget>
{
    Q_OBJECT
public:
    PoolsPage(ConnectionBook &book, const PoolContext &context, QWidget *parent = nullptr);

    /// Marks the pool that the other pages work on.
    void setCurrent(const QString &connectionId);
    void addConnection();

    bool hasUnsavedEdits() const { return !m_drafts.edited().isEmpty(); }
    /// Goes on at once if nothing is unsaved; else asks, and goes on after Save, if that works, or Discard. Cancel
    /// keeps everything. The question is a window of its own: this returns before it is answered.
    void askAboutEdits(const std::function<void()> &goOn);

signals:
    void openRequested(const QString &connectionId);

protected:
    void retranslate() override;

private:
    QWidget *makeList();
    QWidget *makeEditor();
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
    void test();
    QString problemOf(const Connection &connection);
    /// False, with the reason in the page, if one of them could not be saved.
    bool saveAll();

    ConnectionBook &m_book;
    PoolContext m_context;
    ConnectionDrafts m_drafts;
    std::optional<QString> m_caFile; ///< whose problem m_caProblem is; nothing where it is to be read
    QString m_caProblem;
    QString m_chosen;
    QString m_current;
    QString m_saving; ///< the connection whose secrets are on their way
    QPointer<QMessageBox> m_question; ///< what becomes of unsaved edits
    std::unique_ptr<PoolClient> m_probe; ///< of the test under way or the last one

    PageHeader *m_header;
    Banner *m_trouble; ///< of the file or the keyring
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
};

} // namespace qrlogin

#pragma once

#include "pool/ConnectionBook.h"
#include "pool/PoolProbe.h"
#include "widgets/Translated.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace qrlogin {

class Banner;
class Card;
class ConnectionForm;
class PageHeader;

/// The pools that this console may work on: add, edit, test, remove, open.
class PoolsPage : public Translated<QWidget>
{
    Q_OBJECT
public:
    PoolsPage(ConnectionBook &book, const PoolContext &context, QWidget *parent = nullptr);

    /// Marks the pool that the other pages work on.
    void setCurrent(const QString &connectionId);
    void addConnection();

signals:
    void openRequested(const QString &connectionId);

protected:
    void retranslate() override;

private:
    QWidget *makeList();
    QWidget *makeEditor();
    void showBook();
    void showButtons();
    void choose(const QString &id);
    void save();
    void remove();
    void test();
    bool isNew() const { return !m_book.find(m_chosen); }

    ConnectionBook &m_book;
    PoolContext m_context;
    QString m_chosen;
    QString m_current;
    bool m_edited = false;
    std::unique_ptr<PoolClient> m_probe; ///< of the test under way or the last one

    PageHeader *m_header;
    Banner *m_trouble; ///< of the file or the keyring
    Card *m_listCard;
    QListWidget *m_list;
    QPushButton *m_add;
    Card *m_formCard;
    ConnectionForm *m_form;
    Banner *m_message;
    QLabel *m_problem;
    QPushButton *m_test;
    QPushButton *m_remove;
    QPushButton *m_save;
    QPushButton *m_open;
};

} // namespace qrlogin

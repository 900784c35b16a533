#pragma once

#include "widgets/Translated.h"

#include <QDialog>

class QPushButton;

namespace qrlogin {

class GuideText;

/// The guides of docs/, beside the console: by task for each kind of user, in the language of the console. They are
/// those of the installation, or of the sources in a build tree. Deletes itself when closed.
class GuideWindow : public Translated<QDialog>
{
    Q_OBJECT
public:
    explicit GuideWindow(QWidget *parent);

    /// Shows the guide of this window, and brings it to the front if it is open.
    static void open(QWidget *window);

    /// The folder with the documents for a program in `directory`; empty if there is none.
    static QString documentsFor(const QString &directory);

protected:
    void retranslate() override;

private:
    QString m_shown; ///< the file of the first page
    GuideText *m_text;
    QPushButton *m_back;
    QPushButton *m_contents;
    QPushButton *m_close;
};

} // namespace qrlogin

#pragma once

#include "widgets/Sheet.h"

class QLineEdit;
class QToolButton;

namespace qrlogin {

class SettingsModel;

/// The review before a save: the changes, advice on them, and the exact request. For a production pool the user must
/// type its name. Sends nothing itself.
class ReviewSheet : public Sheet
{
    Q_OBJECT
public:
    /// `model` outlives the sheet.
    ReviewSheet(SettingsModel &model, QWidget *parent);

signals:
    /// The user confirms the save. `reason` may be empty.
    void confirmed(const QString &reason);

private:
    QWidget *makeAdvice();
    QWidget *makeRequest();
    QWidget *makeQuestions();
    void showReadiness();
    void dryRun();
    void confirm();

    SettingsModel &m_model;
    QToolButton *m_fold = nullptr; ///< shows the request below it
    QLineEdit *m_reason = nullptr;
    QLineEdit *m_name = nullptr; ///< only for a production pool
    QPushButton *m_save = nullptr;
};

} // namespace qrlogin

#pragma once

#include "settings/SettingChange.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

#include <QPointer>

class QGridLayout;
class QPushButton;
class QRadioButton;

namespace qrlogin {

class SettingsModel;

/// Shows a conflict: another administrator changed the pool during editing. Lists for each setting the previous value,
/// the pool's and the edited one, with a choice. Visible only during a conflict. A choice writes nothing.
class ConflictCard : public Translated<Card>
{
    Q_OBJECT
public:
    explicit ConflictCard(QWidget *parent = nullptr);

    /// Shows the conflict of `model`, if any. Null: no conflict.
    void showModel(SettingsModel *model);

    /// The first setting that needs a choice, or the button; null without a conflict.
    QWidget *nextAct() const;

signals:
    /// The user chose values that differ from the pool's or not; they are the model's edits now.
    void resolved();

protected:
    void retranslate() override;

private:
    struct Choice
    {
        QStringView wireName;
        QRadioButton *theirs;
        QRadioButton *mine;
    };

    void rebuild();
    void addRow(QStringView wireName, QGridLayout *layout);
    void showReadiness();
    void chooseAll(QRadioButton *Choice::*side);
    void resolve();

    QPointer<SettingsModel> m_model;
    LoginStrategy m_base;
    LoginStrategy m_mine;
    std::optional<LoginStrategy> m_theirs;
    QWidget *m_table = nullptr;
    QList<Choice> m_choices;
    QPushButton *m_allTheirs;
    QPushButton *m_allMine;
    QPushButton *m_resolve;
};

} // namespace qrlogin

#pragma once

#include "contract/StrategyRules.h"
#include "widgets/Translated.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace qrlogin {

class PeriodEdit;
class SettingsModel;
class Switch;

/// One setting on the page: name, help, wire name and default on the left, the control on the right, errors below. A
/// bar at the edge marks a value that the user changed, or that changed in the pool.
class SettingRow : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit SettingRow(QStringView wireName, QWidget *parent = nullptr);

    QStringView wireName() const { return m_wireName; }

    /// Shows the edited value of `model`.
    virtual void showModel(const SettingsModel &model) = 0;
    /// Shows the value of none.
    virtual void clear();

signals:
    void resetRequested(bool toDefault); ///< otherwise to the saved value

protected:
    void setControl(QWidget *control, QWidget *focusTarget);
    /// Shows whether the value is changed and which resets are possible.
    void showState(const SettingsModel &model);
    void setError(const QString &text);
    /// Secondary text below the control.
    void setNote(const QString &text);

    QString title() const;
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;

private:
    QStringView m_wireName;
    bool m_changed = false;
    QString m_savedValue;
    QString m_knownValue; ///< empty unless the pool has another value since
    QLabel *m_title;
    QLabel *m_help;
    QLabel *m_meta;
    QLabel *m_editedMeta; ///< what m_meta says after an edit; never seen
    QLabel *m_error;
    QLabel *m_note;
    QToolButton *m_reset;
    QAction *m_toSaved;
    QAction *m_toDefault;
    QVBoxLayout *m_controlColumn;
};

class PeriodRow : public SettingRow
{
    Q_OBJECT
public:
    explicit PeriodRow(const PeriodRule &rule, QWidget *parent = nullptr);

    void showModel(const SettingsModel &model) override;
    void clear() override;
    bool isComplete() const;
    void discardIncomplete();

signals:
    void edited(int seconds, qrlogin::PeriodUnit unit);
    void completeChanged();

protected:
    void retranslate() override;

private:
    void showError();

    PeriodRule m_rule;
    PeriodEdit *m_edit;
    bool m_shown = false; ///< there is a value to check
};

class ToggleRow : public SettingRow
{
    Q_OBJECT
public:
    explicit ToggleRow(const ToggleRule &rule, QWidget *parent = nullptr);

    void showModel(const SettingsModel &model) override;
    void clear() override;

signals:
    void edited(bool on);

protected:
    void retranslate() override;

private:
    ToggleRule m_rule;
    Switch *m_switch;
};

} // namespace qrlogin

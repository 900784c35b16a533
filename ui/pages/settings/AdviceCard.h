#pragma once

#include "settings/Advice.h"
#include "theme/Accent.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

#include <optional>

namespace qrlogin {

/// The colour of a severity.
Accent accentOf(Severity severity);

/// The advice on the edited settings, each with its reason, its source and a button that sets the safer value.
class AdviceCard : public Translated<Card>
{
    Q_OBJECT
public:
    explicit AdviceCard(QWidget *parent = nullptr);

    /// Nothing: no advice, and no praise either.
    void showStrategy(const std::optional<LoginStrategy> &strategy);

signals:
    void remedyChosen(const qrlogin::AdviceRule &rule);

protected:
    void retranslate() override;

private:
    QList<AdviceRule> rules() const;
    void rebuild();
    QWidget *makeItem(const AdviceRule &rule);

    QList<Advice> m_shown;
    std::optional<LoginStrategy> m_strategy;
    QWidget *m_list = nullptr;
};

} // namespace qrlogin

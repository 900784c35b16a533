#pragma once

#include <QEvent>

namespace qrlogin {

/// Base of widgets that set all texts again when the language changes. The subclass calls retranslate() once in its
/// constructor.
template <typename Base>
class Translated : public Base
{
public:
    using Base::Base;

protected:
    virtual void retranslate() = 0;

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            retranslate();
        Base::changeEvent(event);
    }
};

} // namespace qrlogin

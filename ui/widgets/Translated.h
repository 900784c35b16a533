#pragma once

#include <QEvent>

namespace qrlogin {

/// A widget that says everything again when the language changes. The heir calls retranslate() once when it is built.
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

#pragma once

#include <QCoreApplication>

class QWidget;

namespace qrlogin {

/// Says what the program is, in which version and under which license.
class AboutBox
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::AboutBox)
public:
    /// Opens over `window`, whose icon it shows, and deletes itself.
    static void open(QWidget *window);
};

} // namespace qrlogin

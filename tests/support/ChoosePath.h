#pragma once

#include <QFileDialog>
#include <QPointer>
#include <QTest>

namespace qrlogin::test {

/// Selects `path` in the file dialog of `within`.
inline void choosePath(QWidget *within, const QString &path)
{
    const QPointer<QFileDialog> dialog = within->findChild<QFileDialog *>();
    QVERIFY(dialog);
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(!dialog);
}

} // namespace qrlogin::test

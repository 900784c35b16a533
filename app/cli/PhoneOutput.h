#pragma once

#include "cli/Output.h"
#include "scan/CodeInPicture.h"
#include "scan/Phone.h"

#include <QCoreApplication>

namespace qrlogin {

/// Prints the steps of a phone: lines for people, with problems on the standard error, or one JSON object per line on
/// the standard output (docs/command-line.md).
class PhoneOutput
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::PhoneOutput)
public:
    PhoneOutput(const Connection &connection, bool isJson, Output &out, Output &errors);

    /// Printed with each later line; empty for a real pool.
    void setWatermark(const QString &watermark) { m_watermark = watermark; }

    void signedIn(const QString &username);
    void scanned(const Phone &phone);
    void ended(Phone::Stage stage);

    void unreadable(const CodeInPicture &scan);
    void refused(const ScannedCode &code);
    void failed(const Failure &failure);

private:
    void say(const char *step, const QStringList &lines, QJsonObject members = {});
    void complain(const char *step, const QString &problem, QJsonObject members);
    void addLine(const char *step, QJsonObject members);

    const Connection &m_connection;
    bool m_isJson;
    Output &m_out;
    Output &m_errors;
    QString m_watermark;
    bool m_isMarked = false;
};

} // namespace qrlogin

#pragma once

#include "help/ProgramHelp.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>

namespace qrlogin {

/// The options of `qrlogin fleet`, and with which actions they may be used.
struct FleetOptions
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::FleetOptions)
public:
    FleetOptions();

    QList<QCommandLineOption> options() const;

    /// What is wrong; empty if nothing is. `hasId`: the ID of a rollout is given.
    QString problem(const QCommandLineParser &parser, const QString &verb, bool hasId) const;

    /// For the help.
    static HelpGroup actions();

    QCommandLineOption baseline;
    QCommandLineOption pools;
    QCommandLineOption from;
    QCommandLineOption out;
    QCommandLineOption junit;
    QCommandLineOption sarif;
    QCommandLineOption jobs;
    QCommandLineOption json;
    QCommandLineOption yes;
    QCommandLineOption dryRun;
    QCommandLineOption reason;
    QCommandLineOption expect;
    QCommandLineOption report;

private:
    QString problemOfUse(const QCommandLineParser &parser, const QString &verb, bool hasId) const;
    QString problemOfValues(const QCommandLineParser &parser, const QString &verb) const;
};

} // namespace qrlogin

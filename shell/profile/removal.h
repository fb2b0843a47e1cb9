#pragma once

#include "profile/profile.h"

namespace sotto::profile {

/// The end of an account on this computer, or of everything the network keeps for it.
class Removal : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    /// "5 of 7 nodes confirmed", or why it did not work; empty before.
    Q_PROPERTY(QString progress READ progress NOTIFY changed FINAL)
    /// Of 1; below 0: nothing is known yet.
    Q_PROPERTY(double part READ part NOTIFY changed FINAL)
    /// What was erased in the end, in words, until it was read.
    Q_PROPERTY(QString result READ result NOTIFY changed FINAL)
    /// Not every node confirmed: it can be finished here all the same.
    Q_PROPERTY(bool unconfirmed READ unconfirmed NOTIFY changed FINAL)

public:
    /// Both outlive it.
    Removal(bridge::Bridge& bridge, Profile& profile, QObject* parent = nullptr);

    bool busy() const { return busy_; }
    const QString& progress() const { return progress_; }
    double part() const { return part_; }
    const QString& result() const { return result_; }
    bool unconfirmed() const { return unconfirmed_; }

    /// `everywhere`: also on the network. `force`: although nodes have not confirmed.
    Q_INVOKABLE void remove(bool everywhere, bool force);
    Q_INVOKABLE void resultWasRead();

signals:
    void changed();

private:
    void ended(const Result<client::Removal>& removal);
    void succeeded(const client::Removal& removal);
    void confirmed(std::size_t confirmed, std::size_t nodes);

    bridge::Bridge& bridge_;
    Profile& profile_;
    bool busy_ = false;
    bool unconfirmed_ = false;
    bool everywhere_ = false;
    double part_ = -1;
    QString progress_;
    QString result_;
};

} // namespace sotto::profile

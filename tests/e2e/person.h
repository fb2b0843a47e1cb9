#pragma once

#include "combination.h"
#include "interrupts.h"
#include "session.h"

#include <QTemporaryDir>

#include <map>
#include <set>
#include <string>
#include <vector>

/// One account on one device with a profile of its own, online over real plugins, for tests that run
/// everything together.
class Person {
public:
    /// Settings of plugins for this run: plugin id, key, value.
    using Settings = std::vector<sotto::cli::PluginSetting>;

    Person(std::string name, std::string networkFile, sotto::cli::Interrupts& interrupts,
           const Combination& plugins, Settings settings = {});

    /// Opens the profile, makes the account the first time, goes online. Empty, or what went wrong.
    std::string start();
    /// The same as another device of the account of `first`.
    std::string startAsDeviceOf(Person& first);
    /// Closes as a program does that ends.
    void end() { session_.reset(); }
    /// Whether the profile's folder holds no file at all.
    bool leftNothing() const;

    const std::string& id() const { return id_; }
    sotto::cli::Session& session() { return *session_; }

    /// Queues a message; returns when it is durable here.
    sotto::Result<sotto::client::Message> write(const std::string& to, const std::string& text);
    /// Handles events until `goal` holds; false when `seconds` have passed before.
    template <class Goal>
    bool until(Goal goal, int seconds) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
        while (!goal()) {
            const auto event = session_->nextEvent(deadline);
            if (!event)
                return goal();
            take(*event);
        }
        return true;
    }
    /// The route of the path that is used now, as ips; empty when there is none.
    std::vector<std::string> route();

    /// Texts of others in the order of arrival, and how often each came.
    const std::vector<std::string>& received() const { return received_; }
    std::map<std::string, int> counts() const;
    /// Ids of own messages that the network has.
    const std::set<std::string>& sent() const { return sent_; }
    const std::set<std::string>& failed() const { return failed_; }
    /// Whether somebody writes to us, as far as we heard.
    bool typing() const { return typing_; }

private:
    std::string open();
    std::string goOnline();
    void take(const sotto::client::Event& event);

    std::string name_;
    sotto::cli::Interrupts& interrupts_;
    QTemporaryDir profile_;
    sotto::cli::Options options_;
    std::unique_ptr<sotto::cli::Session> session_;
    std::string id_;
    std::vector<std::string> received_;
    std::set<std::string> sent_;
    std::set<std::string> failed_;
    bool typing_ = false;
};

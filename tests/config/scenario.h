#pragma once

#include "base/json.h"
#include "config/user_config.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <map>
#include <set>
#include <string>

namespace sotto::test {

/// What a scenario needs to know of one kind of config.
class ScenarioActions {
public:
    ScenarioActions() = default;
    ScenarioActions(const ScenarioActions&) = delete;
    ScenarioActions& operator=(const ScenarioActions&) = delete;
    virtual ~ScenarioActions() = default;

    /// Carries out a "do" step other than raw_set. The value is `erased` for steps that erase.
    virtual Result<bool> act(config::Config& config, const boost::json::value& step) = 0;
    /// The members of `expect` in a "state" step.
    virtual boost::json::object state(config::Config& config) = 0;
    virtual void note(config::Config&) {}
    virtual void beforePush(config::Config&) {}
};

/// Runs the scenarios of one vector file on configs of their own. Everything that differs from the vectors
/// becomes a line of `failures`.
class ScenarioRunner {
public:
    ScenarioRunner(config::UserConfig kind, ScenarioActions& actions, TimeMs nowMs)
        : kind_(kind)
        , actions_(actions)
        , nowMs_(nowMs) {}

    void run(const boost::json::value& scenario);

    int scenarios = 0;
    int steps = 0;
    int pushes = 0;
    int exactPushes = 0; ///< equal to the last byte, not only after decompression
    std::string failures;

private:
    void step(const boost::json::value& step);
    void act(config::Config& config, const boost::json::value& step);
    void push(config::Config& config, const boost::json::value& step);
    void checkPush(const config::Push& push, const boost::json::value& expect);
    void merge(config::Config& config, const boost::json::value& step);
    void dump(config::Config& config, const boost::json::value& expect);
    void load(const std::string& device, const boost::json::value& step);
    void checkFlags(config::Config& config, const boost::json::value& expect);
    void check(bool fine, const std::string& what);

    config::Config& device(const std::string& name);

    config::UserConfig kind_;
    ScenarioActions& actions_;
    TimeMs nowMs_;
    Bytes seed_;
    std::map<std::string, config::Config> devices_;
    std::map<std::string, Bytes> pushed_;
    std::map<std::string, Bytes> dumps_;
    std::string place_;
};

/// Text of a member, or nothing.
std::string textOr(const boost::json::value& object, std::string_view key, std::string_view fallback = {});

} // namespace sotto::test
